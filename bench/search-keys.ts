import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer';
import { launchBrowser } from '../print/pipeline/browser.ts';
import type { EngineName } from '../src/search/browser/data.ts';
import { searchFiles } from '../src/search/search-files.ts';
import { builtSite, realArchive } from '../test/support/site.ts';
import { spreadOf } from './search/figures.ts';
import { itemsOf } from './search/items.ts';
import { contentOf } from './search/ours.ts';
import { stretchesOver } from './search/queries.ts';

// How long it takes from a keystroke to the painted result, and from opening the page in a folder to its first result,
// in Chromium: on the site of the notice, or with the search data of a folder of Markdown files in its place.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: 'string', default: '60' },
    files: { type: 'string', default: '574' },
    keys: { type: 'string', default: '200' },
    engine: { type: 'string', default: 'scan' },
  },
});
const engine = values.engine as EngineName;
const [corpus] = positionals;
const body = corpus ? [corpus, values.files] : [];
const items = itemsOf(body);
const site = await builtSite({ ...realArchive(), search: { engine } });
if (corpus) put(await searchFiles(contentOf(items), engine));
const browser = await launchBrowser();
const queries = stretchesOver(items, Number(values.queries)).map((one) => one.replace(/\s/gu, ''));
const address = `${pathToFileURL(site.folder).href}/search/index.html`;

const { value } = await browser.withPage({ allowed: { files: [site.folder] } }, async (page) => {
  const opened: number[] = [];
  for (const query of queries.slice(0, 20)) opened.push(await openTime(page, query));
  await page.goto(address);
  const typed: number[] = [];
  for (const query of queries) {
    const left = Number(values.keys) - typed.length;
    typed.push(...(await keyTimes(page, [...query].slice(0, left).join(''))));
  }
  return { opened: spreadOf(opened), typed: spreadOf(typed), keys: typed.length };
});
console.log(JSON.stringify({ engine, clauses: items.length, ...value }));
await browser.close();
site.remove();

function put(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const file = join(site.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

async function openTime(page: Page, query: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`${address}?q=${encodeURIComponent(query)}`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('[data-hit]');
  return await page.evaluate(() => performance.now());
}

/** Types a query a character at a time; each counts until a frame shows what it found, or that it found nothing. */
function keyTimes(page: Page, query: string): Promise<number[]> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('.query input');
    // Where nothing is found, before and after, only the line above the results changes.
    const shown = document.querySelectorAll('[data-results], [data-count]');
    const times: number[] = [];
    if (!input || shown.length === 0) return times;
    for (let length = 1; length <= text.length; length += 1) {
      const start = performance.now();
      const changed = new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(done));
        });
        for (const one of shown) observer.observe(one, { childList: true });
      });
      input.value = text.slice(0, length);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await changed;
      times.push(performance.now() - start);
      // A hand is no faster.
      await new Promise((done) => setTimeout(done, 100));
    }
    return times;
  }, query);
}
