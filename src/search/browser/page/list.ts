import { wordsHere } from '../../../words/here.ts';
import { results } from '../../../words/search.ts';
import type { Hit } from '../find.ts';
import { button } from './element.ts';
import { painted } from './painted.ts';

/** Results that are drawn at once, and in each step after. */
export const atOnce = 12;
const aStep = 60;
/** As many are drawn without being asked for; the others when the reader comes to the end of those. */
const unasked = 300;

/** The list of one run of one query. */
export class ResultList {
  readonly #list: Element;
  readonly #end: Element;
  readonly #draw: (hit: Hit, at: number) => HTMLElement;
  #drawn: readonly Hit[] = [];

  constructor(page: ParentNode, draw: (hit: Hit, at: number) => HTMLElement) {
    const [list, end] = ['results', 'end'].map((name) => page.querySelector(`[data-${name}]`));
    if (!list || !end) throw new Error('the page has no place for results');
    this.#list = list;
    this.#end = end;
    this.#draw = draw;
  }

  /** The first ones. Where the same stand there already they stay, and the focus in them. */
  begin(hits: readonly Hit[]): void {
    const first = hits.slice(0, atOnce);
    const stand =
      this.#drawn.length === first.length &&
      first.every(({ text }, i) => text.number === this.#drawn[i]?.text.number);
    if (stand && first.length > 0) return;
    this.#drawn = first;
    this.#list.replaceChildren(...first.map(this.#draw));
    this.#end.replaceChildren();
  }

  async rest(hits: readonly Hit[], signal: AbortSignal): Promise<void> {
    while (this.#drawn.length < Math.min(hits.length, unasked)) {
      signal.throwIfAborted();
      this.#step(hits);
      await painted();
    }
    this.#more(hits);
  }

  #step(hits: readonly Hit[]): void {
    const from = this.#drawn.length;
    const next = hits.slice(from, from + aStep);
    this.#drawn = [...this.#drawn, ...next];
    this.#list.append(...next.map((hit, i) => this.#draw(hit, from + i)));
  }

  /** Goes on when the reader comes near, or says so. */
  #more(hits: readonly Hit[]): void {
    const left = hits.length - this.#drawn.length;
    this.#end.replaceChildren();
    if (left === 0) return;
    const go = () => {
      watch.disconnect();
      this.#step(hits);
      this.#more(hits);
    };
    const made = button('word-button', go, wordsHere(results).goOn(Math.min(left, aStep), left));
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) go();
      },
      { rootMargin: '800px' },
    );
    this.#end.append(made);
    watch.observe(made);
  }
}
