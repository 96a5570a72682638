import { expect, test } from 'vitest';
import type { Block } from '../../src/document/block.ts';
import type { Document } from '../../src/document/document.ts';
import { bulletinsOf } from '../support/bulletins.ts';
import { clause } from '../support/clauses.ts';
import { smallDocument } from '../support/small-document.ts';

/** Paragraphs of one line, then names and the date. */
function signed(paragraphs: number, names: number): Document {
  const { signatories } = smallDocument;
  return {
    ...smallDocument,
    pageTurns: [],
    blocks: Array.from(
      { length: paragraphs },
      (_, i): Block => ({ kind: 'paragraph', clause: clause(`p${i + 1}`, 'paragraph', '照办。') }),
    ),
    signatories: signatories.slice(0, names),
    annexes: [],
    annexList: [],
  };
}

test.each([1, 3])(
  'names and the date stand together, below a line of the text: %i names',
  async (names) => {
    const counts = Array.from({ length: 12 }, (_, i) => i + 3);
    const made = await bulletinsOf(counts.map((count) => signed(count, names)));
    expect(made.flatMap(({ problems }) => problems)).toEqual([]);
    const pages = made.map(({ pageMap }) => pageMap.pageOf);
    const dates = pages.map((page) => page['date-of-issue']);
    expect(pages.map((page) => page['signatory-1'])).toEqual(dates);
    expect(pages.map((page, i) => page[`p${counts[i]}`])).toEqual(dates);
    // With some of so many paragraphs, there is no more room for them on the first page.
    expect(new Set(dates)).toEqual(new Set([1, 2]));
  },
);
