import type { Hit } from '../find.ts';
import { painted } from './painted.ts';

/** Results that are drawn in one step. */
export const aStep = 60;
/** As many are drawn without being asked for; the others when the reader comes to the end of those. */
const unasked = 300;

/** The list of one run of one query. */
export class ResultList {
  readonly #place: Element | null;
  readonly #draw: (hit: Hit, at: number) => HTMLElement;
  #drawn: readonly Hit[] = [];

  constructor(place: Element | null, draw: (hit: Hit, at: number) => HTMLElement) {
    this.#place = place;
    this.#draw = draw;
  }

  /** How many there are. */
  get length(): number {
    return this.#drawn.length;
  }

  /** The first ones. Where they stand there already they stay, and the focus in them. */
  begin(hits: readonly Hit[]): void {
    const stand =
      this.length > 0 && this.#drawn.every(({ text }, i) => text.number === hits[i]?.text.number);
    if (!stand) {
      this.#drawn = [];
      this.#place?.replaceChildren();
    }
    this.step(hits);
  }

  step(hits: readonly Hit[]): void {
    const from = this.length;
    const next = hits.slice(from, from + aStep);
    this.#drawn = [...this.#drawn, ...next];
    this.#place?.append(...next.map((hit, i) => this.#draw(hit, from + i)));
  }

  async rest(hits: readonly Hit[], signal: AbortSignal): Promise<void> {
    while (this.length < Math.min(hits.length, unasked)) {
      signal.throwIfAborted();
      this.step(hits);
      await painted();
    }
  }
}
