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

interface Expected {
  character: string;
  clause: Clause;
  run: RunRole;
  at: number;
}

interface Painted {
  page: number;
  glyph: Glyph;
  character: string;
}

/** The record is painted in reading order, so that each character finds its clause by its turn. */
function linesOf(
  pages: readonly PageGeometry[],
  document: Document,
  rare: ReadonlySet<string>,
): TextLine[] {
  const expected = clausesOf(document).flatMap(charactersOf);
  const painted = pages.flatMap(({ glyphs }, i) =>
    glyphs.filter(({ record }) => record).flatMap((glyph) => charactersIn(glyph, i + 1)),
  );
  const turns = turnsOf(
    painted.map(({ character }) => character),
    expected.map(({ character }) => character),
  );
  const lines = new Map<string, { page: number; clause: Clause; glyphs: SetGlyph[] }>();
  let last = '';
  for (const [i, { page, glyph }] of painted.entries()) {
    const one = expected[turns[i] ?? 0];
    if (!one || glyph === painted[i - 1]?.glyph) continue;
    const key = lineOf(glyph, one, page) ?? last;
    last = key;
    const line = lines.get(key) ?? { page, clause: one.clause, glyphs: [] };
    line.glyphs.push({ ...glyph, run: one.run, at: one.at, rare: rare.has(one.character) });
    lines.set(key, line);
  }
  const counts = new Map<string, number>();
  return [...lines.values()].map((line) => {
    const index = counts.get(line.clause.id) ?? 0;
    counts.set(line.clause.id, index + 1);
    return { ...line, index, ...boxOf(line.glyphs) };
  });
}

/** Names the line on which a character stands; the mark of a note stands above its line, and belongs to it. */
function lineOf(glyph: Glyph, { run, clause }: Expected, page: number): string | undefined {
  if (run === 'reference') return undefined;
  const across = glyph.angle === 0 ? glyph.baseline : glyph.x;
  return `${page} ${clause.id} ${across.toFixed(1)}`;
}

/** A glyph may stand for several. */
function charactersIn(glyph: Glyph, page: number): Painted[] {
  return Array.from(folded(glyph.text), (character) => ({ page, glyph, character }));
}

function charactersOf(clause: Clause): Expected[] {
  let at = 0;
  return clause.runs.flatMap(({ role, text }) =>
    Array.from(folded(text), (character) => {
      const one = { character, clause, run: role, at };
      at += character.length;
      return one;
    }),
  );
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
