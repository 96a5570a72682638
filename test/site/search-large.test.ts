import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { searchFiles } from '../../src/search/search-files.ts';
import { writeFiles } from '../../src/site/build.ts';
import { contentOf } from '../support/search.ts';
import { builtSite } from '../support/site.ts';
import { smallArchive } from '../support/small-archive.ts';

const texts = Array.from({ length: 4000 }, (_, i) =>
  `第${i}条　各地开展质量提升行动，${i % 10 === 0 ? '表彰工匠' : '加强检查'}。`.repeat(3),
);
const content = contentOf(texts);

describe.each(['pagefind', 'grams'] as const)('a large archive, searched by %s', (engine) => {
  let site: Awaited<ReturnType<typeof builtSite>>;
  let browser: LaunchedBrowser;

  beforeAll(async () => {
    site = await builtSite({ ...smallArchive(), search: { engine } });
    await writeFiles(site.folder, await searchFiles(content, engine));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    site?.remove();
  });

  async function onPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
    const allowed = { files: [site.folder] };
    const { value, failures } = await browser.withPage({ allowed }, async (page) => {
      await page.goto(`${pathToFileURL(site.folder).href}/search/index.html`);
      return use(page);
    });
    expect(failures).toEqual([]);
    return value;
  }

  const counted = (page: Page) => page.waitForSelector('[data-search-page]:not([data-counting])');
  const countOn = (page: Page) => page.$eval('[data-count]', (one) => one.textContent);

  it('shows the first results before it counts, and only numbers that are whole', async () => {
    const seen = await onPage(async (page) => {
      await page.evaluate(() => {
        const states: string[] = [];
        Object.assign(globalThis, { states });
        new MutationObserver(() => {
          const hits = document.querySelectorAll('[data-hit]').length;
          const count = document.querySelector('[data-count]')?.textContent ?? '';
          states.push(`${hits}: ${count}`);
        }).observe(document.body, { childList: true, subtree: true });
      });
      await page.type('.query input', '质');
      await page.waitForSelector('[data-hit]');
      await counted(page);
      const states = await page.evaluate(
        () => (globalThis as unknown as { states: string[] }).states,
      );
      return { states, count: await countOn(page) };
    });
    expect(seen.count).toBe('1 件文件，4000 条，共 12000 处');
    expect(seen.states).toContain('12: ');
    expect(new Set(seen.states.map((one) => one.replace(/^\d+: /u, '')))).toEqual(
      new Set(['', seen.count]),
    );
  });

  it('gives up what it does for a key as soon as the next one comes', async () => {
    const seen = await onPage(async (page) => {
      await page.type('.query input', '质量提升行动，表彰');
      await page.waitForFunction(() =>
        document.querySelector('[data-hit] mark')?.textContent?.endsWith('表彰'),
      );
      await counted(page);
      return { count: await countOn(page), line: new URL(page.url()).searchParams.get('q') };
    });
    expect(seen).toEqual({ count: '1 件文件，400 条，共 1200 处', line: '质量提升行动，表彰' });
  });

  it('lists the others as the reader comes to the end, in the same order', async () => {
    const { few, more, ids } = await onPage(async (page) => {
      await page.type('.query input', '质量');
      await page.waitForSelector('[data-end] button');
      const idsNow = () =>
        page.$$eval('[data-hit]', (all) => all.map((one) => one.getAttribute('data-hit')));
      const before = await idsNow();
      await page.$eval('[data-end] button', (one) => one.scrollIntoView());
      await page.waitForFunction(
        (count) => document.querySelectorAll('[data-hit]').length > count,
        {},
        before.length,
      );
      return {
        few: before.length,
        more: await page.$eval('[data-end]', (one) => one.textContent),
        ids: await idsNow(),
      };
    });
    expect(few).toBeLessThan(texts.length);
    expect(more).toMatch(/^再列 60 条（还有 \d+ 条）$/u);
    expect(ids).toEqual(content.clauses.slice(0, ids.length).map(({ id }) => id));
  });

  it('leaves the reader where she is when the count comes', async () => {
    const kept = await onPage(async (page) => {
      await page.type('.query input', '质');
      const first = await page.waitForSelector('.hit-place a');
      await first?.focus();
      await counted(page);
      return first?.evaluate((one) => one === document.activeElement);
    });
    expect(kept).toBe(true);
  });
});
