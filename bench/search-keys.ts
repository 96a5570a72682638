import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { EngineName } from '../src/search/browser/data.ts';
import { searchFiles } from '../src/search/search-files.ts';
import { bundledScripts } from '../src/site/scripts.ts';
import { builtSite, realArchive } from '../test/support/site.ts';
import { openBrowser } from './search/browser.ts';
import { spreadOf } from './search/figures.ts';
import { itemsOf } from './search/items.ts';
import { openTimes, typeAll } from './search/keys.ts';
import { contentOf } from './search/ours.ts';
import { stretchesOver } from './search/queries.ts';

// How long it takes from a keystroke to the painted results of what then stands in the line, from there to the final
// count, and from opening the page in a folder to its first result, in Chromium as a reader has it: on the site of the
// notice, or with the search data of a folder of Markdown files in its place.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: 'string', default: '60' },
    files: { type: 'string', default: '574' },
    keys: { type: 'string', default: '200' },
    engine: { type: 'string', default: 'scan' },
    /** Milliseconds from one key to the next. */
    every: { type: 'string', default: '200' },
    /** A folder where the site is kept, to be used again with the scripts as they then are. */
    site: { type: 'string' },
  },
});
const engine = values.engine as EngineName;
const [corpus] = positionals;
const items = itemsOf(corpus ? [corpus, values.files] : []);
const folder = values.site ?? mkdtempSync(join(tmpdir(), 'hongtou-keys-'));
if (existsSync(join(folder, 'search'))) put(await bundledScripts());
else await makeSite();
const queries = stretchesOver(items, Number(values.queries)).map((one) => one.replace(/\s/gu, ''));
const address = `${pathToFileURL(folder).href}/search/index.html`;
const browser = await openBrowser();
const opened = await openTimes(browser, address, queries.slice(0, 20));
const keys = await typeAll(browser, address, queries, {
  most: Number(values.keys),
  every: Number(values.every),
});
await browser.close();
if (!values.site) rmSync(folder, { recursive: true });
console.log(
  JSON.stringify({
    engine,
    clauses: items.length,
    opened: spreadOf(opened),
    painted: spreadOf(keys.map(({ painted }) => painted)),
    counted: spreadOf(keys.flatMap(({ counted }) => counted ?? [])),
    keys: keys.length,
  }),
);

async function makeSite(): Promise<void> {
  const site = await builtSite({ ...realArchive(), search: { engine } });
  cpSync(site.folder, folder, { recursive: true });
  site.remove();
  if (corpus) put(await searchFiles(contentOf(items), engine));
}

function put(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
