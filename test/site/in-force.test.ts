import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { checkSite } from '../../src/checks/site.ts';
import { pagesOf, textFile, textIn } from '../../src/checks/site-files.ts';
import { archiveOfRelations } from '../support/archive-of-relations.ts';
import { builtSite, filesIn } from '../support/site.ts';

const archive = archiveOfRelations();
let site: Awaited<ReturnType<typeof builtSite>>;
let browser: LaunchedBrowser;
let files: ReturnType<typeof filesIn>;

beforeAll(async () => {
  site = await builtSite(archive);
  files = filesIn(site.folder);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.remove();
});

/** What the page shows of the documents, and its count, once it is opened at an address. */
async function shown(address: string): Promise<{ rows: string[]; count: string }> {
  const url = `${pathToFileURL(site.folder).href}/in-force/index.html${address}`;
  const { value } = await browser.withPage({ allowed: { files: [site.folder] } }, async (page) => {
    await page.goto(url);
    return await page.evaluate(() => ({
      rows: [...document.querySelectorAll<HTMLElement>('tr[data-from]')]
        .filter((row) => row.offsetHeight > 0)
        .map((row) => row.querySelector('a')?.textContent ?? ''),
      count: document.querySelector('[data-count]')?.textContent ?? '',
    }));
  });
  return value;
}

const [small, later] = archive.documents.map(({ document }) => document.front.title);

describe('the page on what was in force', () => {
  it.each([
    ['2017-08-01', []],
    ['2017-08-02', [small]],
    ['2018-08-31', [later, small]],
    ['2018-09-01', [later]],
  ])('on %s: %j', async (day, rows) => {
    const page = await shown(`?on=${day}`);
    expect(page).toEqual({ rows, count: `${day}　有效 ${rows.length} 件` });
  });

  it.each(['', '?on=yesterday', '?on=<b>'])('shows all of them at %j', async (address) => {
    expect(await shown(address)).toEqual({ rows: [later, small], count: '' });
  });

  it('says without a script what changed on which day, and how many were in force from then on', () => {
    const page = pagesOf(files).find(({ path }) => path === 'in-force/index.html');
    const states = page?.elements
      .filter(({ name }) => name === 'table')
      .at(1)
      ?.text.match(/\d{4}-\d{2}-\d{2}|\d+ 件/gu);
    expect(states).toEqual(['2018-09-01', '1 件', '2018-08-02', '2 件', '2017-08-02', '1 件']);
  });
});

it('tells on the page of either document what became of it, outside the record', () => {
  const text = (path: string) => {
    const page = pagesOf(files).find((one) => one.path === path);
    const found = page?.elements.find((element) => element.attributes.class?.includes('history'));
    return found ? textIn(found).replace(/\s+/gu, '') : '';
  };
  expect(text('small/index.html')).toContain('2018-09-01失效');
  expect(text('small/index.html')).toContain('由《关于2018年“质量月”活动的通知》代替依据：');
  for (const path of ['small/index.html', 'later/index.html'])
    expect(text(path)).toContain('逐条对照');
  expect(text('later/index.html')).toContain(`代替《${small}》`);
  expect(text('later/index.html')).toContain(
    '执行《馆外的意见》（国发〔2018〕9号）依据：公报&目录<甲>',
  );
});

it('passes every check on the site', () => {
  const documents = archive.documents.map(({ document }) => document);
  expect(checkSite(documents, files)).toEqual([]);
});

it('carries each document as JSON-LD, which a strict policy leaves alone', async () => {
  const html = textFile(files, 'later/index.html');
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'Legislation',
    legislationRepeals: [{ name: small }],
    legislationApplies: [{ legislationIdentifier: '国发〔2018〕9号' }],
  });
  const { failures } = await browser.withPage({ allowed: { files: [site.folder] } }, (page) =>
    page.goto(`${pathToFileURL(site.folder).href}/later/index.html`),
  );
  expect(failures).toEqual([]);
});
