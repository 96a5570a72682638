import type { Clause } from '../../src/document/clause.ts';
import type { TableBlock, TableCell, TableRow } from '../../src/document/table.ts';
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
  const all = [...head, ...rows];
  const count = Math.max(0, ...all.flatMap(({ cells }) => cells.map(endOf)));
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.max(...all.map((row) => wantedBy(paper, row, column))),
  );
  for (const row of all) widen(paper, row, wanted);
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

/** The rows of a table with their cells broken into lines. */
export function setRows(
  paper: Paper,
  rows: readonly TableRow[],
  widths: readonly number[],
): SetRow[] {
  const set = rows.map((row) => setRow(paper, row, widths));
  for (const [i, { row, cells }] of set.entries()) {
    for (const [j, cell] of row.cells.entries()) {
      const taken = set.slice(i, i + cell.rows);
      const lacking = (cells[j]?.length ?? 0) - taken.reduce((sum, { height }) => sum + height, 0);
      const last = taken.at(-1);
      if (last && lacking > 0) last.height += lacking;
    }
  }
  return set;
}

/** Where the cells of a column to be left out stand: widths of what is before a column. */
export function widthOf(widths: readonly number[], from: number, to: number): number {
  return widths.slice(from, to).reduce((sum, width) => sum + width, 0);
}

function setRow(paper: Paper, row: TableRow, widths: readonly number[]): SetRow {
  const cells = row.cells.map((cell) => {
    const width = widthOf(widths, cell.column, endOf(cell)) - 2 * cellInset;
    return paper.lines(row.clause, { width, first: 0, rest: 0 }, cell);
  });
  // A cell that takes several rows finds its room in all of them.
  const own = cells.filter((_, i) => row.cells[i]?.rows === 1).map((lines) => lines.length);
  return { row, cells, height: Math.max(1, ...own) };
}

function endOf({ column, columns }: TableCell): number {
  return column + columns;
}

function wantedBy(paper: Paper, { clause, cells }: TableRow, column: number): number {
  const cell = cells.find((one) => one.column === column && one.columns === 1);
  return cell ? wantedWidth(paper, clause, cell) : narrowest;
}

function wantedWidth(paper: Paper, clause: Clause, cell: TableCell): number {
  if (cell.start === cell.end) return narrowest;
  const { width } = paper.line(clause, unbroken, 'as it comes', cell);
  return Math.max(narrowest, width + 2 * cellInset);
}

/** Columns under a cell that wants more than all of them together share what they lack. */
function widen(paper: Paper, { clause, cells }: TableRow, wanted: number[]): void {
  for (const cell of cells.filter(({ columns }) => columns > 1)) {
    const has = widthOf(wanted, cell.column, endOf(cell));
    const more = (wantedWidth(paper, clause, cell) - has) / cell.columns;
    if (more <= 0) continue;
    for (let i = cell.column; i < endOf(cell); i++) wanted[i] = (wanted[i] ?? 0) + more;
  }
}
