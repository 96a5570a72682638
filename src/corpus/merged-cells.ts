import { type Place, type Problem, problem, type Words } from '../document/problem.ts';

/** What stands in a cell of the source. */
export interface GridCell {
  text: string;
  place: Place;
}

/** A cell as it is shown. */
export interface Merged {
  /** Its first column, from 0. */
  column: number;
  columns: number;
  rows: number;
}

/** In a cell of the source: it belongs to the one above it, or to the one at its left. */
const above = '^^';
const left = '>>';

interface Anchor {
  row: number;
  column: number;
}

/**
 * The cells of each row. One whose source is `^^` belongs to the cell above it, one with `>>` to that at its left;
 * those that belong together form a rectangle, and none reaches out of the head.
 * @param heads rows of the head
 */
export function mergedCells(
  grid: readonly (readonly GridCell[])[],
  heads: number,
  problems: Problem[],
): Merged[][] {
  const anchors = anchorsIn(grid, heads, problems);
  return grid.map((cells, row) =>
    cells.flatMap((cell, column) => {
      const own = anchors[row]?.[column];
      if (own?.row !== row || own.column !== column) return [];
      const { columns, rows, whole } = extent(anchors, own);
      if (!whole) problems.push(noRectangle(cell.place));
      return [{ column, columns, rows }];
    }),
  );
}

/** For each cell of the source the one to which it belongs. */
function anchorsIn(
  grid: readonly (readonly GridCell[])[],
  heads: number,
  problems: Problem[],
): Anchor[][] {
  const anchors: Anchor[][] = [];
  for (const [row, cells] of grid.entries()) {
    const upper = row === heads ? [] : (anchors[row - 1] ?? []);
    anchors.push(anchorsOf(cells, row, upper, problems));
  }
  return anchors;
}

function anchorsOf(
  cells: readonly GridCell[],
  row: number,
  upper: readonly Anchor[],
  problems: Problem[],
): Anchor[] {
  const own: Anchor[] = [];
  for (const [column, { text, place }] of cells.entries()) {
    const mark = text.trim();
    const merged = mark === left || mark === above;
    const found = mark === left ? own[column - 1] : upper[column];
    if (merged && !found) problems.push(nothingThere(mark, place));
    own.push(merged && found ? found : { row, column });
  }
  return own;
}

function extent(anchors: readonly Anchor[][], { row, column }: Anchor) {
  const belongs = (r: number, c: number): boolean => {
    const anchor = anchors[r]?.[c];
    return anchor?.row === row && anchor.column === column;
  };
  let [columns, rows] = [1, 1];
  while (belongs(row, column + columns)) columns += 1;
  while (belongs(row + rows, column)) rows += 1;
  const members = anchors.flat().filter((one) => one.row === row && one.column === column).length;
  const inside = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => belongs(row + r, column + c)),
  );
  return { columns, rows, whole: members === rows * columns && inside.flat().every(Boolean) };
}

function nothingThere(mark: string, place: Place): Problem {
  const found: Words =
    mark === above
      ? { zh: '^^，上面没有可并的格', en: '^^ with no cell above to belong to' }
      : { zh: '>>，左边没有可并的格', en: '>> with no cell at its left to belong to' };
  return problem('table-merge', place, {
    found,
    expected: {
      zh: '表头与表身之内，与上一格（^^）或左一格（>>）合并',
      en: 'a cell above (^^) or at the left (>>), within the head or below it',
    },
    mend: {
      zh: '写上这一格的文字；表头不止一行就写 <Table head="2">；原文就有这两个字符的，前面加反斜线',
      en: 'write the text of the cell; give <Table head="2"> where the head has more rows; put a backslash before literal marks',
    },
  });
}

function noRectangle(place: Place): Problem {
  return problem('table-merge', place, {
    found: { zh: '合并的各格不成长方形', en: 'merged cells that form no rectangle' },
    expected: { zh: '长方形', en: 'a rectangle' },
    mend: {
      zh: '补上缺的 ^^ 或 >>，或去掉多的',
      en: 'add the marks that lack or remove those too many',
    },
  });
}
