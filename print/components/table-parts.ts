import type { TableCell } from '../../src/document/table.ts';
import type { SetRow } from './columns.ts';

/** Rows of a table that stand together on a page: from `start` up to, not with, `end`. */
export interface PartRows {
  rows: readonly SetRow[];
  start: number;
  end: number;
}

/** In lines. */
export function heightOf(rows: readonly SetRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** Cells that began above a row and reach into it, with the row in which they began. */
export function openAt(
  rows: readonly SetRow[],
  at: number,
): { cell: TableCell; from: number; lines: number }[] {
  return rows
    .slice(0, at)
    .flatMap(({ row, cells }, from) =>
      row.cells.map((cell, i) => ({ cell, from, lines: cells[i]?.length ?? 0 })),
    )
    .filter(({ cell, from }) => from + cell.rows > at);
}

/** Rows that fill a page, as many lines as there are after the head; a cell is cut only below its words. */
export function partsOf(rows: readonly SetRow[], onFirst: number, room: number): PartRows[] {
  const parts: PartRows[] = [];
  let start = 0;
  while (start < rows.length || parts.length === 0) {
    const end = endOfPart(rows, start, parts.length === 0 ? onFirst : room);
    parts.push({ rows, start, end });
    start = end;
  }
  return parts;
}

function endOfPart(rows: readonly SetRow[], start: number, room: number): number {
  let left = room;
  let end = start;
  while (end < rows.length && (rows[end]?.height ?? 0) <= left) {
    left -= rows[end]?.height ?? 0;
    end += 1;
  }
  if (end === rows.length) return end;
  for (let cut = end; cut > start; cut--) if (mayCutAt(rows, cut)) return cut;
  return Math.max(end, Math.min(start + 1, rows.length));
}

function mayCutAt(rows: readonly SetRow[], at: number): boolean {
  return openAt(rows, at).every(({ from, lines }) => lines <= heightOf(rows.slice(from, at)));
}
