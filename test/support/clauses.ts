import type { Clause, ClauseRole, Run } from '../../src/document/clause.ts';
import type { TableRow } from '../../src/document/table.ts';

export const place = { file: 'documents/small/notice.mdx', line: 1, column: 1 };

/** A clause of the small document; a bare string is ordinary text. */
export function clause(id: string, role: ClauseRole, ...runs: (string | Run)[]): Clause {
  return {
    id,
    role,
    runs: runs.map((run) => (typeof run === 'string' ? { role: 'text', text: run } : run)),
    place,
  };
}

export const label = (text: string): Run => ({ role: 'label', text });
export const heading = (text: string): Run => ({ role: 'heading', text });
export const actor = (text: string): Run => ({ role: 'actor', text });

/** A row of a table without merged cells. */
export function tableRow(id: string, ...words: string[]): TableRow {
  let start = 0;
  const cells = words.map((word, column) => {
    const cell = { start, end: start + word.length, column, columns: 1, rows: 1 };
    start = cell.end + 1;
    return cell;
  });
  return { clause: clause(id, 'tableRow', words.join('　')), cells };
}
