import type { TableRow as MarkdownRow, Table } from 'mdast';
import type { TableBlock, TableRow } from '../document/block.ts';
import type { RunRole } from '../document/clause.ts';
import { type Problem, problem } from '../document/problem.ts';
import { childrenOf, isJsx, placeOf } from './nodes.ts';
import { proseOf } from './prose.ts';
import { elementInText, unexpected } from './refusals.ts';
import type { Named, Scope } from './scope.ts';

/** Between the cells of a row in the plain text. */
const between = '　';

/** One table; its rows are clauses `table-1-1`, `table-1-2` …, its head `table-1`. */
export function table(component: Named<'Table'>, ordinal: number, scope: Scope): TableBlock {
  const { attributes, place } = component;
  const id = attributes.id ?? `${scope.container}table-${ordinal}`;
  const rows = rowsIn(component, scope);
  const [head = emptyRow(component, id), ...others] = rows.map((row, i) =>
    rowOf(row, i === 0 ? id : `${id}-${i}`, i === 0 ? 'heading' : 'text', scope),
  );
  return { kind: 'table', id, turned: attributes.turned !== undefined, head, rows: others, place };
}

function rowsIn(component: Named<'Table'>, scope: Scope): MarkdownRow[] {
  const { file, problems } = scope;
  const children = childrenOf(component.node);
  const tables = children.filter((node): node is Table => node.type === 'table');
  for (const node of children) {
    if (node.type === 'table') continue;
    const place = placeOf(node, file);
    problems.push(isJsx(node) ? elementInText(place, node.name ?? '') : unexpected(node, place));
  }
  if (tables.length !== 1) problems.push(miscounted(component, tables.length));
  return tables[0]?.children ?? [];
}

function rowOf(row: MarkdownRow, id: string, role: RunRole, { file, problems }: Scope): TableRow {
  const texts = row.children.map((cell) => proseOf(cell.children, file, problems).trim());
  let start = 0;
  const cells = texts.map((text) => {
    const cell = { start, end: start + text.length };
    start = cell.end + between.length;
    return cell;
  });
  const place = placeOf(row, file);
  const runs = [{ role, text: texts.join(between) }];
  return { clause: { id, role: 'tableRow', runs, place }, cells };
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
