import type { Run, RunRole } from '../../document/clause.ts';
import type { LineRules } from './rules.ts';

export type CellKind = 'han' | 'opening' | 'closing' | 'tied' | 'digit' | 'letter' | 'space';

/** One character on the grid. Widths in cells (字). */
export interface Cell {
  text: string;
  role: RunRole;
  kind: CellKind;
  /** UTF-16 units of the clause's text before it. */
  offset: number;
  /** As the face has it. */
  natural: number;
  /** As it is shown, before its line is filled. */
  shown: number;
  /** As it counts when lines are broken. */
  counted: number;
  ruby?: Ruby;
}

/** A reading over words, which is as wide as they are. */
export interface Ruby {
  reading: string;
  width: number;
}

/** Width of a character in the face of its role, in cells. */
export type Advance = (character: string, role: RunRole) => number;

/** A reading against the words under it. */
export const readingSize = 0.5;

const HALF = 0.5;
const OPENING = new Set('（［｛“‘《〈〔【「『');
const CLOSING = new Set('，。、；：！？）］｝”’》〉〕】」』');
/** Never begin a line, and have no blank half to squeeze. */
const TIED = new Set('…—·～%‰‱℃');
/** Raised and lowered figures, fractions, letters of mathematics: of one word with what they stand beside. */
const LETTER = /^[\u2070-\u209c\u2150-\u215f\u{1d400}-\u{1d7ff}]$/v;

export function cellsOf(runs: readonly Run[], rules: LineRules, advance: Advance): Cell[] {
  let offset = 0;
  const cells = runs.flatMap((run) => {
    const own = Array.from(run.text, (text): Cell => {
      const cell = cellOf(text, run.role, rules, advance(text, run.role));
      const at = offset;
      offset += text.length;
      return { ...cell, offset: at };
    });
    return run.reading === undefined ? own : underReading(own, run, advance);
  });
  evenNumbers(cells);
  return cells.map((cell, i) => betweenWords(cell, cells[i - 1], cells[i + 1], rules));
}

/** Words under one reading stay on one line, and are as wide as it is. */
function underReading(cells: readonly Cell[], run: Run, advance: Advance): Cell[] {
  const { reading = '', role } = run;
  const over = sumOf(Array.from(reading, (one) => advance(one, role) * readingSize));
  const under = sumOf(cells.map(({ shown }) => shown));
  const ruby = { reading, width: Math.max(over, under) };
  const wider = (ruby.width - under) / cells.length;
  return cells.map((cell, i) => ({
    ...cell,
    kind: i > 0 && cell.kind === 'han' ? 'tied' : cell.kind,
    shown: cell.shown + wider,
    counted: cell.counted + wider,
    ruby,
  }));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Between two words or numbers a typed space is as the face has it; beside Han characters it is wider. */
function betweenWords(
  cell: Cell,
  before: Cell | undefined,
  after: Cell | undefined,
  rules: LineRules,
): Cell {
  if (cell.kind !== 'space' || !before || !after || !isLatin(before) || !isLatin(after))
    return cell;
  const { natural } = cell;
  return { ...cell, shown: natural, counted: countedWidth('space', natural, rules) };
}

/** The digits of a number share its width, half a cell for each, so that a narrow 1 leaves no hole. */
function evenNumbers(cells: Cell[]): void {
  for (let start = 0; start < cells.length; start++) {
    let end = start;
    while (cells[end]?.kind === 'digit') end++;
    const number = cells.slice(start, end);
    const surplus = number.reduce((sum, { natural }) => sum + natural - HALF, 0);
    for (const cell of number) cell.shown = cell.natural - surplus / number.length;
    start = end;
  }
}

function cellOf(text: string, role: RunRole, rules: LineRules, natural: number) {
  // The mark of a note stays with the word before it.
  const kind = role === 'reference' ? 'tied' : kindOf(text);
  const shown = shownWidth(kind, natural);
  return { text, role, kind, natural, shown, counted: countedWidth(kind, shown, rules) };
}

function shownWidth(kind: CellKind, natural: number): number {
  if (kind === 'space') return Math.max(HALF, natural);
  return kind === 'digit' ? HALF : natural;
}

function countedWidth(kind: CellKind, shown: number, rules: LineRules): number {
  if (kind === 'space') return rules.spacesCount ? shown : 0;
  return kind === 'letter' && rules.halfLetters ? HALF : shown;
}

export function kindOf(character: string): CellKind {
  if (OPENING.has(character)) return 'opening';
  if (CLOSING.has(character)) return 'closing';
  if (TIED.has(character)) return 'tied';
  if (/^\s$/v.test(character)) return 'space';
  if (/^[0-9]$/v.test(character)) return 'digit';
  return character < '\u2000' || LETTER.test(character) ? 'letter' : 'han';
}

export function isLatin(cell: Cell): boolean {
  return cell.kind === 'digit' || cell.kind === 'letter';
}

function isMark(cell: Cell): boolean {
  return cell.kind === 'opening' || cell.kind === 'closing';
}

/** Two marks share a blank half; a Han character and a number keep their distance. */
export function spaceBetween(left: Cell, right: Cell, rules: LineRules): number {
  if (sharesBlank(left, right)) return -HALF;
  return isMixed(left, right) ? rules.autoSpace : 0;
}

function isMixed(left: Cell, right: Cell): boolean {
  return (left.kind === 'han' && isLatin(right)) || (isLatin(left) && right.kind === 'han');
}

function sharesBlank(left: Cell, right: Cell): boolean {
  return isMark(left) && isMark(right) && !(left.kind === 'opening' && right.kind === 'closing');
}

/** What can be squeezed out between two cells: the blank half of a mark, half a typed space, or the automatic one. */
export function giveBetween(left: Cell, right: Cell, rules: LineRules): number {
  if (sharesBlank(left, right)) return 0;
  if (left.kind === 'closing' || right.kind === 'opening') return HALF;
  if (isMixed(left, right)) return rules.autoSpace;
  return left.kind === 'space' ? left.shown / 2 : 0;
}
