import type { TableBlock, TableRow } from '../../src/document/block.ts';
import type { Line } from '../../src/view/lines/lines.ts';
import type { Paper } from './Paper.ts';

/** White on each side of a cell's words, in characters of the table. */
export const cellInset = 0.5;
/** Wider than any cell, so that all of it is one line. */
const unbroken = 1e6;
/** No column is narrower. */
const narrowest = 2;

/** A row whose cells are broken into lines. */
export interface SetRow {
  row: TableRow;
  cells: Line[][];
  /** Lines of its highest cell. */
  height: number;
}

/**
 * Widths of the columns, in characters: as wide as their longest cell wants; where that is too much, those that want
 * more than an equal part share what the others leave.
 */
export function columnWidths(paper: Paper, { head, rows }: TableBlock, room: number): number[] {
  const wanted = head.cells.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => wantedBy(paper, row, column))),
  );
  const sum = wanted.reduce((total, width) => total + width, 0);
  if (sum <= room) return wanted.map((width) => (width * room) / sum);
  const most = equalPart(wanted, room);
  return wanted.map((width) => Math.min(width, most));
}

/** The width to which the widest columns have to be cut so that all of them fit. */
function equalPart(wanted: readonly number[], room: number): number {
  let left = room;
  const ascending = wanted.toSorted((a, b) => a - b);
  for (const [i, width] of ascending.entries()) {
    const part = left / (ascending.length - i);
    if (width > part) return part;
    left -= width;
  }
  return room;
}

export function setRow(paper: Paper, row: TableRow, widths: readonly number[]): SetRow {
  const cells = row.cells.map((cell, i) => {
    const width = (widths[i] ?? narrowest) - 2 * cellInset;
    return paper.lines(row.clause, { width, first: 0, rest: 0 }, cell);
  });
  return { row, cells, height: Math.max(1, ...cells.map((lines) => lines.length)) };
}

function wantedBy(paper: Paper, { clause, cells }: TableRow, column: number): number {
  const cell = cells[column];
  if (!cell || cell.start === cell.end) return narrowest;
  const { width } = paper.line(clause, unbroken, 'as it comes', cell);
  return Math.max(narrowest, width + 2 * cellInset);
}
