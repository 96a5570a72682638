import { blocksIn, type TableRow } from '../../../src/document/block.ts';
import { textOf } from '../../../src/document/clause.ts';
import type { Document } from '../../../src/document/document.ts';

/** What an element belongs to with its neighbours: a list, or a table of which it is a row. */
export interface Group {
  kind: 'list' | 'table';
  /** Same for all that belong together. */
  key: string;
  /** Of a row of a table: the words of its cells, and whether it is the head. */
  cells?: string[];
  head?: boolean;
}

/** The groups of a document's clauses, by clause. */
export function groupsOf(document: Document): Map<string, Group> {
  return new Map([...lists(document), ...tables(document)]);
}

/** Several of a kind are a list: bodies that issue or sign together, and the annexes. */
function lists({ issuers, annexList, signatories }: Document): [string, Group][] {
  const all: Record<string, readonly { clause: { id: string } }[]> = {
    issuers,
    annexes: annexList,
    signatories,
  };
  return Object.entries(all)
    .filter(([, items]) => items.length > 1)
    .flatMap(([key, items]) =>
      items.map(({ clause }): [string, Group] => [clause.id, { kind: 'list', key }]),
    );
}

function tables(document: Document): [string, Group][] {
  return [document, ...document.annexes]
    .flatMap(({ blocks }) => blocksIn(blocks))
    .flatMap((block) =>
      block.kind === 'table'
        ? [block.head, ...block.rows].map((row): [string, Group] => [
            row.clause.id,
            { kind: 'table', key: block.id, cells: cellsOf(row), head: row === block.head },
          ])
        : [],
    );
}

function cellsOf({ clause, cells }: TableRow): string[] {
  const text = textOf(clause);
  return cells.map(({ start, end }) => text.slice(start, end));
}
