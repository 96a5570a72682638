import { mergedCells } from '../corpus/merged-cells.ts';
import { nothing, type Traced } from './traced.ts';
import { isMerged } from './tree.ts';

const nowhere = { file: '', line: 1, column: 1 };

/** Rows of one width: what the end of a row lacks is empty. Marks of merged cells that make no rectangles are none. */
export function squared(rows: readonly Traced[][]): Traced[][] {
  const width = Math.max(...rows.map(({ length }) => length));
  const wide = rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => nothing),
  ]);
  const grid = wide.map((row) => row.map(({ text }) => ({ text, place: nowhere })));
  const heads = headRows(wide);
  const problems: Parameters<typeof mergedCells>[2] = [];
  mergedCells(grid, heads, problems);
  const fits = problems.length === 0 && (heads < rows.length || rows.length === 1);
  return fits ? wide : wide.map((row) => row.map((cell) => (isMerged(cell) ? nothing : cell)));
}

/** The head goes on as far as cells of its first row reach down. */
export function headRows(rows: readonly (readonly Traced[])[]): number {
  const end = rows.slice(1).findIndex((row) => !row.some(({ text }) => text === '^^'));
  return end < 0 ? rows.length : end + 1;
}
