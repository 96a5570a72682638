import { Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageGeometry } from './geometry.ts';

export type Matrix = number[];

const mm = 25.4 / 72;
const identity: Matrix = [1, 0, 0, 1, 0, 0];

interface State {
  matrix: Matrix;
  colour: string;
  font: string;
  size: number;
}

/** Follows the painting operators of a page and keeps what they paint. */
export class Painter {
  readonly painted: PageGeometry;
  readonly #left: number;
  readonly #top: number;
  readonly #nameOf: (font: string) => string;
  readonly #figures: ReadonlySet<number>;
  readonly #stack: State[] = [];
  readonly #marks: (number | undefined)[] = [];
  #state: State = { matrix: identity, colour: '#000000', font: '', size: 0 };
  /** A move starts from the beginning of the line, not from where the last glyph ended. */
  #line = identity;
  #text = identity;

  constructor(
    [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
    nameOf: (font: string) => string,
    figures: ReadonlySet<number>,
  ) {
    this.#left = left;
    this.#top = top;
    this.#nameOf = nameOf;
    this.#figures = figures;
    const [width, height] = [(right - left) * mm, (top - bottom) * mm];
    this.painted = { width, height, glyphs: [], shapes: [], images: 0 };
  }

  save(): void {
    this.#stack.push({ ...this.#state });
  }

  restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  transform(matrix: Matrix): void {
    this.#state.matrix = Util.transform(this.#state.matrix, [...matrix]);
  }

  paintWith(colour: string): void {
    this.#state.colour = colour;
  }

  setFont(font: string, size: number): void {
    this.#state = { ...this.#state, font, size };
  }

  beginLine(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  moveLine(x: number, y: number): void {
    this.beginLine(Util.transform(this.#line, [1, 0, 0, 1, x, y]));
  }

  openMark(mark: number | undefined): void {
    this.#marks.push(mark);
  }

  closeMark(): void {
    this.#marks.pop();
  }

  image(): void {
    this.painted.images += 1;
  }

  show(shown: (number | { unicode: string; width: number } | null)[]): void {
    for (const one of shown) {
      if (one === null) continue;
      const units = typeof one === 'number' ? -one : one.width;
      if (typeof one !== 'number') this.#paint(one.unicode, one.width);
      this.#text = Util.transform(this.#text, [1, 0, 0, 1, (units / 1000) * this.#state.size, 0]);
    }
  }

  #paint(text: string, width: number): void {
    const matrix = Util.transform(this.#state.matrix, this.#text);
    const [a = 0, b = 0, c = 0, d = 0] = matrix;
    const size = Math.hypot(c, d) * this.#state.size * mm;
    const mark = this.#marks.findLast((one) => one !== undefined);
    this.painted.glyphs.push({
      text,
      ...this.#place(matrix, 0, 0),
      width: (width / 1000) * size,
      size,
      font: this.#nameOf(this.#state.font).replace(/^[A-Z]{6}\+/u, ''),
      colour: this.#state.colour,
      angle: Math.round((Math.atan2(b, a) * 180) / Math.PI),
      record: mark !== undefined && !this.#figures.has(mark),
    });
  }

  fill([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: Matrix): void {
    const { matrix, colour } = this.#state;
    const [a, b] = [this.#place(matrix, x0, y0), this.#place(matrix, x1, y1)];
    this.painted.shapes.push({
      x: Math.min(a.x, b.x),
      y: Math.min(a.baseline, b.baseline),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.baseline - b.baseline),
      colour,
    });
  }

  #place([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: Matrix, x: number, y: number) {
    return {
      x: (a * x + c * y + e - this.#left) * mm,
      baseline: (this.#top - (b * x + d * y + f)) * mm,
    };
  }
}
