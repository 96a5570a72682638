import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { builtSite, realArchive, served } from '../support/site.ts';

let site: Awaited<ReturnType<typeof builtSite>>;
let browser: LaunchedBrowser;
let notice: string;

beforeAll(async () => {
  const archive = realArchive();
  notice = `${archive.documents[0]?.document.id}/index.html`;
  site = await builtSite(archive);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.remove();
});

function fontsOfRecord(page: Page): Promise<Set<string>> {
  return fontsOf(page, '[data-record], [data-record] *');
}

/** The fonts that draw some elements: `own` ones of the site, or the system's. */
async function fontsOf(page: Page, selector: string): Promise<Set<string>> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const found = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const names = new Set<string>();
  for (const nodeId of found.nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const font of fonts)
      names.add(`${font.isCustomFont ? 'own' : 'system'} ${font.familyName}`);
  }
  return names;
}

it('draws the record in 小标宋, 仿宋, 楷体 and 宋 of its own', async () => {
  const { origin, close } = await served(site.folder, '/');
  const { value } = await browser.withPage({ allowed: { origins: [origin] } }, async (page) => {
    await page.goto(`${origin}/${notice}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await fontsOfRecord(page);
  });
  close();
  expect([...value].filter((font) => font.startsWith('own')).toSorted()).toEqual([
    'own Hongtou FangSong',
    'own Hongtou KaiTi',
    'own Hongtou Song',
    'own Hongtou XiaoBiaoSong',
  ]);
});

it('loads its fonts from a folder, too', async () => {
  const { value, failures } = await browser.withPage(
    { allowed: { files: [site.folder] } },
    async (page) => {
      await page.goto(pathToFileURL(join(site.folder, notice)).href);
      return await page.evaluate(async () => {
        await document.fonts.ready;
        const own = [...document.fonts].filter(({ family }) => family.includes('Hongtou'));
        return own.map(({ family, status }) => `${family} ${status}`);
      });
    },
  );
  expect(failures).toEqual([]);
  expect(value).toContain('Hongtou FangSong loaded');
  expect(value.filter((face) => face.endsWith('error'))).toEqual([]);
});

/** The font files that a page fetches when it is the first to be opened. */
async function fetchedBy(path: string): Promise<{ name: string; bytes: number }[]> {
  const { origin, close } = await served(site.folder, '/');
  const { value } = await browser.withPage({ allowed: { origins: [origin] } }, async (page) => {
    await page.goto(`${origin}/${path}`);
    return await page.evaluate(async () => {
      await document.fonts.ready;
      const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return loaded
        .filter(({ name }) => name.endsWith('.woff2'))
        .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }));
    });
  });
  close();
  return value.map(({ name, bytes }) => ({ name: name.slice(origin.length + 1), bytes }));
}

const sum = (fetched: readonly { bytes: number }[]) =>
  fetched.reduce((total, { bytes }) => total + bytes, 0);

it('fetches for the page of the notice less than 150 kB, and of other slices of 仿宋 only what all documents share', async () => {
  const fetched = await fetchedBy(notice);
  const shared = fetched.filter(({ name }) => name.startsWith('fonts/hongtou-fangsong'));
  expect(shared.map(({ name }) => name)).toEqual(['fonts/hongtou-fangsong-01.woff2']);
  expect(sum(fetched)).toBeLessThan(150_000);
});

it('fetches no more for the page of an annex that is opened first', async () => {
  const [archived] = realArchive().documents;
  const annexes = archived?.document.annexes ?? [];
  expect(annexes).toHaveLength(5);
  for (const { id } of annexes) {
    const fetched = await fetchedBy(`${archived?.document.id}/${id}/index.html`);
    expect(sum(fetched)).toBeLessThan(150_000);
  }
});

it('fetches for the page of a name little more than the words of the document that it shows', async () => {
  for (const path of ['places/dalian/index.html', 'organs/aqsiq/index.html'])
    expect(sum(await fetchedBy(path))).toBeLessThan(190_000);
});

/** How wide digits and marks of the record are on a page, in em. */
function widthsOfMarks(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const widths: Record<string, number> = {};
    const record = document.querySelectorAll('.clause.paragraph');
    for (const clause of record) {
      const texts = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (const { 0: mark, index } of (text.textContent ?? '').matchAll(/[0-9·—]/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          const size = Number.parseFloat(getComputedStyle(clause).fontSize);
          widths[mark] ??= Math.round((range.getBoundingClientRect().width / size) * 50) / 50;
        }
    }
    return widths;
  });
}

it('gives digits and marks their width before any file of a face has come', async () => {
  const path = `${notice.split('/')[0]}/annex-1/index.html`;
  const all = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
  const widthsWith = async (files: readonly string[]) => {
    const allowed = { files: files.map((file) => join(site.folder, file)) };
    const { value } = await browser.withPage({ allowed }, async (page) => {
      await page.goto(pathToFileURL(join(site.folder, path)).href);
      return await widthsOfMarks(page);
    });
    return value;
  };
  const before = await widthsWith(all.filter((file) => /\.(?:html|css|js|svg)$/u.test(file)));
  const after = await widthsWith(all);
  expect(before).toEqual(after);
  expect(before['·']).toBe(1);
});

it('has only the slices that its style sheets name', () => {
  const folder = join(site.folder, 'fonts');
  const sheets = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('fonts/fonts.css'),
  );
  const named = sheets.flatMap((sheet) => {
    const css = readFileSync(join(site.folder, sheet), 'utf8');
    const files = [...css.matchAll(/url\('([^':]+)'\)/gu)].map(([, file = '']) => file);
    return files.map((file) => join(dirname(join(site.folder, sheet)), file));
  });
  const there = readdirSync(folder).filter((file) => file.endsWith('.woff2'));
  const all = readdirSync(join(import.meta.dirname, '../../public/fonts'));
  expect(new Set(there.map((file) => join(folder, file)))).toEqual(
    new Set(named.filter((file) => dirname(file) === folder)),
  );
  expect(there.length).toBeLessThan(all.length / 2);
});

it('sets the name of the archive above a document in the face of headings', async () => {
  const { value } = await browser.withPage({ allowed: { files: [site.folder] } }, async (page) => {
    await page.goto(pathToFileURL(join(site.folder, notice)).href);
    await page.evaluate(() => document.fonts.ready);
    return await fontsOf(page, '.wordmark, .wordmark *');
  });
  expect([...value]).toEqual(['own Hongtou XiaoBiaoSong']);
});
