import { wordsHere } from '../../../words/here.ts';
import { results } from '../../../words/search.ts';
import type { SearchIndex } from '../data.ts';
import type { Engine } from '../engine.ts';
import type { FindOptions, Hit } from '../find.ts';
import type { More } from '../later.ts';
import { addressOf, type Choice, choiceIn, type LinkTo } from './address.ts';
import { element } from './element.ts';
import { setUpKeys } from './keys.ts';
import { ordered } from './ordered.ts';
import { rememberQuery } from './recent.ts';
import { resultOf } from './result.ts';
import { countText, wayText } from './words.ts';

/** Results that are drawn at once, and in each step after. */
const atOnce = 12;
const aStep = 60;

export interface Finder {
  /** Where a hit leads. */
  to: LinkTo;
  /** Address of the site. */
  root: string;
  open: () => Promise<Engine>;
  more: () => Promise<More>;
  find: (query: string, options?: FindOptions) => Promise<Hit[]>;
  /** The nearest, where they are found sooner than all. */
  findFirst: (query: string, most: number) => Promise<Hit[]>;
}

/** Runs the query in the page's address, and each that the reader types. */
export function setUpPage(page: HTMLElement, finder: Finder): void {
  const input = page.querySelector<HTMLInputElement>('input[name=q]');
  if (input) new SearchPage(page, input, finder).start();
}

/** The parts of the page that are filled, by their `data-` attribute. */
type PartName = 'count' | 'way' | 'order' | 'offer' | 'strip' | 'nothing' | 'results' | 'facets';

/** One run of one query. */
interface Run {
  turn: number;
  choice: Choice;
  engine: Engine;
  all: readonly Hit[];
  /** What the chosen facets leave, in the chosen order. */
  hits: readonly Hit[];
}

class SearchPage {
  readonly #page: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #finder: Finder;
  #choice: Choice;
  /** Counts the changes, so that what is slow does not overwrite what came after it. */
  #turn = 0;

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

  #fill(name: PartName, ...inside: (string | Node)[]): void {
    this.#page.querySelector(`[data-${name}]`)?.replaceChildren(...inside);
  }

  #update(): void {
    this.#turn += 1;
    this.#show(this.#turn).catch(() => {
      this.#fill('count', wordsHere(results).noData);
    });
  }

  async #show(turn: number): Promise<void> {
    const choice = this.#choice;
    const engine = await this.#finder.open();
    await this.#showFirst(choice, engine.index, turn);
    const all = await this.#finder.find(choice.query);
    const chosen =
      choice.filters.size === 0
        ? all
        : (await this.#finder.more()).filtered(all, engine.index, choice.filters);
    if (turn !== this.#turn) return;
    const hits = ordered(chosen, choice.order);
    if (hits.length > 0) this.#fill('count', countText(hits));
    this.#fill('way', wayText(hits, choice.query));
    this.#draw(hits, engine.index, turn);
    await painted();
    if (turn === this.#turn) await this.#showMore({ turn, choice, engine, all, hits });
  }

  /** In a large archive the first page of results stands before the rest is read. */
  async #showFirst({ query, filters, order }: Choice, index: SearchIndex, turn: number) {
    if (filters.size > 0 || order !== 'near') return;
    const hits = await this.#finder.findFirst(query, atOnce);
    if (turn !== this.#turn || hits.length === 0) return;
    this.#fill('count', wordsHere(results).counting);
    this.#draw(hits, index, turn);
    await painted();
  }

  #draw(hits: readonly Hit[], index: SearchIndex, turn: number): void {
    const made = (from: number, to: number) =>
      hits.slice(from, to).map((hit, i) => resultOf(hit, from + i, index, this.#finder.to));
    this.#fill('results', ...made(0, atOnce));
    const more = (from: number) => {
      if (turn !== this.#turn || from >= hits.length) return;
      this.#page.querySelector('[data-results]')?.append(...made(from, from + aStep));
      setTimeout(() => more(from + aStep));
    };
    setTimeout(() => more(atOnce));
  }

  /** What may come a moment later: facets, where the hits stand in the whole, what the query names, what is near it. */
  async #showMore(run: Run): Promise<void> {
    const { choice, engine, all, hits } = run;
    const { more } = this.#finder;
    const { facetColumn, facetLists, offersFor, orderButtons, recentLine, showNothing } =
      await more();
    const ask = (query: string) => this.#ask(query);
    const blank = choice.query.trim() === '';
    const strip = await this.#strip(run);
    const offers = await offersFor(engine, choice.query, this.#finder);
    const nothing =
      blank || hits.length > 0 ? undefined : await showNothing(engine, choice, all.length, ask);
    if (run.turn !== this.#turn) return;
    const lists = facetLists(all, engine.index, choice.filters);
    const orders = orderButtons(choice.order, (order) => this.#change({ order }));
    this.#fill('facets', ...facetColumn(lists, (key, value) => this.#choose(key, value)));
    this.#fill('order', ...(hits.length > 1 ? orders : []));
    this.#fill('strip', ...strip);
    this.#fill('offer', ...offers);
    if (hits.length === 0) this.#fill('count', nothing?.words ?? '');
    this.#fill('nothing', ...(blank ? recentLine(ask) : (nothing?.inside ?? [])));
  }

  /** Only where all hits are in one document. */
  async #strip({ engine, hits }: Run): Promise<Element[]> {
    const which = hits[0]?.text.clause.document;
    const owner = which === undefined ? undefined : engine.index.documents[which];
    if (!owner || hits.some(({ text }) => text.clause.document !== which)) return [];
    const numbers = Array.from({ length: owner.clauses }, (_, i) => owner.first + i);
    const { stripOf } = await this.#finder.more();
    const strip = stripOf(hits, await engine.clauses(numbers), owner, this.#finder.to);
    const title = element('p', 'hit-title', owner.title, element('span', '', owner.docNumber));
    return [strip, title];
  }
}

/** In milliseconds; a page in the background is not painted at all. */
const longestWait = 100;

/** The reader sees the results before anything else is worked out. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, longestWait);
  });
}
