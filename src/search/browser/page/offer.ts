import { wordsHere } from '../../../words/here.ts';
import { laterResults } from '../../../words/search.ts';
import type { SearchName } from '../data.ts';
import type { Engine } from '../engine.ts';
import { fold } from '../fold.ts';
import { type By, type NameFound, namesFor } from '../names.ts';
import type { Pace } from '../pace.ts';
import type { Choice, LinkTo } from './address.ts';
import { element, link } from './element.ts';

const most = 3;

/** Where hits lead, and the address of the site. */
interface Roads {
  to: LinkTo;
  root: string;
}

interface Asked {
  query: string;
  /** How clauses were found, where the query stands in none. */
  by: By | undefined;
}

/**
 * What the query names, with its other names: nothing where it is no name as a whole, unless clauses were found by the
 * names that it begins or stands in.
 */
export async function offersFor(
  engine: Engine,
  { query, by }: Asked,
  to: Roads,
  pace: Pace,
): Promise<HTMLElement[]> {
  const found = namesFor(query, await engine.names(), await engine.simplify());
  const byName = by === 'name' || by === 'pinyin';
  const named = found.filter(({ nearness }) => nearness === 0 || byName);
  return Promise.all(named.slice(0, most).map((one) => offerOf(engine, one, to, pace)));
}

async function offerOf(
  engine: Engine,
  { name }: NameFound,
  to: Roads,
  pace: Pace,
): Promise<HTMLElement> {
  const [shown = ''] = name.forms;
  const heading = element('h2', '', chinese(await titleLink(engine, name, shown, to)));
  const words = wordsHere(laterResults);
  const kind = words[name.kind === 'document' ? 'file' : name.kind];
  heading.append(element('span', 'offer-kind', kind, '　', chinese(name.what)));
  const offer = element('section', 'offer', heading);
  const forms = await Promise.all(name.forms.map((form) => formLink(engine, form, pace)));
  if (forms.length > 1) offer.append(element('p', '', words.forms, ...spaced(forms)));
  if (name.successors.length > 0)
    offer.append(element('p', '', words.successors, chinese(name.successors.join('、'))));
  return offer;
}

/** Names are Chinese, whatever language the page speaks. */
function chinese(name: string | Node): HTMLElement {
  const made = element('span', '', name);
  made.lang = 'zh-CN';
  return made;
}

/** To its own page, or to the first clause that is about it. */
async function titleLink(engine: Engine, name: SearchName, shown: string, { to, root }: Roads) {
  if (name.page) return link(new URL(name.page, root).href, shown);
  const [text] = await engine.clauses(name.clauses.slice(0, 1));
  const owner = text && engine.index.documents[text.clause.document];
  if (!text || !owner) return shown;
  const hit = { text, places: () => [] };
  return link(to(hit, owner), shown);
}

async function formLink(engine: Engine, form: string, pace: Pace): Promise<Node> {
  const { length } = await engine.holding([fold(form)], 'text', pace);
  const query: Pick<Choice, 'query'> = { query: form };
  return element(
    'span',
    'offer-form',
    chinese(link(`?q=${encodeURIComponent(query.query)}`, form)),
    wordsHere(laterResults).clauses(length),
  );
}

function spaced(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, i) => (i === 0 ? [node] : ['　', node]));
}
