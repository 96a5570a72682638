import { expect, test } from 'vitest';
import { issueContents } from '../../../src/checks/issue.ts';
import type { PdfFile, PdfPage } from '../../../src/checks/pdf-file.ts';
import { readingOf } from '../../../src/document/document.ts';
import { smallDocument } from '../../support/small-document.ts';

/** A page that says one thing, all of it the record. */
function page(text: string, number: number): PdfPage {
  return {
    box: [0, 0, 595, 842],
    label: String(number),
    texts: [{ text, mark: 'm' }],
    marks: [{ id: 'm', within: ['P'] }] as PdfPage['marks'],
  };
}

function file(contents: string, readings: readonly string[]): PdfFile {
  const pages = [contents, ...readings].map((text, i) => page(text, i + 1));
  return { pages, destinations: [], bookmarks: [], tagged: true, info: {}, fonts: [] };
}

const law = '示范市节约用水条例';
const titles = [`关于修改《${law}》的决定`, law];
const documents = ['一', '二'].map((mark, i) => ({
  ...smallDocument,
  signatories: smallDocument.signatories.slice(i),
  titleLines: [mark],
}));
const bound = documents.map((document, i) => ({
  document,
  first: i + 2,
  last: i + 2,
  words: titles[i] ?? '',
}));

test('finds the title of a law behind that of the decision which amends it', () => {
  const pdf = file(`目录${titles[0]}2${titles[1]}3`, documents.map(readingOf));
  expect(issueContents(pdf, bound, 'x')).toEqual([]);
});

test('finds two titles that are the same, and a wrong number behind the second', () => {
  const same = bound.map((one) => ({ ...one, words: law }));
  const readings = documents.map(readingOf);
  expect(issueContents(file(`目录${law}2${law}3`, readings), same, 'x')).toEqual([]);
  expect(issueContents(file(`目录${law}2${law}2`, readings), same, 'x')).toHaveLength(1);
});
