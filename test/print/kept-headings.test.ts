import { expect, test } from 'vitest';
import type { Block } from '../../src/document/block.ts';
import type { Document } from '../../src/document/document.ts';
import { bulletinsOf } from '../support/bulletins.ts';
import { clause, label, place, tableRow } from '../support/clauses.ts';
import { smallDocument } from '../support/small-document.ts';

/** Paragraphs of one line, then a heading and a table of some rows. */
function withTable(paragraphs: number, rows: number): Document {
  const above = Array.from(
    { length: paragraphs },
    (_, i): Block => ({ kind: 'paragraph', clause: clause(`p${i + 1}`, 'paragraph', '照办。') }),
  );
  const table: Block = {
    kind: 'table',
    id: 'table-1',
    turned: false,
    place,
    head: [tableRow('table-1', '序号', '单位')],
    rows: Array.from({ length: rows }, (_, i) =>
      tableRow(`table-1-${i + 1}`, `${i + 1}`, `单位${i + 1}`),
    ),
  };
  const heading = clause('s1', 'heading', label('一、'), { role: 'heading', text: '名单' });
  const section: Block = {
    kind: 'section',
    id: 's1',
    label: '一、',
    title: '名单',
    heading,
    blocks: [table],
  };
  return {
    ...smallDocument,
    pageTurns: [],
    blocks: [...above, section],
    annexes: [],
    annexList: [],
  };
}

test.each([
  ['a table of a few rows', 4],
  ['a table longer than a page', 60],
])('a heading stands on the page of the first rows: %s', async (_, rows) => {
  const counts = Array.from({ length: 10 }, (_, i) => i + 3);
  const made = await bulletinsOf(counts.map((count) => withTable(count, rows)));
  expect(made.flatMap(({ problems }) => problems)).toEqual([]);
  const pages = made.map(({ pageMap }) => pageMap.pageOf);
  expect(pages.map((page) => page['table-1-1'])).toEqual(pages.map((page) => page.s1));
  // With one of so many paragraphs above it, it would stand at the foot of the first page.
  expect(pages.some((page) => page.s1 === 2)).toBe(true);
});
