import { wordsHere } from '../../../words/here.ts';
import { results } from '../../../words/search.ts';
import type { Engine } from '../engine.ts';
import type { FindOptions, Hit } from '../find.ts';
import type { More } from '../later.ts';
import { inOneGoUntil, type Pace, paceUntil } from '../pace.ts';
import { addressOf, type Choice, choiceIn, type LinkTo } from './address.ts';
import { countText } from './count.ts';
import { element } from './element.ts';
import { setUpKeys } from './keys.ts';
import { ResultList } from './list.ts';
import { painted } from './painted.ts';
import { rememberQuery } from './recent.ts';
import { resultOf } from './result.ts';

/** Results that are looked for before all others. */
const first = 12;

export interface Finder {
  /** Where a hit leads. */
  to: LinkTo;
  /** Address of the site. */
  root: string;
  open: () => Promise<Engine>;
  more: () => Promise<More>;
  find: (query: string, options?: FindOptions) => Promise<Hit[]>;
  /** The nearest, where they are found sooner than all. */
  findFirst: (query: string, most: number, pace: Pace) => Promise<Hit[]>;
}

/** Runs the query in the page's address, and each that the reader types. */
export function setUpPage(page: HTMLElement, finder: Finder): void {
  const input = page.querySelector<HTMLInputElement>('input[name=q]');
  if (input) new SearchPage(page, input, finder).start();
}

/** The parts of the page that are filled, by their `data-` attribute. */
type PartName =
  | 'count'
  | 'way'
  | 'order'
  | 'chosen'
  | 'offer'
  | 'strip'
  | 'nothing'
  | 'results'
  | 'end'
  | 'facets';

/** One run of one query. */
interface Run {
  choice: Choice;
  engine: Engine;
  /** Aborted once the query is another. */
  signal: AbortSignal;
  /** For what may come a moment later. */
  pace: Pace;
  list: ResultList;
}

interface Found {
  all: readonly Hit[];
  /** What the chosen facets leave, in the chosen order. */
  hits: readonly Hit[];
}

class SearchPage {
  readonly #page: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #finder: Finder;
  #choice: Choice;
  /** Of the run that goes on; what came before it is given up. */
  #running = new AbortController();

  constructor(page: HTMLElement, input: HTMLInputElement, finder: Finder) {
    this.#page = page;
    this.#input = input;
    this.#finder = finder;
    this.#choice = choiceIn(location.href);
  }

