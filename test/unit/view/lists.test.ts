import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import type { Archive } from '../../../src/view/archive.ts';
import {
  facetsOf,
  listHref,
  listPage,
  listPages,
  listsOf,
  newestIn,
  recentList,
  rowsToPage,
  totalsOf,
  yearBars,
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

describe('what is new', () => {
  /** The third and the sixth document came in later, the sixth last. */
  function recorded(count: number): Archive {
    const archive = archiveOf(count);
    for (const [at, day] of [
      [2, '2026-03-01'],
      [5, '2026-03-02'],
    ] as const) {
      const front = archive.documents[at]?.document.front;
      if (front) front.recorded = day;
    }
    return archive;
  }

  test('comes in the order of recording, and then of the documents themselves', () => {
    const list = recentList(recorded(8));
    const [all] = listsOf(archiveOf(8));
    expect(list?.documents.slice(0, 2).map(({ id }) => id)).toEqual(['d0005', 'd0002']);
    const others = (all?.documents ?? []).filter(({ id }) => !['d0005', 'd0002'].includes(id));
    expect(list?.documents.slice(2).map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });

  test('shows the day of recording, and has pages as other lists have', () => {
    const archive = recorded(rowsToPage + 1);
    const list = recentList(archive);
    if (!list) throw new Error('no list');
    expect(listPage(list, 1).rows[0]?.date).toBe('2026-03-02');
    expect(listPages(archive)).toContain('lists/recorded/index.html');
    expect(listPages(archive)).toContain('lists/recorded/2/index.html');
  });

  test('is no list where it is the order of all documents', () => {
    expect(recentList(archiveOf(8))).toBeUndefined();
    expect(listPages(archiveOf(8)).join()).not.toContain('recorded');
  });
});

test('home begins with what came last, and tells the years and the bodies', () => {
  const archive = archiveOf(30);
  const [all] = listsOf(archive);
  expect(newestIn(archive)?.document).toBe(all?.documents[0]);
  const organs = new Set(smallDocument.issuers.map(({ organ }) => organ)).size;
  expect(totalsOf(archive)).toEqual({ documents: 30, organs, years: ['2017', '2018'] });
});

test('bars of years stand where the years are, as high as their documents are many', () => {
  const year = (title: string, count: number) => ({
    kind: 'year' as const,
    title,
    slug: `year-${title}`,
    documents: Array.from({ length: count }, () => smallDocument),
  });
  const { width, height, bars } = yearBars([year('2019', 1), year('2018', 4), year('2016', 2)]);
  expect(bars.map(({ list }) => list.title)).toEqual(['2016', '2018', '2019']);
  expect(bars.map((bar) => bar.height)).toEqual([height / 2, height, height / 4]);
  expect(bars.map(({ x }) => x)).toEqual([0, width / 2, (3 * width) / 4]);
});

test('an archive of one document has no lists', () => {
  expect(listPages(archiveOf(1))).toEqual([]);
});

test('a series is what stands before the year; a number without one opens no list of its own', () => {
  const archive = archiveOf(4);
  const numbers = ['水教联〔2019〕7号', '第12号', '2018年第3号', '〔2024〕第12号'];
  archive.documents.forEach(({ document }, i) => {
    document.front = { ...document.front, docNumber: numbers[i] ?? '' };
  });
  const series = listsOf(archive).filter(({ kind }) => kind === 'number');
  expect(series.map(({ title }) => title)).toEqual(['水教联']);
});
