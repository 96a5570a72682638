import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Allowed, type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { oracleOf } from '../support/search-queries.ts';
import { builtSite, realArchive, served } from '../support/site.ts';

const archive = realArchive();
const oracle = oracleOf(archive);
const id = archive.documents[0]?.document.id ?? '';
let site: Awaited<ReturnType<typeof builtSite>>;
let browser: LaunchedBrowser;
let close: () => void;
const channels = new Map<string, { address: string; allowed: Allowed }>();

beforeAll(async () => {
  site = await builtSite(archive, '档案 #1 100%');
  browser = await launchBrowser();
  const { origin, close: stop } = await served(site.folder, '/a/b/');
  close = stop;
  channels.set('http', { address: `${origin}/a/b/`, allowed: { origins: [origin] } });
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

/** A page of the site on which nothing may go wrong. */
async function on<T>(name: string, path: string, use: (page: Page, address: string) => Promise<T>) {
  const { address, allowed } = channels.get(name) ?? { address: '', allowed: {} };
  const { value, failures } = await browser.withPage({ allowed }, async (page) => {
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(address + path);
    return use(page, address);
  });
  expect(failures).toEqual([]);
  return value;
}

const asking = (query: string, more = '') =>
  `search/index.html?q=${encodeURIComponent(query)}${more}`;
const keysOn = (page: Page) =>
  page.$$eval('[data-hit]', (all) =>
    all.map((hit) => `${hit.getAttribute('data-document')}#${hit.getAttribute('data-hit')}`),
  );
const wordsOf = (page: Page, part: string) =>
  page.$eval(`[data-${part}]`, (one) => one.textContent?.trim() ?? '');
const inputValue = (page: Page) =>
  page.$eval('.query input', (one) => (one instanceof HTMLInputElement ? one.value : ''));

describe.each(['http', 'file'])('over %s', (name) => {
  it('runs the query in its address and marks each hit in the true text', async () => {
    const { keys, marks, count } = await on(name, asking('工匠'), async (page) => {
      await page.waitForSelector('[data-hit]');
      return {
        keys: await keysOn(page),
        marks: await page.$$eval('[data-hit] mark', (all) => all.map((one) => one.textContent)),
        count: await wordsOf(page, 'count'),
      };
    });
    expect(keys.toSorted()).toEqual(oracle('工匠').toSorted());
    expect(new Set(marks)).toEqual(new Set(['工匠']));
    expect(count).toBe(`1 件文件，${keys.length} 条，共 ${marks.length} 处`);
  });

  it('takes the query from the header of any page', async () => {
    const marks = await on(name, `${id}/annex-1/index.html`, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('三包');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await page.waitForSelector('[data-hit]');
      return page.$$eval('[data-hit] mark', (all) => all.map((mark) => mark.textContent));
    });
    expect(marks).toContain('三包');
  });

  it('answers while the reader types, and keeps the query in the address', async () => {
    const { keys, address } = await on(name, 'search/index.html', async (page) => {
      await page.type('.query input', '量提');
      await page.waitForSelector('[data-hit]');
      return { keys: await keysOn(page), address: page.url() };
    });
    expect(keys.toSorted()).toEqual(oracle('量提').toSorted());
    expect(new URL(address).searchParams.get('q')).toBe('量提');
  });

  it('leads to the clause with the words marked there and its text unchanged', async () => {
    const { hash, marks, text } = await on(name, asking('“工匠'), async (page) => {
      await page.waitForSelector('[data-hit]');
      // A locator clicks only once the list stands still.
      await Promise.all([page.waitForNavigation(), page.locator('.hit-place a').click()]);
      await page.waitForSelector(':target mark');
      return page.evaluate(() => ({
        hash: location.hash.slice(1),
        marks: [...document.querySelectorAll('mark')].map((mark) => mark.textContent),
        text: document.querySelector(':target')?.textContent?.replaceAll(/\s/gu, ''),
      }));
    });
    expect(marks.join('').replaceAll('“工匠', '')).toBe('');
    expect(oracle('“工匠')).toContain(`${id}#${hash}`);
    expect(oracle(text ?? '')).toEqual([`${id}#${hash}`]);
  });

  it('narrows by a facet that divides the list, with its count, and comes back by its address', async () => {
    const seen = await on(name, asking('工匠'), async (page) => {
      const button = await page.waitForSelector('[data-facet=part] button');
      const facets = await page.$$eval('[data-facet]', (all) =>
        all.map((one) => one.getAttribute('data-facet')),
      );
      const count = await button?.$eval('.facet-count', (one) => Number(one.textContent));
      await button?.click();
      await page.waitForSelector('[aria-pressed=true] .facet-value');
      const narrowed = await keysOn(page);
      await page.reload();
      await page.waitForSelector('[data-facet=part] [aria-pressed=true]');
      return { facets, count, narrowed, again: await keysOn(page) };
    });
    expect(seen.facets).toEqual(['part', 'kind', 'body', 'province']);
    expect(seen.narrowed.length).toBe(seen.count);
    expect(seen.again).toEqual(seen.narrowed);
  });
});

describe('by the keyboard', () => {
  it('arrows go from hit to hit, Esc leads back to the line, Enter opens', async () => {
    const seen = await on('http', asking('工匠'), async (page) => {
      await page.waitForSelector('[data-hit]');
      const focused = () =>
        page.evaluate(() =>
          document.activeElement?.closest('[data-hit]')?.getAttribute('data-hit'),
        );
      await page.focus('.query input');
      const steps: (string | null | undefined)[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Escape', 'Enter'] as const) {
        await page.keyboard.press(key);
        steps.push(await focused());
      }
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      return { steps, hash: await page.evaluate(() => location.hash.slice(1)) };
    });
    const [first, second] = seen.steps;
    expect(new Set([first, second]).size).toBe(2);
    expect(seen.steps).toEqual([first, second, first, undefined, first]);
    expect(seen.hash).toBe(first);
  });

  it('Esc empties the line', async () => {
    const value = await on('http', asking('工匠'), async (page) => {
      await page.waitForSelector('[data-hit]');
      await page.focus('.query input');
      await page.keyboard.press('Escape');
      return { line: await inputValue(page), hits: (await keysOn(page)).length };
    });
    expect(value.line).toBe('');
  });
});

describe('where nothing is found', () => {
  it('says so and names the nearest spelling that occurs', async () => {
    const seen = await on('file', asking('工将'), async (page) => {
      const near = await page.waitForSelector('[data-nothing] button');
      const offered = await page.$$eval('[data-nothing] button', (all) =>
        all.map((one) => one.textContent),
      );
      const words = await wordsOf(page, 'count');
      await near?.click();
      await page.waitForSelector('[data-hit]');
      return { offered, words, line: await inputValue(page) };
    });
    expect(seen.words).toBe('没有“工将”。本馆逐字检索，不猜字。');
    expect(seen.offered[0]).toBe('工匠');
    expect(seen.line).toBe('工匠');
    for (const word of seen.offered) expect(oracle(word ?? '').length).toBeGreaterThan(0);
  });

  it('says which facet leaves nothing', async () => {
    const words = await on(
      'file',
      asking('工匠', `&part=${encodeURIComponent('附件 5')}`),
      async (page) => {
        await page.waitForFunction(() =>
          document.querySelector('[data-count]')?.textContent?.includes('去掉'),
        );
        return wordsOf(page, 'count');
      },
    );
    expect(words).toBe(`所选条件下没有结果。去掉“附件 5”有 ${oracle('工匠').length} 条。`);
  });
});

it('offers the body that the query names, with its other names and what became of it', async () => {
  const offer = await on('file', asking('质检总局'), async (page) => {
    await page.waitForSelector('.offer');
    return page.$eval('.offer', (one) => one.innerHTML);
  });
  for (const word of ['/organs/aqsiq/', '国家质检总局', '国家市场监督管理总局'])
    expect(offer).toContain(word);
});

it('draws a stroke for each hit, each a link to its clause', async () => {
  const links = await on('file', asking('工匠'), async (page) => {
    await page.waitForSelector('.strip a');
    return page.$$eval('.strip a', (all) => all.map((one) => one.getAttribute('href') ?? ''));
  });
  const clauses = new Set(links.map((href) => `${id}#${new URL(href).hash.slice(1)}`));
  expect([...clauses].toSorted()).toEqual(oracle('工匠').toSorted());
});

it('remembers queries on this machine only, and forgets them on request', async () => {
  const seen = await on('http', 'search/index.html', async (page) => {
    await page.type('.query input', '质量月');
    await page.keyboard.press('Tab');
    await page.goto(page.url().replace(/\?.*/u, ''));
    await page.waitForSelector('[data-nothing] button');
    const line = await wordsOf(page, 'nothing');
    const buttons = await page.$$('[data-nothing] button');
    await buttons.at(-1)?.click();
    return { line, left: await page.evaluate(() => localStorage.getItem('hongtou-recent')) };
  });
  expect(seen.line).toContain('质量月');
  expect(seen.left).toBeNull();
});

it('gives readers without scripts every name in the order of the alphabet', async () => {
  const { address, allowed } = channels.get('file') ?? { address: '', allowed: {} };
  const { value } = await browser.withPage({ allowed }, async (page) => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${address}search/index.html`);
    const [href] = await page.$$eval('.no-script a', (all) => all.map((one) => one.href));
    await page.goto(href ?? '');
    return page.$$eval('.names-letter', (all) =>
      all.map((one) => ({
        letter: one.querySelector('h2')?.textContent ?? '',
        names: [...one.querySelectorAll('a')].map((link) => link.textContent?.trim() ?? ''),
      })),
    );
  });
  const letters = value.map(({ letter }) => letter);
  expect(letters).toEqual(letters.toSorted());
  const of = (letter: string) => value.find((one) => one.letter === letter)?.names ?? [];
  expect(of('Z')).toContain('质检总局');
  expect(of('J')).toContain('金华市');
  expect(of('C')).toContain('重庆市渝北区');
});
