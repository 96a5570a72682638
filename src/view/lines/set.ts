import type { RunRole } from '../../document/clause.ts';
import { type Cell, giveBetween, isLatin, type Ruby, spaceBetween } from './cells.ts';
import type { LineRules } from './rules.ts';

/** Characters of one face and one spacing. */
export interface Segment {
  role: RunRole;
  text: string;
  /** Added after each character, in cells. */
  spacing: number;
  /** The reading over it and its neighbours. */
  ruby?: Ruby;
}

/** Whether a short line is filled to its measure. A line that is too long always gives way. */
export type Fill = 'justify' | 'as it comes';

export interface Setting {
  segments: Segment[];
  /** Sum of the advances, in cells. */
  width: number;
}

/** Sets one line on its measure: it is never wider, and narrower only where it may come as it is. */
export function setLine(
  line: readonly Cell[],
  rules: LineRules,
  measure: number,
  fill: Fill,
): Setting {
  const visible = visibleIn(line);
  const gaps = gapsOf(visible, rules);
  const missing = measure - widthOf(visible, gaps);
  if (missing < 0) squeeze(visible, gaps, rules, -missing);
  else if (fill === 'justify') spread(visible, gaps, missing);
  // Typed spaces at the end take no room, but stay in the text.
  const swallowed = line.slice(visible.length).map(({ shown }) => -shown);
  return {
    segments: segmentsOf(line, [...gaps, ...swallowed]),
    width: widthOf(visible, gaps),
  };
}

/** How much narrower a gap may become in a line that gives way, where it has no blank to give. */
const closest = 1 / 4;

/** By how many cells a line is too long for its measure, however its gaps give way; none or less where it can be set. */
export function excessOf(line: readonly Cell[], rules: LineRules, measure: number): number {
  const visible = visibleIn(line);
  const gives = visible.map((cell, i) => yields(cell, visible[i + 1], visible[i - 1], rules));
  const give = gives.reduce((sum, one) => sum + one, 0);
  return widthOf(visible, gapsOf(visible, rules)) - give - measure;
}

/** A typed space beside Han characters may go altogether; between two words half of it stays. */
function yields(
  cell: Cell,
  next: Cell | undefined,
  before: Cell | undefined,
  rules: LineRules,
): number {
  if (!next) return 0;
  const inWords = before !== undefined && isLatin(before) && isLatin(next);
  if (cell.kind === 'space') return inWords ? cell.shown / 2 : cell.shown;
  return Math.max(giveBetween(cell, next, rules), mayStretch(cell, next) ? closest : 0);
}

/** Without the typed spaces at its end. */
function visibleIn(line: readonly Cell[]): readonly Cell[] {
  return line.slice(0, line.findLastIndex(({ kind }) => kind !== 'space') + 1);
}

/** Space after each cell. */
function gapsOf(line: readonly Cell[], rules: LineRules): number[] {
  return line.map((cell, i) => {
    const next = line[i + 1];
    return next ? spaceBetween(cell, next, rules) : 0;
  });
}

function widthOf(line: readonly Cell[], gaps: readonly number[]): number {
  return line.reduce((width, cell, i) => width + cell.shown + (gaps[i] ?? 0), 0);
}

/** First all blank halves alike, then every gap. A mark at the line's end keeps its own: it stays inside the type area. */
function squeeze(line: readonly Cell[], gaps: number[], rules: LineRules, excess: number): void {
  const gives = line.map((cell, i) => {
    const next = line[i + 1];
    return next ? giveBetween(cell, next, rules) : 0;
  });
  spread(line, gaps, -take(gaps, gives, excess));
}

/** Takes from all gaps in proportion to what they give; returns what is still to be found. */
function take(gaps: number[], gives: readonly number[], wanted: number): number {
  const available = gives.reduce((sum, give) => sum + give, 0);
  const taken = Math.min(wanted, available);
  if (taken === 0) return wanted;
  gives.forEach((give, i) => {
    gaps[i] = (gaps[i] ?? 0) - (give * taken) / available;
  });
  return wanted - taken;
}

/** Gives every gap but those inside words and numbers its equal part. */
function spread(line: readonly Cell[], gaps: number[], amount: number): void {
  const open = line.map((cell, i) => mayStretch(cell, line[i + 1]));
  const count = open.filter(Boolean).length;
  if (count === 0) return;
  open.forEach((may, i) => {
    if (may) gaps[i] = (gaps[i] ?? 0) + amount / count;
  });
}

function mayStretch(cell: Cell, next: Cell | undefined): boolean {
  if (!next || next.kind === 'space' || (isLatin(cell) && isLatin(next))) return false;
  return !(cell.kind === 'tied' && cell.text === next.text);
}

function segmentsOf(line: readonly Cell[], gaps: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  line.forEach((cell, i) => {
    const spacing = rounded(cell.shown - cell.natural + (gaps[i] ?? 0));
    const last = segments.at(-1);
    const { role, text, ruby } = cell;
    if (last?.role === role && last.spacing === spacing && last.ruby === ruby) last.text += text;
    else segments.push({ role, text, spacing, ...(ruby ? { ruby } : {}) });
  });
  return segments;
}

/** Finer than any device, and the same in every rendering of the number. */
function rounded(width: number): number {
  return Math.round(width * 1e5) / 1e5 + 0;
}
