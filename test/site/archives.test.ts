import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkSite } from '../../src/checks/site.ts';
import { pagesOf, type SiteFiles, textFile, textIn } from '../../src/checks/site-files.ts';
import { builtSite, filesIn } from '../support/site.ts';
import { archiveOfTwo } from '../support/small-archive.ts';

const baseUrl = 'https://example.org/gongwen/';
const archive = { ...archiveOfTwo(), baseUrl };
let site: Awaited<ReturnType<typeof builtSite>>;
let files: SiteFiles;

beforeAll(async () => {
  site = await builtSite(archive);
  files = filesIn(site.folder);
});

afterAll(() => site?.remove());

it('passes every check on the site', () => {
  const documents = archive.documents.map(({ document }) => document);
  expect(checkSite(documents, files, baseUrl)).toEqual([]);
});

it('lists several documents, the newest first', () => {
  const home = pagesOf(files).find(({ path }) => path === 'index.html');
  const dates = home?.elements.filter(({ tagName }) => tagName === 'time').map(textIn);
  expect(dates).toEqual(['2018-08-02', '2017-08-02']);
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
