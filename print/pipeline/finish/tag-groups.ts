import { type Block, blocksBelow, type ListBlock } from '../../../src/document/block.ts';
import { textOf } from '../../../src/document/clause.ts';
import type { Document } from '../../../src/document/document.ts';
import { charactersOf } from '../../../src/document/formula.ts';
import type { TableRow } from '../../../src/document/table.ts';

/** What an element belongs to with its neighbours: a list, or a table of which it is a row; notes and formulas stand alone. */
export interface Group {
  kind: 'list' | 'table' | 'note' | 'formula';
  /** Same for all that belong together. */
  key: string;
  /** Of an item of a list: the lists around its own. */
  depth?: number;
  /** Of a row of a table: its cells, and whether it belongs to the head. */
  cells?: GroupCell[];
  head?: boolean;
  /** Of a formula: what it says, and what it shows where it is more than that line. */
  words?: string;
  shown?: string;
}

export interface GroupCell {
  words: string;
  columns: number;
  rows: number;
}

/** The groups of a document's clauses, by clause. */
export function groupsOf(document: Document): Map<string, Group> {
  const blocks = [document, ...document.annexes].flatMap((part) => part.blocks);
  return new Map([...lists(document), ...blocks.flatMap(inBlock)]);
}

/** Several of a kind are a list: bodies that issue or sign together, and the annexes; the mark of an order is its heading. */
function lists({ issuers, title, annexList, signatories }: Document): [string, Group][] {
  const all: Record<string, readonly { clause: { id: string } }[]> = {
    issuers: issuers.filter(({ clause }) => clause.id !== title.id),
    annexes: annexList,
    signatories,
  };
  return Object.entries(all)
    .filter(([, items]) => items.length > 1)
    .flatMap(([key, items]) =>
      items.map(({ clause }): [string, Group] => [clause.id, { kind: 'list', key }]),
    );
}

function inBlock(block: Block): [string, Group][] {
  switch (block.kind) {
    case 'table':
      return [...block.head, ...block.rows].map((row): [string, Group] => [
        row.clause.id,
        { kind: 'table', key: block.id, cells: cellsOf(row), head: block.head.includes(row) },
      ]);
    case 'footnotes':
      return block.notes.map(({ id }, i, all): [string, Group] => {
        const first = all.slice(0, i + 1).findLast(({ runs }) => runs[0]?.role === 'label');
        return [id, { kind: 'note', key: first?.id ?? id }];
      });
    case 'formula': {
      const { clause, set } = block;
      const words = textOf(clause);
      const number = clause.runs.find(({ role }) => role === 'label')?.text ?? '';
      const shown = set ? { shown: charactersOf(set.shape) + number } : {};
      return [[clause.id, { kind: 'formula', key: clause.id, words, ...shown }]];
    }
    case 'list':
      return items(block, block.id, 0);
    default:
      return blocksBelow(block).flatMap(inBlock);
  }
}

/** The items of a list and of those in it, which are tagged as one tree. */
function items({ items: own }: ListBlock, key: string, depth: number): [string, Group][] {
  return own.flatMap(({ clause, blocks }): [string, Group][] => [
    [clause.id, { kind: 'list', key, depth }],
    ...blocks.flatMap((block) =>
      block.kind === 'list' ? items(block, key, depth + 1) : inBlock(block),
    ),
  ]);
}

function cellsOf({ clause, cells }: TableRow): GroupCell[] {
  const text = textOf(clause);
  return cells.map(({ start, end, columns, rows }) => ({
    words: text.slice(start, end),
    columns,
    rows,
  }));
}
