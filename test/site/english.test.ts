import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { builtSite, filesIn, realArchive } from '../support/site.ts';

let site: Awaited<ReturnType<typeof builtSite>>;
let browser: LaunchedBrowser;
let pages: string[];

beforeAll(async () => {
  site = await builtSite(realArchive(), '英文 (2)#');
  browser = await launchBrowser();
  pages = [...filesIn(site.folder).keys()].filter((path) => /^en\/.*\.html$/u.test(path));
});

afterAll(async () => {
  await browser?.close();
  site?.remove();
});

async function reading<T>(act: (page: Page) => Promise<T>): Promise<T> {
  const { value, failures } = await browser.withPage({ allowed: { files: [site.folder] } }, act);
  expect(failures).toEqual([]);
  return value;
}

function addressOf(path: string): string {
  return `file://${encodeURI(site.folder).replaceAll('#', '%23')}/${path}`;
}

it('says in English all that it says itself', async () => {
  const left = await reading(async (page) => {
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(addressOf(path));
      const words = await page.evaluate(chineseWords);
      found.push(...words.map((one) => `${path}: ${one}`));
    }
    return found;
  });
  expect(pages.length).toBeGreaterThan(10);
  expect(left).toEqual([]);
});

/** Runs in the page: Chinese words that are not said to be Chinese, and English ones that are. */
function chineseWords(): string[] {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const wrong: string[] = [];
  while (walker.nextNode()) {
    const { parentElement: around, textContent } = walker.currentNode;
    const words = textContent ?? '';
    if (!around || around.closest('script, style, title')) continue;
    const isChinese = around.closest('[lang]')?.getAttribute('lang') !== 'en';
    const says = /\p{Script=Han}/u.test(words) !== isChinese && /\p{L}/u.test(words);
    const latinName = isChinese && !/(?:[a-z]{2,}|^\d+) [a-z]{2,}/u.test(words);
    if (says && !latinName) wrong.push(words.trim());
  }
  const labels = [...document.querySelectorAll('[aria-label], [placeholder]')]
    .filter((one) => !one.closest('[lang^=zh], svg'))
    .map((one) => one.getAttribute('aria-label') ?? one.getAttribute('placeholder') ?? '');
  return [...wrong, ...labels.filter((label) => /\p{Script=Han}/u.test(label))];
}

it('leads to its twin and back, and from a document to the English home', async () => {
  const titles = await reading(async (page) => {
    const seen: string[] = [];
    const follow = async (choose: string) => {
      await Promise.all([page.waitForNavigation(), page.click(choose)]);
      seen.push(`${await page.$eval('html', ({ lang }) => lang)} ${await page.title()}`);
    };
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(addressOf('search/index.html'));
    await follow('.other-language');
    await follow('.other-language');
    await page.goto(addressOf('2017-quality-month/annex-1/index.html'));
    await follow('.other-language');
    return seen;
  });
  expect(titles).toEqual(['en Search · 红头', 'zh-CN 检索 · 红头', 'en 红头']);
});

it('says that the names it offers are Chinese', async () => {
  const { offers, wrong } = await reading(async (page) => {
    await page.goto(addressOf(`en/search/index.html?q=${encodeURIComponent('质检总局')}`));
    await page.waitForSelector('.offer');
    const found = await page.$$eval('.offer', (all) => all.length);
    return { offers: found, wrong: await page.evaluate(chineseWords) };
  });
  expect(offers).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

it('searches from the English page, and leads to the document', async () => {
  const { count, hits, wrong, at } = await reading(async (page) => {
    await page.goto(addressOf(`en/search/index.html?q=${encodeURIComponent('工匠')}`));
    await page.waitForSelector('[data-facets] h2');
    const words = await page.$eval('[data-count]', (one) => one.textContent);
    const found = await page.$$eval('[data-hit]', (all) => all.length);
    const left = await page.evaluate(chineseWords);
    await Promise.all([page.waitForNavigation(), page.click('.hit-place a')]);
    return { count: words, hits: found, wrong: left, at: page.url() };
  });
  expect(wrong).toEqual([]);
  expect(count).toBe(`1 document, ${hits} clauses, 19 in all`);
  expect(at).toMatch(/2017-quality-month\/(?:annex-\d\/)?index\.html\?h=/u);
});
