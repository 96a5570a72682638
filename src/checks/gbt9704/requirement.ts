import { blocksIn } from '../../document/block.ts';
import type { ClauseRole } from '../../document/clause.ts';
import type { Sheet, TextLine } from './sheet.ts';

/** S 规定, G 一般, T 推荐, D derived from others, F only in the standard's figures. Only S and G have to hold. */
export type Level = 'S' | 'G' | 'T' | 'D' | 'F';

/** What was measured at one place. */
export interface Finding {
  page: number;
  ok: boolean;
  /** With its figure. */
  found: string;
}

/** One provision of GB/T 9704-2012 that can be seen on a PDF. */
export interface Requirement {
  /** Permanent. */
  id: string;
  /** Number of the clause in the standard, or of its figure. */
  clause: string;
  level: Level;
  element: string;
  /** With its figures and tolerance. */
  expected: string;
  /** Nothing where the document has nothing that it is about. */
  judge: (sheet: Sheet) => Finding[];
}

/** In millimetres. */
export const cell = 156 / 28;
export const pitch = (225 - cell) / 21;
export const typeArea = { top: 37, bottom: 262, width: 156 };
export const red = '#f0593e';
export const black = '#000000';
/** 空一行, from edge to edge (3.2), with what it may differ. */
export const oneBlank = { from: 9.5, to: 12.5 };
export const twoBlank = { from: 19, to: 22.5 };

/** The left edge of the type area: the binding side is mirrored on even pages. */
export function leftOf(page: number): number {
  return page % 2 === 1 ? 28 : 26;
}

/** What is set as running text. */
export const bodyText: readonly ClauseRole[] = ['paragraph', 'article', 'point', 'item', 'slogan'];

export function linesWith({ lines }: Sheet, ...roles: readonly ClauseRole[]): TextLine[] {
  return lines.filter(({ clause }) => roles.includes(clause.role));
}

export function linesOn({ lines }: Sheet, page: number): TextLine[] {
  return lines.filter((line) => line.page === page);
}

/** A measured length against a range. */
export function within(
  page: number,
  length: number,
  { from, to }: { from: number; to: number },
  unit = 'mm',
): Finding {
  return { page, ok: length >= from && length <= to, found: `${length.toFixed(2)} ${unit}` };
}

/** A measured length against a value with its tolerance. */
export function near(page: number, length: number, value: number, tolerance: number): Finding {
  return within(page, length, { from: value - tolerance, to: value + tolerance });
}

export function fact(page: number, ok: boolean, found: string): Finding {
  return { page, ok, found };
}

/** The white between a line and what stands above it on the same page. */
export function gap(
  above: { page: number; bottom: number } | undefined,
  below: TextLine | undefined,
) {
  if (!above || !below || above.page !== below.page) return undefined;
  return below.top - above.bottom;
}

/** The range in which a gap has to be; nothing where the two stand on different pages. */
export function gapWithin(
  above: { page: number; bottom: number } | undefined,
  below: TextLine | undefined,
  range: { from: number; to: number },
): Finding[] {
  const white = gap(above, below);
  return white === undefined || !below ? [] : [within(below.page, white, range)];
}

/** What is set in whole lines of the grid may leave some of the last one free, or fill it to its edge; in lines of the grid. */
const play: Partial<Record<ClauseRole, { free: number; filled: number }>> = {
  tableRow: { free: 1, filled: 0 },
  formula: { free: 1.5, filled: 0.25 },
};

/** 空一行 or 空二行 below a line. */
function blankBelow(above: TextLine | undefined, blank: { from: number; to: number }) {
  const { free, filled } = (above && play[above.clause.role]) ?? { free: 0, filled: 0 };
  return { from: blank.from - filled * pitch, to: blank.to + free * pitch };
}

/** The lowest line above another on its page. */
export function lineAbove({ lines }: Sheet, below: TextLine | undefined): TextLine | undefined {
  const above = lines.filter((line) => line.page === below?.page && line.bottom < below.top + 0.5);
  return above.sort((a, b) => a.bottom - b.bottom).at(-1);
}

/** The white below the body, or below what it closes with, which may be a table or a formula. */
export function gapBelowBody(
  sheet: Sheet,
  below: TextLine | undefined,
  blank: { from: number; to: number },
): Finding[] {
  const above = bodyAbove(sheet, below);
  return gapWithin(above, below, blankBelow(above, blank));
}

/** The line above what follows the body: none where the body closes with a picture, which is no line. */
export function bodyAbove(sheet: Sheet, below: TextLine | undefined): TextLine | undefined {
  const above = lineAbove(sheet, below);
  const pictured = blocksIn(sheet.document.blocks).at(-1)?.kind === 'figure';
  return pictured && above?.clause.role !== 'annexEntry' ? undefined : above;
}

export function middle({ left, right }: { left: number; right: number }): number {
  return (left + right) / 2;
}

/** The middle of the type area. */
export function middleOf(page: number): number {
  return leftOf(page) + typeArea.width / 2;
}

/** The box around lines. */
export function around(lines: readonly TextLine[]) {
  return {
    page: lines[0]?.page ?? 1,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  };
}

/** The Han characters of lines have a face and, in points, a size; not those that the face lacks. */
export function setIn(
  lines: readonly TextLine[],
  face: RegExp,
  points: { from: number; to: number },
): Finding[] {
  return lines.map(({ page, glyphs }) => {
    const han = glyphs.filter(({ text, rare }) => !rare && /\p{sc=Han}/u.test(text));
    const odd = han.find(({ font, size }) => !face.test(font) || !isWithin(size / mm, points));
    const shown = odd ?? han[0] ?? glyphs[0];
    const found = shown ? `${shown.font} ${(shown.size / mm).toFixed(2)} pt` : '';
    return { page, ok: odd === undefined, found };
  });
}

/** A point in millimetres. */
export const mm = 25.4 / 72;

/** 号 in points, as faces and figures have them. */
export const two = { from: 21, to: 22.1 };
export const three = { from: 15.7, to: 16.1 };
export const four = { from: 13.8, to: 14.1 };

function isWithin(value: number, { from, to }: { from: number; to: number }): boolean {
  return value >= from && value <= to;
}

/** Whether marks have no other than the allowed colours. */
export function coloured(
  page: number,
  marks: readonly { colour: string }[],
  allowed: readonly string[],
) {
  const odd = marks.find(({ colour }) => !allowed.includes(colour));
  return fact(page, !odd, odd?.colour ?? marks[0]?.colour ?? '');
}
