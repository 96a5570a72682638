import { type Clause, type RunRole, textOf } from '../../document/clause.ts';
import { clausesOf, type Document } from '../../document/document.ts';
import { folded } from '../pdf-text.ts';
import type { Glyph, PageGeometry, Shape } from './geometry.ts';
import { turnsOf } from './turns.ts';

/** A painted character of the record. */
export interface SetGlyph extends Glyph {
  run: RunRole;
  /** In UTF-16 units of the clause's text, folded. */
  at: number;
  /** Whether its own face lacks it, so that it stands in another. */
  rare: boolean;
}

/** A line of a clause, in millimetres; its edges are those of the em boxes. */
export interface TextLine {
  page: number;
  clause: Clause;
  /** From 0, in its clause. */
  index: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  glyphs: SetGlyph[];
}

/** A thin filled shape at least as long as a table's narrowest. */
export interface Rule extends Shape {
  page: number;
}

/** A printed document, measured: its lines in reading order, its rules and page numbers. */
export interface Sheet {
  document: Document;
  pages: PageGeometry[];
  lines: TextLine[];
  rules: Rule[];
  /** What is painted outside the record on each page, as one line; absent where there is nothing. */
  folios: (Folio | undefined)[];
}

export interface Folio {
  text: string;
  left: number;
  right: number;
  glyphs: Glyph[];
}

/** Where the baseline lies in the em box of every face, from above. */
export const ascent = 0.88;

/** @param rare characters that their own faces lack */
export function sheetOf(
  pages: PageGeometry[],
  document: Document,
  rare: ReadonlySet<string> = new Set(),
): Sheet {
  return {
    document,
    pages,
    lines: linesOf(pages, document, rare),
    rules: pages.flatMap(({ shapes }, i) =>
      shapes.filter(isRule).map((shape) => ({ ...shape, page: i + 1 })),
    ),
    folios: pages.map(({ glyphs, height }) =>
      folioOf(glyphs.filter((one) => !one.record && one.angle === 0 && one.baseline > height - 33)),
    ),
  };
}

export function isRule({ width, height }: Shape): boolean {
  return width > 20 && height < 1.5;
}

function folioOf(glyphs: Glyph[]): Folio | undefined {
  if (glyphs.length === 0) return undefined;
  return {
    text: glyphs.map(({ text }) => text).join(''),
    left: Math.min(...glyphs.map(({ x }) => x)),
    right: Math.max(...glyphs.map(({ x, width }) => x + width)),
    glyphs,
  };
}

/** A stretch of a clause that is set alike. */
interface Stretch {
  clause: Clause;
  run: RunRole;
}

/** A text character by character, side by side: a long document has millions. */
interface Expected {
  characters: string[];
  stretches: Stretch[];
  /** In UTF-16 units of the clause's text, folded. */
  at: number[];
}

interface Painted {
  characters: string[];
  glyphs: Glyph[];
  pages: number[];
}

/** The record is painted in reading order, so that each character finds its clause by its turn. */
function linesOf(
  pages: readonly PageGeometry[],
  document: Document,
  rare: ReadonlySet<string>,
): TextLine[] {
  const expected = expectedIn(document);
  const painted = paintedOn(pages);
  const turns = turnsOf(painted.characters, expected.characters);
  const gathered = new LineGatherer();
  for (const [i, glyph] of painted.glyphs.entries()) {
    const turn = turns[i] ?? 0;
    const stretch = expected.stretches[turn];
    if (!stretch || glyph === painted.glyphs[i - 1]) continue;
    const { run } = stretch;
    const isRare = rare.size > 0 && rare.has(expected.characters[turn] ?? '');
    // The glyph itself, not a copy of it: there may be a million.
    const set = Object.assign(glyph, { run, at: expected.at[turn] ?? 0, rare: isRare });
    gathered.add(set, stretch, painted.pages[i] ?? 0);
  }
  return gathered.lines();
}

/** Puts glyphs on the lines on which they stand; the mark of a note stands above its line, and belongs to it. */
class LineGatherer {
  readonly #lines = new Map<string, { page: number; clause: Clause; glyphs: SetGlyph[] }>();
  #last: { page: number; clause: Clause; across: number; glyphs: SetGlyph[] } | undefined;

  add(glyph: SetGlyph, { clause, run }: Stretch, page: number): void {
    const across = glyph.angle === 0 ? glyph.baseline : glyph.x;
    const last = this.#last;
    const same = last?.across === across && last.clause === clause && last.page === page;
    if (last && (same || run === 'reference')) {
      last.glyphs.push(glyph);
      return;
    }
    const key = `${page} ${clause.id} ${across.toFixed(1)}`;
    const line = this.#lines.get(key) ?? { page, clause, glyphs: [] };
    line.glyphs.push(glyph);
    this.#lines.set(key, line);
    this.#last = { page, clause, across, glyphs: line.glyphs };
  }

  lines(): TextLine[] {
    const counts = new Map<string, number>();
    return Array.from(this.#lines.values(), (line) => {
      const index = counts.get(line.clause.id) ?? 0;
      counts.set(line.clause.id, index + 1);
      return { ...line, index, ...boxOf(line.glyphs) };
    });
  }
}

/** A glyph may stand for several characters. */
function paintedOn(pages: readonly PageGeometry[]): Painted {
  const painted: Painted = { characters: [], glyphs: [], pages: [] };
  const known = new Map<string, string>();
  for (const [i, { glyphs }] of pages.entries())
    for (const glyph of glyphs.filter(({ record }) => record)) {
      const text = known.get(glyph.text) ?? folded(glyph.text);
      known.set(glyph.text, text);
      for (const character of text) {
        painted.characters.push(character);
        painted.glyphs.push(glyph);
        painted.pages.push(i + 1);
      }
    }
  return painted;
}

function expectedIn(document: Document): Expected {
  const expected: Expected = { characters: [], stretches: [], at: [] };
  for (const clause of clausesOf(document)) {
    let at = 0;
    for (const { role, text } of clause.runs) {
      const stretch = { clause, run: role };
      for (const character of folded(text)) {
        expected.characters.push(character);
        expected.stretches.push(stretch);
        expected.at.push(at);
        at += character.length;
      }
    }
  }
  return expected;
}

function boxOf(glyphs: readonly SetGlyph[]) {
  const { baseline = 0, size = 0, angle = 0, x = 0 } = glyphs[0] ?? {};
  // Writing that is turned to the left goes up the sheet.
  if (angle === 90)
    return {
      text: glyphs.map(({ text }) => text).join(''),
      left: x - ascent * size,
      right: x + (1 - ascent) * size,
      top: Math.min(...glyphs.map((glyph) => glyph.baseline - glyph.width)),
      bottom: Math.max(...glyphs.map((glyph) => glyph.baseline)),
    };
  return {
    text: glyphs.map(({ text }) => text).join(''),
    left: Math.min(...glyphs.map(({ x }) => x)),
    right: Math.max(...glyphs.map(({ x, width }) => x + width)),
    top: baseline - ascent * size,
    bottom: baseline + (1 - ascent) * size,
  };
}

/** The text of a clause as it is compared. */
export function foldedText(clause: Clause): string {
  return folded(textOf(clause));
}

/** Without a heading, a number or a name that runs in. */
export function textRuns(line: TextLine): TextLine {
  return { ...line, glyphs: line.glyphs.filter(({ run }) => run === 'text') };
}
