import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { isNamePage } from '../../src/checks/site-names.ts';
import { type OfflineFiles, offlineListName } from '../../src/site/offline-files.ts';
import type { Archive } from '../../src/view/archive.ts';
import { hitsOn, saveChosen } from '../support/search-channels.ts';
import { archive, names, oracle, sumOf } from '../support/search-sets.ts';
import { builtSite, filesIn } from '../support/site.ts';
import { type SwitchableHost, startSwitchable } from '../support/switchable.ts';

const later: Archive = { ...archive, title: '红头新编', search: { engine: 'grams' } };
const id = archive.documents[0]?.document.id ?? '';
let site: Awaited<ReturnType<typeof builtSite>>;
let newer: Awaited<ReturnType<typeof builtSite>>;
let browser: LaunchedBrowser;
let host: SwitchableHost;

beforeAll(async () => {
  site = await builtSite(archive);
  newer = await builtSite(later);
  browser = await launchBrowser();
});

afterAll(async () => {
  host?.close();
  await browser?.close();
  site?.remove();
  newer?.remove();
});

/** A host of the site and a page that has the service worker. */
async function withReader<T>(use: (page: Page) => Promise<T>): Promise<T> {
  host = await startSwitchable(site.folder, '/a/b/');
  const { value } = await browser.withPage({ allowed: { origins: [host.origin] } }, use);
  host.close();
  return value;
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(host.address + path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const url = host.address + path;
  await page.waitForFunction(async (wanted) => (await caches.match(wanted)) !== undefined, {}, url);
}

const heading = (page: Page) => page.$eval('h1, .clause.title', (one) => one.textContent?.trim());

describe('when the host is gone', () => {
  it('a page that was visited stays, and search finds the same as before', async () => {
    const queries = names;
    const { before, after, text, asked } = await withReader(async (page) => {
      await visit(page, `${id}/annex-1/index.html`);
      await visit(page, 'search/index.html');
      const online = await hitsOn(page, queries, true);
      host.goAway();
      host.asked();
      await page.goto(`${host.address}${id}/annex-1/index.html?h=x#annex-1`);
      const words = await page.$eval('main', (main) => main.textContent);
      await page.goto(`${host.address}search/index.html?q=${encodeURIComponent('工匠')}`);
      await page.waitForSelector('[data-hit]');
      const offline = await hitsOn(page, queries, true);
      return { before: online, after: offline, text: words, asked: host.asked() };
    });
    expect(sumOf(after)).toBe(sumOf(before));
    expect(after.map((hits) => hits.length)).toEqual(queries.map((query) => oracle(query).length));
    expect(text).toContain('主办单位统筹安排的活动');
    expect(asked).toEqual([]);
  });

  it('says that a page is not kept, and which are', async () => {
    const { words, links } = await withReader(async (page) => {
      await visit(page, `${id}/annex-1/index.html`);
      host.goAway();
      await page.goto(`${host.address}${id}/annex-4/index.html`);
      await page.waitForSelector('[data-pages] a');
      return {
        words: await page.$eval('[data-missing]', (one) => one.textContent),
        links: await page.$$eval('[data-pages] a', (all) => all.map((link) => link.href)),
      };
    });
    expect(words).toContain('没有存在本机');
    expect(links).toContain(`${host.address}${id}/annex-1/index.html`);
  });
});

it('keeps the whole site when it is asked to, its size shown first', async () => {
  const { offer, titles } = await withReader(async (page) => {
    await visit(page, 'offline/index.html');
    const button = await page.waitForSelector('button[data-ask=save]:not([hidden])');
    const shown = await button?.evaluate((one) => one.textContent);
    await saveChosen(page);
    host.goAway();
    const pages = ['annex-1', 'annex-3', 'annex-5', 'transcript'];
    const all: (string | undefined)[] = [];
    for (const part of pages) {
      await page.goto(`${host.address}${id}/${part}/index.html`);
      all.push(await heading(page));
    }
    return { offer: shown, titles: all };
  });
  expect(offer).toMatch(/^保存全部（\d+(?:\.\d)? (?:KB|MB)）$/u);
  expect(titles.every((title) => title && !title.includes('离线'))).toBe(true);
});

/** Which build the page is of, and which one its search data; the new build alone has an index of pairs. */
async function buildOf(page: Page): Promise<string> {
  await page.waitForSelector('[data-hit]');
  const title = await page.$eval('.wordmark', (one) => one.textContent?.trim());
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  return `${title} ${loaded.some((name) => name.includes('/grams-')) ? 'grams' : 'scan'}`;
}

/** Lets the browser look for a new build, as it does by itself now and then, and waits until that is ready. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (registration.installing) await new Promise((done) => setTimeout(done, 20));
  });
}

it('goes over to a new build as a whole', async () => {
  const { builds, caches: left } = await withReader(async (page) => {
    const path = `search/index.html?q=${encodeURIComponent('工匠')}`;
    await visit(page, 'search/index.html');
    const seen: string[] = [];
    const look = async () => {
      await page.goto(host.address + path);
      seen.push(await buildOf(page));
    };
    await look();
    host.show(newer.folder);
    await look();
    await lookForUpdate(page);
    await look();
    await look();
    host.goAway();
    await look();
    return { builds: seen, caches: await page.evaluate(async () => (await caches.keys()).length) };
  });
  expect(builds.slice(0, 2)).toEqual(['红头 scan', '红头 scan']);
  expect(builds.slice(-2)).toEqual(['红头新编 grams', '红头新编 grams']);
  expect(['红头 scan', '红头新编 grams']).toContain(builds[2]);
  expect(left).toBe(1);
});

it('does not take over from a host that is half updated', async () => {
  const { builds } = await withReader(async (page) => {
    await visit(page, 'search/index.html');
    const mixed = mkdtempSync(join(tmpdir(), 'hongtou-mixed-'));
    cpSync(site.folder, mixed, { recursive: true });
    for (const name of ['sw.js', 'offline-files.json'])
      cpSync(join(newer.folder, name), join(mixed, name));
    host.show(mixed);
    await lookForUpdate(page);
    await page.goto(`${host.address}search/index.html?q=${encodeURIComponent('工匠')}`);
    const seen = [await buildOf(page)];
    rmSync(mixed, { recursive: true });
    return { builds: seen };
  });
  expect(builds).toEqual(['红头 scan']);
});

describe('the packs', () => {
  const packsOf = () => {
    const list = readFileSync(join(site.folder, offlineListName), 'utf8');
    return Object.entries(JSON.parse(list) as OfflineFiles);
  };

  it('keep the document, its annexes, its transcript and search small', () => {
    const files = filesIn(site.folder);
    const kept = packsOf().flatMap(([path, [, , group]]) =>
      group === 'core' || group === 'record' ? [path] : [],
    );
    const bytes = kept.reduce(
      (sum, path) => sum + gzipSync(files.get(path) ?? '', { level: 9 }).length,
      0,
    );
    for (const part of ['', 'annex-1/', 'annex-5/', 'transcript/'])
      expect(kept).toContain(`${id}/${part}index.html`);
    expect(kept).toContain('search/text-1.js');
    expect(bytes).toBeLessThanOrEqual(400_000);
  });

  it('leave the names, the facsimile, the plots and the manual to one of their own', () => {
    const groups = new Map(packsOf().map(([path, [, , group]]) => [path, group]));
    const others = [...groups].filter(([path]) => isNamePage(path)).map(([path]) => path);
    for (const path of [...others, `${id}/facsimile/index.html`, 'help/index.html'])
      expect([path, groups.get(path)]).toEqual([path, 'page']);
    for (const path of [`${id}/${id}.pdf`, `${id}/${id}.html`, `${id}/${id}.txt`])
      expect([path, groups.get(path)]).toEqual([path, 'copy']);
  });

  it('are kept by choice, each with its size shown first', async () => {
    const { sizes, whole, less, kept } = await withReader(async (page) => {
      await visit(page, 'offline/index.html');
      const button = await page.waitForSelector('button[data-ask=save]:not([hidden])');
      const offered = () => button?.evaluate((one) => one.textContent ?? '');
      const shown = await page.$$eval('[data-size]', (all) => all.map((one) => one.textContent));
      const all = await offered();
      for (const pack of ['font', 'page']) await page.click(`label:has([value=${pack}])`);
      await page.waitForFunction(
        (before) => document.querySelector('button[data-ask=save]')?.textContent !== before,
        {},
        all,
      );
      await saveChosen(page);
      const paths = await page.evaluate(async (start) => {
        const cache = await caches.open((await caches.keys())[0] ?? '');
        return (await cache.keys()).map(({ url }) => decodeURIComponent(url.slice(start)));
      }, host.address.length);
      return { sizes: shown, whole: all, less: await offered(), kept: paths };
    });
    for (const size of sizes) expect(size).toMatch(/^（\d+(?:\.\d)? (?:KB|MB)）$/u);
    expect(whole).toMatch(/^保存全部/u);
    expect(less).toBe(`保存所选${sizes[0]}`);
    const wanted = packsOf().filter(([, [, , group]]) => group === 'core' || group === 'record');
    expect(kept.filter((path) => !path.endsWith('.woff2')).toSorted()).toEqual(
      [...wanted.map(([path]) => path), offlineListName].toSorted(),
    );
  });
});
