import type { ReadFont } from '../../pdf/fonts.ts';
import { identity, type Matrix, moved, times } from '../../pdf/matrix.ts';
import { codesShown, oneCodeIn, spacedIn } from '../../pdf/strings.ts';
import type { Glyph, PageGeometry } from './geometry.ts';

const mm = 25.4 / 72;

interface State {
  matrix: Matrix;
  colour: string;
  font: ReadFont | undefined;
  /** Without its subset prefix. */
  fontName: string;
  size: number;
}

/** Follows the painting operators of a page and keeps what they paint. */
export class Painter {
  readonly painted: PageGeometry;
  readonly #left: number;
  readonly #top: number;
  /** Marks that belong to figures. */
  readonly #figures: ReadonlySet<number>;
  readonly #stack: State[] = [];
  /** The mark that holds at each depth: the innermost that has a number. */
  readonly #marks: (number | undefined)[] = [];
  #state: State = {
    ...{ matrix: identity, colour: '#000000' },
    ...{ font: undefined, fontName: '', size: 0 },
  };
  /** A move starts from the beginning of the line, not from where the last glyph ended. */
  #line: Matrix = identity;
  #text: Matrix = identity;
  /** What is said in place of the signs of a mark, as long as none of them is painted. */
  #instead: { text: string; depth: number } | undefined;
  /** Points of the path, in its own units. */
  #path: [number, number][] = [];

  constructor(
    [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
    figures: readonly number[],
  ) {
    this.#left = left;
    this.#top = top;
    this.#figures = new Set(figures);
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
    this.#state.matrix = times(matrix, this.#state.matrix);
  }

  paintWith(colour: string): void {
    this.#state.colour = colour;
  }

  setFont(font: ReadFont | undefined, size: number): void {
    const fontName = (font?.name ?? '').replace(/^[A-Z]{6}\+/u, '');
    Object.assign(this.#state, { font, fontName, size });
  }

  beginLine(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  moveLine(x: number, y: number): void {
    this.beginLine(times([1, 0, 0, 1, x, y], this.#line));
  }

  /** @param instead what it says in place of its signs */
  openMark(mark: number | undefined, instead?: string): void {
    this.#marks.push(mark ?? this.#marks.at(-1));
    if (instead !== undefined) this.#instead = { text: instead, depth: this.#marks.length };
  }

  closeMark(): void {
    this.#marks.pop();
    if (this.#instead && this.#marks.length < this.#instead.depth) this.#instead = undefined;
  }

  /** The first sign says all. */
  #sayInstead(): string | undefined {
    const { text } = this.#instead ?? {};
    if (this.#instead) this.#instead.text = '';
    return text;
  }

  image(): void {
    this.painted.images += 1;
  }

  /** @param shown the operand of Tj or TJ; in an array, numbers move back (ISO 32000-1, 9.4.3) */
  show(shown: string): void {
    const one = oneCodeIn(shown);
    if (one !== undefined) {
      this.#paint(one);
      return;
    }
    for (const part of spacedIn(shown)) {
      if (typeof part === 'number') this.#advance(-part);
      else for (const code of codesShown(part)) this.#paint(code);
    }
  }

  #advance(units: number): void {
    const by = (units / 1000) * this.#state.size;
    const m = this.#text;
    this.#text = [m[0], m[1], m[2], m[3], by * m[0] + m[4], by * m[1] + m[5]];
  }

  #paint(code: number): void {
    const { font, fontName, colour } = this.#state;
    const width = font?.width(code) ?? 0;
    const m = times(this.#text, this.#state.matrix);
    const size = Math.sqrt(m[2] * m[2] + m[3] * m[3]) * this.#state.size * mm;
    const mark = this.#marks.at(-1);
    const shown = font?.text(code) ?? '';
    const instead = this.#sayInstead();
    const glyph: Glyph = {
      text: instead ?? shown,
      x: (m[4] - this.#left) * mm,
      baseline: (this.#top - m[5]) * mm,
      width: (width / 1000) * size,
      size,
      font: fontName,
      colour,
      angle: m[1] === 0 && m[0] > 0 ? 0 : Math.round((Math.atan2(m[1], m[0]) * 180) / Math.PI),
      record: mark !== undefined && !this.#figures.has(mark),
    };
    if (instead !== undefined) glyph.shown = shown;
    this.painted.glyphs.push(glyph);
    this.#advance(width);
  }

  /** Adds points to the path, in pairs of coordinates. */
  reach(coordinates: readonly string[]): void {
    for (let i = 0; i + 1 < coordinates.length; i += 2)
      this.#path.push([Number(coordinates[i]), Number(coordinates[i + 1])]);
  }

  endPath(): void {
    this.#path = [];
  }

  fill(): void {
    const { matrix, colour } = this.#state;
    const corners = this.#path.map(([x, y]) => this.#place(matrix, x, y));
    this.endPath();
    if (corners.length === 0) return;
    const xs = corners.map(({ x }) => x);
    const ys = corners.map(({ baseline }) => baseline);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
    this.painted.shapes.push({ x: left, y: top, width, height, colour });
  }

  #place(matrix: Matrix, x: number, y: number) {
    const [across, up] = moved(matrix, x, y);
    return { x: (across - this.#left) * mm, baseline: (this.#top - up) * mm };
  }
}
