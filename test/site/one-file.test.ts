import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { checkSite } from '../../src/checks/site.ts';
import { readingOf } from '../../src/document/document.ts';
import { hitsOn, searchOn } from '../support/search-channels.ts';
import { namesIn, pinyinOf, stretchesOf } from '../support/search-queries.ts';
import { builtSite, filesIn, realArchive } from '../support/site.ts';

const archive = realArchive();
const document = archive.documents[0]?.document;
const id = document?.id ?? '';
let site: Awaited<ReturnType<typeof builtSite>>;
let browser: LaunchedBrowser;
/** Where the file stands alone, as it was sent to somebody. */
let alone: string;

beforeAll(async () => {
  site = await builtSite(archive);
  browser = await launchBrowser();
  alone = mkdtempSync(join(tmpdir(), 'hongtou-alone-'));
  cpSync(join(site.folder, id, `${id}.html`), join(alone, '收到的 文件.html'));
});

afterAll(async () => {
  await browser?.close();
  site?.remove();
  rmSync(alone, { recursive: true, force: true });
});

async function inFile<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const { value, failures } = await browser.withPage(
    { allowed: { files: [alone] } },
    async (page) => {
      await page.goto(pathToFileURL(join(alone, '收到的 文件.html')).href);
      return use(page);
    },
  );
  expect(failures).toEqual([]);
  return value;
}

describe('the edition in one file', () => {
  it('is led to from the page of the document', () => {
    const html = readFileSync(join(site.folder, id, 'index.html'), 'utf8');
    expect(html).toContain(`href="${id}.html"`);
  });

  it('passes every check on the site', () => {
    const documents = archive.documents.map((one) => one.document);
    expect(checkSite(documents, filesIn(site.folder))).toEqual([]);
  });

  it('holds the whole reading', async () => {
    const text = await inFile((page) =>
      page.$$eval('[data-clause]', (all) => all.map((one) => one.textContent).join('')),
    );
    const plain = (words: string) => words.normalize('NFKC').replace(/\s/gu, '');
    expect(plain(text)).toBe(plain(document ? readingOf(document) : ''));
  });

  it('finds what the site finds, in the same order', async () => {
    const names = namesIn(archive);
    const queries = [
      ...stretchesOf(archive, 500),
      ...names,
      ...names.map((one) => pinyinOf(one).full),
    ];
    const files = {
      address: `${pathToFileURL(site.folder).href}/`,
      allowed: { files: [site.folder] },
    };
    const onSite = await searchOn(browser, files, queries, false);
    const inOne = await inFile((page) => hitsOn(page, queries, false));
    expect(inOne).toEqual(onSite);
  });

  it('leads to a clause inside itself and marks the words there', async () => {
    const { marked, hash } = await inFile(async (page) => {
      await page.type('input[name=q]', '工匠');
      await page.waitForSelector('[data-hit]');
      await page.click('.hit-place a');
      return {
        hash: await page.evaluate(() => location.hash),
        marked: await page.$$eval(':target mark', (all) => all.map((one) => one.textContent)),
      };
    });
    expect(hash).toMatch(/^#c/u);
    expect(new Set(marked)).toEqual(new Set(['工匠']));
  });

  it('has no link that leads out of it', async () => {
    const broken = await inFile((page) =>
      page.$$eval('a[href]', (all) =>
        all
          .map((link) => link.getAttribute('href') ?? '')
          .filter(
            (href) => !href.startsWith('#') || !window.document.getElementById(href.slice(1)),
          ),
      ),
    );
    expect(broken).toEqual([]);
  });
});
