import type { SearchDocument, SearchIndex } from '../../search/browser/data.ts';
import type { Source } from '../../search/browser/engine.ts';
import { filesBeside } from '../../search/browser/load.ts';
import { link } from '../../search/browser/page/element.ts';
import { painted } from '../../search/browser/page/painted.ts';
import { textsIn } from '../../search/browser/shards.ts';
import { type PlacedText, sideBySide } from '../../view/side-by-side.ts';
import { bounds, compared } from '../../words/compare.ts';
import { wordsHere } from '../../words/here.ts';
import { type Chosen, setUpChoice } from './compare/choice.ts';
import { rowElements } from './compare/rows.ts';

const scriptUrl = (document.currentScript as HTMLScriptElement).src;
const root = new URL('..', scriptUrl).href;
const words = wordsHere(compared);

/** The page on which readers choose two texts of the archive. */
async function setUp(page: HTMLElement): Promise<void> {
  const state = page.querySelector('[data-state]');
  const say = (...what: (string | Node)[]) => state?.replaceChildren(...what);
  const source = filesBeside(new URL('search/', root).href);
  try {
    const index = await source.index();
    const show = (chosen: Chosen) =>
      shown(page, chosen, { index, source, say }).catch(() => say(words.noData));
    setUpChoice(page, index.documents, show);
  } catch {
    page.querySelector<HTMLElement>('form')?.removeAttribute('hidden');
    say(words.noData);
  }
}

interface Means {
  index: SearchIndex;
  source: Source;
  /** Tells the reader how it goes. */
  say: (...what: (string | Node)[]) => void;
}

async function shown(page: HTMLElement, { a, b }: Chosen, means: Means): Promise<void> {
  const result = page.querySelector<HTMLElement>('[data-result]');
  if (!result) return;
  result.hidden = true;
  if (a === b) {
    const href = new URL(`${a.id}/transcript/index.html`, root).href;
    return means.say(words.twice, link(href, a.title));
  }
  means.say(words.working);
  await painted();
  const [before, after] = [await placedTexts(a, means), await placedTexts(b, means)];
  const { rows, reach } = sideBySide(before, after);
  const different = rows.filter(({ differs }) => differs).length;
  fill(result, '[data-title=a]', link(addressOf(a), a.title));
  fill(result, '[data-title=b]', link(addressOf(b), b.title));
  fill(result, '[data-different]', String(different));
  fill(result, '[data-all]', String(rows.length));
  fill(result, '[data-bound]', reach === 'reworded' ? '' : wordsHere(bounds)[reach]);
  fill(result, '[data-rows]', ...rowElements(rows));
  result.hidden = false;
  means.say(words.found(rows.length, different));
}

async function placedTexts(one: SearchDocument, { index, source }: Means): Promise<PlacedText[]> {
  const numbers = Array.from({ length: one.clauses }, (_, i) => one.first + i);
  const texts = await textsIn(index, source)(numbers);
  return texts.map(({ clause }) => ({
    text: clause.text,
    place: clause.place,
    href: `${addressOf(one, one.parts[clause.part]?.id)}#${clause.id}`,
  }));
}

function addressOf({ id }: SearchDocument, part = 'notice'): string {
  return new URL(`${id}/${part === 'notice' ? '' : `${part}/`}index.html`, root).href;
}

function fill(within: HTMLElement, selector: string, ...inside: (string | Node)[]): void {
  within.querySelector(selector)?.replaceChildren(...inside);
}

const page = document.querySelector<HTMLElement>('[data-compare]');
if (page) void setUp(page);
