import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkSite } from '../../src/checks/site.ts';
import { pagesOf, textFile, textIn } from '../../src/checks/site-files.ts';
import { textOf } from '../../src/document/clause.ts';
import { clausesOf } from '../../src/document/document.ts';
import { builtSite, filesIn } from '../support/site.ts';
import { archiveOfTwo } from '../support/small-archive.ts';

const baseUrl = 'https://example.org/gongwen/';
const archive = { ...archiveOfTwo(), baseUrl };
const [earlier] = archive.documents;
if (earlier) earlier.document.front.recorded = '2026-03-01';
for (const { document } of archive.documents) {
  const said = { definition: '一项活动。', source: '某处', at: document.place };
  document.glossary = [{ term: '质量月', reading: 'zhì liàng yuè', ...said }];
}
const [, later] = archive.documents;
const read = later && clausesOf(later.document).find(({ role }) => role === 'paragraph');
const [words] = read?.runs ?? [];
if (!read || !words) throw new Error('no paragraph');
const [entry] = later.document.annexList;
if (!entry) throw new Error('no annex in the list');
const [at] = later.document.notes.map((note) => note.at);
const doubted = textOf(entry.clause).slice(-3);
const end = textOf(entry.clause).length;
later.document.notes.push({
  number: 3,
  emendation: 'annex-kept',
  at: { ...at, clause: entry.clause.id, start: end - 3, end },
  text: '附件未见。',
});
const said = textOf(read);
read.runs.splice(
  0,
  1,
  { ...words, text: words.text.slice(0, 1), reading: 'wèi' },
  { ...words, text: words.text.slice(1) },
);
let site: Awaited<ReturnType<typeof builtSite>>;
let files: Map<string, Uint8Array>;

beforeAll(async () => {
  site = await builtSite(archive);
  files = filesIn(site.folder);
});

afterAll(() => site?.remove());

it('passes every check on the site', () => {
  const documents = archive.documents.map(({ document }) => document);
  expect(checkSite(documents, files, { baseUrl })).toEqual([]);
});

it('leads from words of an annex in the list to their note, and from the others to the annex', () => {
  const page = pagesOf(files).find(({ path }) => path === 'later/index.html');
  const item = page?.elements.find(
    ({ attributes }) => attributes['data-clause'] === entry.clause.id,
  );
  const links = page?.elements.filter(
    ({ name, start }) => name === 'a' && item && start > item.start && start < item.end,
  );
  expect(links?.map((link) => [link.attributes.href, textIn(link)]).slice(0, 2)).toEqual([
    ['annex-1/index.html', textOf(entry.clause).slice('附件：1. '.length, -3)],
    ['#note-3', doubted],
  ]);
});

it('sets the reading of a term over it, outside the record, once on a page', () => {
  const elements = pagesOf(files).find(({ path }) => path === 'small/index.html')?.elements ?? [];
  const shown = elements.filter(({ name }) => name === 'ruby');
  const readings = elements
    .filter(({ name }) => name === 'rt')
    .flatMap(({ attributes }) => Object.entries(attributes).map((one) => one.join(' ')));
  expect(shown.map(textIn)).toEqual(['质量月']);
  expect(readings).toEqual(['data-reading zhì liàng yuè']);
});

it('sets what the source prints over words in the same way, and says who says so', () => {
  const page = pagesOf(files).find(({ path }) => path === 'later/index.html');
  const rubies = page?.elements.filter(({ name }) => name === 'ruby') ?? [];
  const record = page?.elements.find(({ attributes }) => attributes.id === read.id);
  expect(rubies.map(({ attributes }) => Object.values(attributes)[0])).toEqual([
    'archive',
    'source',
  ]);
  expect(record && textIn(record)).toBe(said);
});

it('tells hosts that read such a file to keep it out of frames, and readers to say nothing of where they come from', () => {
  const headers = textFile(files, '_headers');
  expect(headers).toMatch(/^ {2}Content-Security-Policy: frame-ancestors 'none'$/mu);
  const pages = pagesOf(files);
  const silent = pages.filter(({ elements }) =>
    elements.some(
      ({ attributes }) => attributes.name === 'referrer' && attributes.content === 'no-referrer',
    ),
  );
  expect(silent.map(({ path }) => path)).toEqual(pages.map(({ path }) => path));
});

it('lists a page for each address that search engines may have, and each is there', () => {
  const addresses = textFile(files, 'sitemap.xml').match(/(?<=<loc>)[^<]+/gu) ?? [];
  expect(addresses).toContain(`${baseUrl}later/annex-1/index.html`);
  for (const address of addresses) expect(files.has(address.slice(baseUrl.length))).toBe(true);
});

it('lists several documents, the newest first', () => {
  const home = pagesOf(files).find(({ path }) => path === 'index.html');
  const dates = home?.elements.filter(({ name }) => name === 'time').map(textIn);
  expect(dates).toEqual(['2018-08-02', '2017-08-02']);
});

it('begins with what came last into the archive, and says how large it is', () => {
  const home = pagesOf(files).find(({ path }) => path === 'index.html')?.elements ?? [];
  const inside = (name: string) =>
    home.filter(({ attributes }) =>
      Object.values(attributes).some((value) => value.split(' ').includes(name)),
    );
  const [link] = inside('lead-sheet');
  expect(link?.attributes.href).toBe('small/index.html');
  expect(inside('page-one')).toHaveLength(1);
  expect(inside('particular').map(textIn)).toEqual(['文件2', '机关3', '年份2017—2018']);
});

it('lists what is new on a page of its own, in both languages, to which home leads', () => {
  const pageAt = (path: string) => pagesOf(files).find((page) => page.path === path);
  const dates = pageAt('lists/recorded/index.html')?.elements.filter(({ name }) => name === 'time');
  expect(dates?.map(textIn)).toEqual(['2026-03-01', '2018-08-02']);
  expect(textFile(files, 'index.html')).toContain('href="lists/recorded/index.html"');
  expect(textFile(files, 'en/index.html')).toContain('href="lists/recorded/index.html"');
  const twin = pageAt('en/lists/recorded/index.html')?.elements ?? [];
  expect(twin.filter(({ name }) => name === 'h1').map(textIn)).toEqual(['Newly recorded']);
});

it('lets the 404 page find its style under any address', () => {
  expect(textFile(files, '404.html')).toContain(`href="${baseUrl}index.html"`);
  expect(textFile(files, 'about/index.html')).not.toContain(baseUrl);
});

it('builds the same bytes again', async () => {
  const again = await builtSite(archive);
  const second = filesIn(again.folder);
  again.remove();
  expect([...second.keys()].sort()).toEqual([...files.keys()].sort());
  const changed = [...files].filter(
    ([path, bytes]) => !Buffer.from(second.get(path) ?? []).equals(bytes),
  );
  expect(changed.map(([path]) => path)).toEqual([]);
});
