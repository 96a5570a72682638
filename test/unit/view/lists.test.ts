import { expect, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import type { Archive } from '../../../src/view/archive.ts';
import {
  facetsOf,
  listHref,
  listPage,
  listPages,
  listsOf,
  rowsToPage,
} from '../../../src/view/lists.ts';
import { smallDocument } from '../../support/small-document.ts';

/** So many documents, a day apart, in two years. */
function archiveOf(count: number): Archive {
  const documents = Array.from({ length: count }, (_, i): Document => {
    const dateOfIssue = `${2017 + (i % 2)}年1月${1 + (i % 28)}日`;
    const id = `d${String(i).padStart(4, '0')}`;
    return { ...smallDocument, id, front: { ...smallDocument.front, dateOfIssue } };
  });
  return {
    title: '馆',
    publisher: '馆',
    documents: documents.map((document) => ({ document, text: { bytes: 0, sha256: '' } })),
    organs: { sources: {}, kinds: {}, fates: {}, organs: [] },
    places: { sources: {}, levels: {}, provinces: [], places: [] },
  };
}

test('the pages of a list hold every document once, newest first, and none is long', () => {
  const archive = archiveOf(3 * rowsToPage + 7);
  const [all] = listsOf(archive);
  if (!all) throw new Error('no list');
  const pages = [1, 2, 3, 4].map((number) => listPage(all, number));
  const rows = pages.flatMap((page) => page.rows);
  expect(pages.map((page) => page.rows.length)).toEqual([50, 50, 50, 7]);
  expect(new Set(rows.map(({ href }) => href)).size).toBe(archive.documents.length);
  expect(rows.map(({ date }) => date)).toEqual(
    rows
      .map(({ date }) => date)
      .sort()
      .reverse(),
  );
});

test('the first page of all documents is the home page, and each page has an address', () => {
  const archive = archiveOf(2 * rowsToPage);
  const [all] = listsOf(archive);
  if (!all) throw new Error('no list');
  expect(listHref(all)).toBe('/index.html');
  expect(listPages(archive)).toContain('lists/all/2/index.html');
  expect(listPages(archive)).toContain('lists/year-2017/index.html');
  expect(listPages(archive)).not.toContain('index.html');
});

test('what does not divide the archive is no facet', () => {
  expect(facetsOf(archiveOf(4)).map(({ kind }) => kind)).toEqual(['year']);
});

test('an archive of one document has no lists', () => {
  expect(listPages(archiveOf(1))).toEqual([]);
});
