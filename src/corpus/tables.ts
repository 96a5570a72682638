import type { TableRow as MarkdownRow, Table, TableCell } from 'mdast';
import type { Run, RunRole } from '../document/clause.ts';
import { type Problem, problem } from '../document/problem.ts';
import type { TableBlock, TableRow } from '../document/table.ts';
import { type GridCell, type Merged, mergedCells } from './merged-cells.ts';
import { childrenOf, isJsx, placeOf } from './nodes.ts';
import { runsOf } from './prose.ts';
import { elementInText, unexpected } from './refusals.ts';
import type { Named, Scope } from './scope.ts';

/** Between the cells of a row in the plain text. */
const between = '　';

/** One table; its rows are clauses `table-1-1`, `table-1-2` …, the first of its head `table-1`. */
export function table(component: Named<'Table'>, ordinal: number, scope: Scope): TableBlock {
  const { attributes, place } = component;
  const id = attributes.id ?? `${scope.container}table-${ordinal}`;
  const rows = rowsIn(component, scope);
  const heads = Number(attributes.head ?? 1);
  if (heads >= rows.length && rows.length > 1) scope.problems.push(onlyHead(component));
  const merged = mergedCells(
    rows.map((row) => row.children.map((cell) => cellOf(cell, scope))),
    heads,
    scope.problems,
  );
  const drawn = rows.map((row, i) => {
    const own = i === 0 ? id : `${id}-${i}`;
    return rowOf(row, own, i < heads ? 'heading' : 'text', merged[i] ?? [], scope);
  });
  const head = drawn.length > 0 ? drawn.slice(0, heads) : [emptyRow(component, id)];
  const turned = attributes.turned !== undefined;
  return { kind: 'table', id, turned, head, rows: drawn.slice(heads), place };
}

function rowsIn(component: Named<'Table'>, scope: Scope): MarkdownRow[] {
  const { file, problems } = scope;
  const children = childrenOf(component.node);
  const tables = children.filter((node): node is Table => node.type === 'table');
  for (const node of children) {
    if (node.type === 'table' || node.type === 'footnoteDefinition') continue;
    const place = placeOf(node, file);
    problems.push(isJsx(node) ? elementInText(place, node.name ?? '') : unexpected(node, place));
  }
  if (tables.length !== 1) problems.push(miscounted(component, tables.length));
  const [only] = tables;
  const columns = only?.children[0]?.children.length ?? 0;
  return only?.children.map((row) => withColumns(row, columns)) ?? [];
}

/** Cells that the end of a row lacks are empty. */
function withColumns(row: MarkdownRow, columns: number): MarkdownRow {
  const missing = Math.max(0, columns - row.children.length);
  const empty = Array.from(
    { length: missing },
    (): TableCell => ({ type: 'tableCell', children: [] }),
  );
  return { ...row, children: [...row.children, ...empty] };
}

/** What a cell's source says, before it is known whether it is a cell of its own. */
function cellOf(cell: TableCell, { file }: Scope): GridCell {
  const [only, ...others] = cell.children;
  const text = only?.type === 'text' && others.length === 0 ? only : undefined;
  const { start, end } = text?.position ?? {};
  // A mark after a backslash is longer in the source: it is meant as text.
  const bare = (end?.offset ?? 0) - (start?.offset ?? 0) === text?.value.length;
  return { text: bare ? (text?.value ?? '') : '', place: placeOf(cell, file) };
}

function rowOf(
  row: MarkdownRow,
  id: string,
  role: RunRole,
  merged: readonly Merged[],
  scope: Scope,
): TableRow {
  const runs: Run[] = [];
  let start = 0;
  const cells = merged.map(({ column, columns, rows }, i) => {
    if (i > 0) runs.push({ role, text: between });
    const words = trimmed(runsOf(row.children[column]?.children ?? [], scope, role));
    runs.push(...words);
    const from = start;
    const end = from + words.reduce((sum, { text }) => sum + text.length, 0);
    start = end + between.length;
    return { start: from, end, column, columns, rows };
  });
  const place = placeOf(row, scope.file);
  return { clause: { id, role: 'tableRow', runs: joined(runs, role), place }, cells };
}

function trimmed(runs: readonly Run[]): Run[] {
  return runs.map((run, i) => {
    const start = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === runs.length - 1 ? start.trimEnd() : start };
  });
}

/** Neighbours of one role as one run; a row of nothing but empty cells still has one. */
function joined(runs: readonly Run[], role: RunRole): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.role === run.role) last.text += run.text;
    else all.push({ ...run });
  }
  return all.length > 0 ? all : [{ role, text: '' }];
}

function emptyRow({ place }: Named<'Table'>, id: string): TableRow {
  const runs = [{ role: 'heading' as const, text: '' }];
  return { clause: { id, role: 'tableRow', runs, place }, cells: [] };
}

function miscounted(component: Named<'Table'>, count: number): Problem {
  return problem('component-content', component.place, {
    found: { zh: `<Table> 里有 ${count} 个表格`, en: `${count} tables in <Table>` },
    expected: { zh: '一个', en: 'one table' },
    mend: {
      zh: '写一个表格：| 表头 | 表头 |，下一行 | --- | --- |，再一行一条',
      en: 'write one table: | head | head |, then | --- | --- |, then a row a line',
    },
  });
}

function onlyHead(component: Named<'Table'>): Problem {
  return problem('component-content', component.place, {
    found: { zh: '表头占了所有的行', en: 'a head that takes every row' },
    expected: { zh: '表头之下至少一行', en: 'a row at least below the head' },
    mend: { zh: '改小 head', en: 'make head smaller' },
  });
}
