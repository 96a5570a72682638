import { breakLines, fitsSqueezed, type LineRange } from './break.ts';
import type { Cell } from './cells.ts';
import type { LineRules } from './rules.ts';
import { type Setting, setLine } from './set.ts';

/** The room that a paragraph's lines have, in cells (字) of their own size. */
export interface Measure {
  /** Width of a line, indents included: 28 in the type area (GB/T 9704-2012, 5.2.3). */
  width: number;
  /** Indent of the first line. */
  first: number;
  /** Indent of the others. */
  rest: number;
  /** Words that are too long by no more than their blanks can give stay on one line. */
  together?: boolean;
}

export interface Line extends Setting {
  /** UTF-16 units of the clause's text before it. */
  offset: number;
  indent: number;
}

/** Breaks and sets cells. The lines' segments, joined, are the cells' text again. */
export function linesOf(cells: readonly Cell[], measure: Measure, rules: LineRules): Line[] {
  const ranges = rangesOf(cells, measure, rules);
  return ranges.map(({ start, end }, i) => {
    const indent = indentOf(measure, i);
    const fill = i < ranges.length - 1 ? 'justify' : 'as it comes';
    const setting = setLine(cells.slice(start, end), rules, measure.width - indent, fill);
    return { offset: cells[start]?.offset ?? 0, indent, ...setting };
  });
}

function rangesOf(cells: readonly Cell[], measure: Measure, rules: LineRules): LineRange[] {
  const capacity = (line: number) => measure.width - indentOf(measure, line);
  if (measure.together && fitsSqueezed(cells, rules, capacity(0)))
    return [{ start: 0, end: cells.length }];
  return breakLines(cells, rules, capacity);
}

function indentOf({ first, rest }: Measure, line: number): number {
  return line === 0 ? first : rest;
}
