import { type Cell, giveBetween, isLatin, spaceBetween } from './cells.ts';
import type { LineRules } from './rules.ts';
import { excessOf } from './set.ts';

/** Cells `start` up to but not including `end`. */
export interface LineRange {
  start: number;
  end: number;
}

/** Cells that a line holds after its indent, by its number from 0. */
export type Capacity = (line: number) => number;

const EPSILON = 1e-6;

/** Fills lines one after the other; every cell is in exactly one line. */
export function breakLines(
  cells: readonly Cell[],
  rules: LineRules,
  capacity: Capacity,
): LineRange[] {
  const lines: LineRange[] = [];
  for (let start = 0; start < cells.length; ) {
    const end = settableEnd(cells, start, rules, capacity(lines.length));
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

/** What a line may reach out of its measure, in cells. */
const play = 1 / 6;

/** Rules by which letters and spaces count less than they take may ask for more than can be set in a line. */
function settableEnd(cells: readonly Cell[], start: number, rules: LineRules, capacity: number) {
  let end = endOfLine(cells, start, rules, capacity);
  while (excessOf(cells.slice(start, end), rules, capacity) > play) {
    const earlier = lastBreak(cells, start, end - 1, rules);
    if (earlier === undefined) break;
    end = earlier;
  }
  return end;
}

function endOfLine(cells: readonly Cell[], start: number, rules: LineRules, capacity: number) {
  const fitting = firstBeyond(cells, start, rules, capacity + rules.slack);
  if (fitting === cells.length) return fitting;
  const closed = endAfterClosing(cells, start, fitting, rules, capacity);
  if (closed !== undefined) return closed;
  const last = lastBreak(cells, start, fitting, rules);
  const short = last === undefined || isShort(cells.slice(start, last), rules, capacity);
  const inside = short ? lastSign(cells, last ?? start, fitting) : undefined;
  return inside ?? last ?? Math.max(fitting, start + 1);
}

/** A line that could be filled only with gaps as wide as its characters. */
function isShort(line: readonly Cell[], rules: LineRules, capacity: number): boolean {
  return countedWidth(line, rules) < capacity / 2;
}

/** After these a long formula or address is broken, where the line would be all but empty without it. */
const SIGNS = new Set('=+−×÷±≤≥≈/,&?)');

function lastSign(cells: readonly Cell[], from: number, fitting: number): number | undefined {
  for (let end = fitting; end > from + 1; end--) {
    const [left, right] = [cells[end - 1], cells[end]];
    if (left && right && SIGNS.has(left.text) && isLatin(right) && !SIGNS.has(right.text))
      return end;
  }
  return undefined;
}

/** The first cell that does not fit. */
function firstBeyond(
  cells: readonly Cell[],
  start: number,
  rules: LineRules,
  capacity: number,
): number {
  let width = 0;
  let previous: Cell | undefined;
  for (let i = start; i < cells.length; i++) {
    const cell = cells[i];
    if (!cell) break;
    width += cell.counted + (previous ? spaceBetween(previous, cell, rules) : 0);
    // A space at the end of a line takes no room.
    if (width > capacity + EPSILON && cell.kind !== 'space') return i;
    previous = cell;
  }
  return cells.length;
}

/** Keeps the closing marks that would begin the next line, if the rules find room for them. */
function endAfterClosing(
  cells: readonly Cell[],
  start: number,
  fitting: number,
  rules: LineRules,
  capacity: number,
): number | undefined {
  let end = fitting;
  while (cells[end]?.kind === 'closing') end++;
  if (end === fitting) return undefined;
  if (end < cells.length && !mayBreakBefore(cells, end, rules)) return undefined;
  if (rules.closingStays === 'always') return end === fitting + 1 ? end : undefined;
  return fitsSqueezed(cells.slice(start, end), rules, capacity) ? end : undefined;
}

/** Whether the blank in a line is enough to squeeze the line to its measure. */
export function fitsSqueezed(line: readonly Cell[], rules: LineRules, capacity: number): boolean {
  return countedWidth(line, rules) - capacity <= give(line, rules) + EPSILON;
}

function lastBreak(cells: readonly Cell[], start: number, fitting: number, rules: LineRules) {
  for (let end = fitting; end > start; end--) {
    if (mayBreakBefore(cells, end, rules)) return end;
  }
  return undefined;
}

function mayBreakBefore(cells: readonly Cell[], at: number, rules: LineRules): boolean {
  const left = cells[at - 1];
  const right = cells[at];
  if (!left || !right) return true;
  if (right.kind === 'closing' || right.kind === 'tied' || right.kind === 'space') return false;
  if (left.kind === 'opening' && !rules.openingMayEnd) return false;
  return !isLatin(left) || !isLatin(right) || (rules.digitsBreak && !bothLetters(left, right));
}

function bothLetters(left: Cell, right: Cell): boolean {
  return left.kind === 'letter' && right.kind === 'letter';
}

function countedWidth(line: readonly Cell[], rules: LineRules): number {
  return line.reduce((width, cell, i) => {
    const next = line[i + 1];
    return width + cell.counted + (next ? spaceBetween(cell, next, rules) : 0);
  }, 0);
}

function give(line: readonly Cell[], rules: LineRules): number {
  return line.reduce((sum, cell, i) => {
    const next = line[i + 1];
    return sum + (next ? giveBetween(cell, next, rules) : 0);
  }, 0);
}
