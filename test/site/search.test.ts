import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Allowed, type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { textOf } from '../../src/document/clause.ts';
import { clausesOf } from '../../src/document/document.ts';
import type { Archive } from '../../src/view/archive.ts';
import { builtSite, realArchive, served } from '../support/site.ts';

/** What any page with the search script offers. */
interface Hongtou {
  search(query: string): Promise<{ id: string; document: string; title: string }[]>;
}

let archive: Archive;
let site: Awaited<ReturnType<typeof builtSite>>;
let browser: LaunchedBrowser;
let close: () => void;
const channels = new Map<string, { address: string; allowed: Allowed }>();

beforeAll(async () => {
  archive = realArchive();
  site = await builtSite(archive, '档案 #1 100%');
  browser = await launchBrowser();
  const server = await served(site.folder, '/a/b/');
  close = server.close;
  channels.set('http', { address: `${server.origin}/a/b/`, allowed: { origins: [server.origin] } });
  channels.set('file', {
    address: `${pathToFileURL(site.folder).href}/`,
    allowed: { files: [site.folder] },
  });
});

afterAll(async () => {
  close?.();
  await browser?.close();
  site?.remove();
});

/** The oracle: clauses that hold the query, by comparing without width, case and white space. */
function expected(query: string): string[] {
  return archive.documents.flatMap(({ document }) =>
    clausesOf(document)
      .filter((clause) => plain(textOf(clause)).includes(plain(query)))
      .map((clause) => clause.id),
  );
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}

const queries = [
  '工匠',
  '量提',
  '质检',
  'qc',
  'ＧＢ／Ｔ 19000',
  '质量管理小组',
  '大力提升质量 建设质量强国',
  '月',
];

describe.each(['http', 'file'])('over %s', (name) => {
  it('finds every clause that holds the query, and no other', async () => {
    const { address, allowed } = channels.get(name) ?? { address: '', allowed: {} };
    const { value, failures } = await browser.withPage({ allowed }, async (page) => {
      await page.goto(`${address}search/index.html`);
      return page.evaluate(async (all) => {
        const { hongtou } = globalThis as unknown as { hongtou: Hongtou };
        const found = await Promise.all(all.map((query) => hongtou.search(query)));
        return found.map((hits) => hits.map(({ id }) => id));
      }, queries);
    });
    expect(value).toEqual(queries.map(expected));
    expect(failures).toEqual([]);
  });

  it('runs the query in its address and marks each hit with its clause and document', async () => {
    const { address, allowed } = channels.get(name) ?? { address: '', allowed: {} };
    const { value } = await browser.withPage({ allowed }, async (page) => {
      await page.goto(`${address}search/index.html?q=${encodeURIComponent('工匠')}`);
      await page.waitForSelector('[data-hit]');
      return page.$$eval('[data-hit]', (hits) =>
        hits.map((hit) => ({
          hit: hit.getAttribute('data-hit'),
          document: hit.getAttribute('data-document'),
          link: hit.querySelector('a')?.href,
        })),
      );
    });
    const id = archive.documents[0]?.document.id;
    expect(value.map((one) => one.hit)).toEqual(expected('工匠'));
    expect(new Set(value.map((one) => one.document))).toEqual(new Set([id]));
    expect(value.every((one) => one.link?.startsWith(address))).toBe(true);
  });

  it('takes the query from the header of any page', async () => {
    const { address, allowed } = channels.get(name) ?? { address: '', allowed: {} };
    const { value, failures } = await browser.withPage({ allowed }, async (page) => {
      await page.setViewport({ width: 1440, height: 900 });
      await page.goto(`${address}${archive.documents[0]?.document.id}/annex-1/index.html`);
      await page.keyboard.press('/');
      await page.keyboard.type('三包');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await page.waitForSelector('[data-hit]');
      return page.$$eval('[data-hit] mark', (marks) => marks.map((mark) => mark.textContent));
    });
    expect(value).toContain('三包');
    expect(failures).toEqual([]);
  });
});

it('says in words that nothing was found', async () => {
  const { address, allowed } = channels.get('file') ?? { address: '', allowed: {} };
  const { value } = await browser.withPage({ allowed }, async (page) => {
    await page.goto(`${address}search/index.html?q=${encodeURIComponent('工将')}`);
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent !== '');
    return page.$eval('[data-count]', (count) => count.textContent);
  });
  expect(value).toContain('没有“工将”');
});