  start(): void {
    const input = this.#input;
    input.value = this.#choice.query;
    input.addEventListener('input', () => {
      this.#change({ query: input.value, filters: new Map() });
    });
    input.addEventListener('change', () => rememberQuery(input.value));
    this.#page.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.hit a')) rememberQuery(input.value);
    });
    setUpKeys(this.#page, input, () => this.#ask(''));
    this.#update();
  }

  #change(next: Partial<Choice>): void {
    this.#choice = { ...this.#choice, ...next };
    history.replaceState(null, '', addressOf(this.#choice, location.href));
    this.#update();
  }

  #ask(query: string): void {
    this.#input.value = query;
    this.#change({ query, filters: new Map() });
  }

  #choose(key: string, value: string | undefined): void {
    const filters = new Map(this.#choice.filters);
    if (value === undefined) filters.delete(key);
    else filters.set(key, value);
    this.#change({ filters });
  }

  /** Of a run that goes on: what came before it fills nothing any more. */
  #fill({ signal }: Pick<Run, 'signal'>, name: PartName, ...inside: (string | Node)[]): void {
    signal.throwIfAborted();
    this.#part(name)?.replaceChildren(...inside);
  }

  #part(name: PartName): Element | null {
    return this.#page.querySelector(`[data-${name}]`);
  }

  #update(): void {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#page.dataset.counting = '';
    const failed = () => {
      if (signal.aborted) return;
      this.#fill({ signal }, 'count', wordsHere(results).noData);
      delete this.#page.dataset.counting;
    };
    this.#show(signal).catch(failed);
  }

  /** The first results as soon as they are known, then the others, then what they come to. */
  async #show(signal: AbortSignal): Promise<void> {
    const choice = this.#choice;
    const engine = await this.#finder.open();
    this.#page.dataset.documents = `${engine.index.documents.length}`;
    const list = new ResultList(this.#part('results'), (hit, at) =>
      resultOf(hit, at, engine.index, this.#finder.to),
    );
    const pace = paceUntil(signal);
    const run = { choice, engine, signal, pace, list };
    await this.#showFirst(run);
    const found = await this.#find(run);
    const by = found.all[0]?.by;
    this.#begin(run, found.hits, by ? (await this.#finder.more()).wayText(by, choice.query) : '');
    if (found.hits.length > 0) this.#fill(run, 'count', await countText(found.hits, pace));
    await painted();
    await list.rest(found.hits, signal);
    await this.#showMore(run, found);
  }

  /** In a large archive the first page of results stands before the rest is read. */
  async #showFirst(run: Run): Promise<void> {
    const { query, filters, order } = run.choice;
    if (filters.size > 0 || order !== 'near') return;
    const hits = await this.#finder.findFirst(query, first, inOneGoUntil(run.signal));
    if (hits.length === 0) return;
    this.#begin(run, hits);
    await painted();
  }

  async #find({ choice, engine, pace }: Run): Promise<Found> {
    const { query, filters, order } = choice;
    const all = await this.#finder.find(query, { pace });
    if (filters.size === 0 && order === 'near') return { all, hits: all };
    const { filtered, ordered } = await this.#finder.more();
    return { all, hits: await ordered(filtered(all, engine.index, filters), order, pace) };
  }

  #begin(run: Run, hits: readonly Hit[], way = ''): void {
    this.#fill(run, 'count');
    this.#fill(run, 'way', way);
    this.#fill(run, 'end');
    run.list.begin(hits);
  }

  /** What may come a moment later: facets, what the query names, where the hits stand in the whole, what is near it. */
  async #showMore(run: Run, { all, hits }: Found): Promise<void> {
    const { choice, engine, pace } = run;
    const {
      facetLists,
      fillEnd,
      fillFacets,
      nearTo,
      offersFor,
      orderButtons,
      recentLine,
      whyNothing,
    } = await this.#finder.more();
    const ask = (query: string) => this.#ask(query);
    const asked = { query: choice.query, by: all[0]?.by };
    const blank = choice.query.trim() === '';
    const nothing = hits.length === 0 && !blank;
    if (nothing) this.#fill(run, 'count', whyNothing(choice, all.length));
    const lists = await facetLists(all, engine.index, choice.filters, pace);
    const orders = orderButtons(choice.order, (order) => this.#change({ order }));
    this.#fill(run, 'chosen', [...choice.filters.values()].map((one) => `　${one}`).join(''));
    this.#fill(run, 'order', ...(hits.length > 1 ? orders : []));
    const [place, end] = [this.#part('facets'), this.#part('end')];
    if (end) fillEnd(end, run.list, hits);
    if (place) fillFacets(place, lists, (key, value) => this.#choose(key, value));
    this.#fill(run, 'offer', ...(await offersFor(engine, asked, this.#finder, pace)));
    this.#fill(run, 'strip', ...(await this.#strip(run, hits)));
    const near = nothing && all.length === 0 ? await nearTo(engine, choice.query, ask, pace) : [];
    this.#fill(run, 'nothing', ...(blank ? recentLine(ask) : near));
    delete this.#page.dataset.counting;
  }

  /** Only where all hits are in one document. */
  async #strip({ engine, pace }: Run, hits: readonly Hit[]): Promise<Element[]> {
    const which = hits[0]?.text.clause.document;
    const owner = which === undefined ? undefined : engine.index.documents[which];
    if (!owner || hits.some(({ text }) => text.clause.document !== which)) return [];
    const numbers = Array.from({ length: owner.clauses }, (_, i) => owner.first + i);
    const { stripOf } = await this.#finder.more();
    const strip = stripOf(hits, await engine.clauses(numbers, pace), owner, this.#finder.to);
    const title = element('p', 'hit-title', owner.title, element('span', '', owner.docNumber));
    title.lang = 'zh-CN';
    return [...strip, title];
  }
}
