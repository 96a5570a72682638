import { expect, it } from 'vitest';
import { sitemapFiles } from '../../../src/site/sitemap.ts';
import { smallDocument } from '../../support/small-document.ts';
import { named, parseXml, textOfNode } from '../../support/xml.ts';

const base = 'https://example.org/gongwen';
const paths = [
  'index.html',
  '404.html',
  'small/index.html',
  'small/small.html',
  'small/annex-1/index.html',
  'feed.xml',
];

function locations(text = ''): string[] {
  return named(parseXml(text), 'loc').map((node) => textOfNode(node));
}

it('lists every page by its full address, and no other file', () => {
  const files = sitemapFiles(paths, { documents: [smallDocument] }, base);
  expect([...files.keys()]).toEqual(['sitemap.xml']);
  expect(locations(files.get('sitemap.xml'))).toEqual([
    `${base}/index.html`,
    `${base}/small/annex-1/index.html`,
    `${base}/small/index.html`,
  ]);
});

it('dates the pages of a document by the document', () => {
  const root = parseXml(
    sitemapFiles(paths, { documents: [smallDocument] }, base).get('sitemap.xml') ?? '',
  );
  const dates = named(root, 'url').map((url) =>
    named(url, 'lastmod').map((one) => textOfNode(one)),
  );
  expect(dates).toEqual([[], ['2017-08-03'], ['2017-08-03']]);
});

it('leaves out what only says that a document was withdrawn', () => {
  const withdrawn = [{ document: 'small', on: '2026-03-01', reason: '重复', annexes: ['annex-1'] }];
  const files = sitemapFiles(paths, { documents: [], withdrawn }, base);
  expect(locations(files.get('sitemap.xml'))).toEqual([`${base}/index.html`]);
});

it('names the page of the interface in each language, in either', () => {
  const both = ['index.html', 'en/index.html', 'small/index.html'];
  const root = parseXml(
    sitemapFiles(both, { documents: [smallDocument] }, base).get('sitemap.xml') ?? '',
  );
  const twins = named(root, 'url').map((url) =>
    named(url, 'xhtml:link').map(({ attributes }) => [attributes.hreflang, attributes.href]),
  );
  const pair = [
    ['zh-CN', `${base}/index.html`],
    ['en', `${base}/en/index.html`],
  ];
  expect(twins).toEqual([pair, pair, []]);
});

it('splits where there are more than a file may hold, under an index', () => {
  const files = sitemapFiles(paths, { documents: [smallDocument] }, base, 2);
  expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(parseXml(files.get('sitemap.xml') ?? '').name).toBe('sitemapindex');
  expect(locations(files.get('sitemap.xml'))).toEqual([
    `${base}/sitemap-1.xml`,
    `${base}/sitemap-2.xml`,
  ]);
  expect([
    ...locations(files.get('sitemap-1.xml')),
    ...locations(files.get('sitemap-2.xml')),
  ]).toHaveLength(3);
});
