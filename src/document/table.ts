import type { Clause } from './clause.ts';
import type { Place } from './problem.ts';

/** A cell's words within its row's clause, in UTF-16 units; between two cells stands one full-width space. */
export interface TableCell {
  start: number;
  end: number;
  /** Its first column, from 0. */
  column: number;
  /** Columns and rows that it takes. */
  columns: number;
  rows: number;
}

export interface TableRow {
  clause: Clause;
  cells: TableCell[];
}

/** A table: the rows of its head and the others, each row one clause. */
export interface TableBlock {
  kind: 'table';
  id: string;
  /** Turned on its sheet, for what is too wide (GB/T 9704-2012, 8). */
  turned: boolean;
  head: TableRow[];
  rows: TableRow[];
  place: Place;
}
