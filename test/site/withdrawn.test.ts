import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkSite } from '../../src/checks/site.ts';
import {
  attribute,
  pagesOf,
  type SiteFiles,
  type SitePage,
  textFile,
  textIn,
} from '../../src/checks/site-files.ts';
import { builtSite, filesIn } from '../support/site.ts';
import { archiveOfTwo } from '../support/small-archive.ts';

const baseUrl = 'https://example.org/gongwen/';
const withdrawn = [
  {
    document: 'first-name',
    on: '2026-03-01',
    reason: '标识写全。',
    successor: 'second-name',
    annexes: ['annex-1', 'annex-9'],
  },
  {
    document: 'second-name',
    on: '2026-04-01',
    reason: '标识再改。',
    successor: 'small',
    annexes: [],
  },
  {
    document: 'removed',
    title: '关于某事的通知',
    on: '2026-05-01',
    reason: '来源不明。',
    annexes: [],
  },
];
const archive = { ...archiveOfTwo(), baseUrl, withdrawn };
const documents = archive.documents.map(({ document }) => document);
let site: Awaited<ReturnType<typeof builtSite>>;
let files: SiteFiles;

beforeAll(async () => {
  site = await builtSite(archive);
  files = filesIn(site.folder);
});

afterAll(() => site?.remove());

function pageAt(path: string): SitePage {
  const page = pagesOf(files).find((one) => one.path === path);
  if (!page) throw new Error(`no ${path}`);
  return page;
}

function rowsOn(path: string): string[] {
  return pageAt(path)
    .elements.filter(({ name }) => name === 'td')
    .map((element) => textIn(element).replace(/\s+/gu, ''));
}

it('passes every check on the site, which miss a page that is not there', () => {
  expect(checkSite(documents, files, { baseUrl, withdrawn })).toEqual([]);
  const without = new Map([...files].filter(([path]) => path !== 'first-name/annex-9/index.html'));
  const problems = checkSite(documents, without, { baseUrl, withdrawn });
  expect(problems.map(({ ruleId }) => ruleId)).toContain('site-page-missing');
});

it('knows no such page unless the archive says so', () => {
  const problems = checkSite(documents, files, { baseUrl });
  expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(new Set(['site-file-unknown']));
});

it('says when and why, and leads to where the document stands now, through later changes too', () => {
  const path = 'first-name/index.html';
  expect(rowsOn(path)).toEqual([
    'first-name',
    '2026-03-01',
    '标识写全。',
    '质检总局等关于开展小型“质量月”活动的通知（国质检质联〔2017〕3号）',
  ]);
  expect(textFile(files, path)).toContain('href="../small/index.html"');
});

it('leads from an annex to the same annex, or to the document where that has none', () => {
  expect(textFile(files, 'first-name/annex-1/index.html')).toContain(
    'href="../../small/annex-1/index.html"',
  );
  expect(textFile(files, 'first-name/annex-9/index.html')).toContain(
    'href="../../small/index.html"',
  );
});

it('says so where there is no successor', () => {
  const rows = rowsOn('removed/index.html');
  expect(rows).toEqual(['removed', '关于某事的通知', '2026-05-01', '来源不明。', '没有']);
});

it('is not for search engines, nor found by the search of the site', () => {
  const robots = pagesOf(files).filter(({ elements }) =>
    elements.some((element) => attribute(element, 'name') === 'robots'),
  );
  expect(robots.map(({ path }) => path)).toEqual([
    'first-name/annex-1/index.html',
    'first-name/annex-9/index.html',
    'first-name/index.html',
    'removed/index.html',
    'second-name/index.html',
  ]);
  expect(textFile(files, 'sitemap.xml')).not.toMatch(/first-name|second-name|removed/u);
  const search = [...files.keys()].filter((path) => path.startsWith('search/'));
  for (const path of search) expect(textFile(files, path)).not.toContain('first-name');
});
