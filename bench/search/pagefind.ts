import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import puppeteer, { type Page } from 'puppeteer';
import sirv from 'sirv';
import { findBrowser } from '../../print/pipeline/browser/find.ts';
import type { Built, Contender } from './contenders.ts';
import type { Item } from './items.ts';

/** Pagefind as it comes, a record for each clause, asked in Chromium over HTTP. */
export const stockPagefind: Contender = { name: 'Pagefind 1.5.2 as it comes', build };

async function build(items: readonly Item[]): Promise<Built> {
  const { index } = await createIndex();
  for (let from = 0; from < items.length; from += 500)
    await Promise.all(
      items
        .slice(from, from + 500)
        .map(({ id, text }) =>
          index?.addCustomRecord({ url: `/${id}`, content: text, language: 'zh' }),
        ),
    );
  const out = mkdtempSync(join(tmpdir(), 'hongtou-pagefind-'));
  await index?.writeFiles({ outputPath: join(out, 'pagefind') });
  await close();
  writeFileSync(join(out, 'index.html'), '<!doctype html><html lang="zh"><title>0</title></html>');
  return { ...(await asked(out, clausesIn(out))), indexBytes: sizeOf(out) };
}

/** Clauses by the name of their fragment, which is what a result is called. */
function clausesIn(out: string): Map<string, number> {
  const folder = join(out, 'pagefind/fragment');
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString();
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      return [name.replace('.pf_fragment', ''), Number(url.slice(1))];
    }),
  );
}

/** Opens the index in a browser; counts what a first query and its first ten results load. */
async function asked(out: string, clauses: ReadonlyMap<string, number>) {
  let bytes = 0;
  const files = sirv(out, { dev: true });
  const server = createServer((request, response) => {
    const path = join(out, (request.url ?? '').split('?')[0] ?? '');
    if (path.includes('pagefind')) bytes += gzipSync(readFileSync(path)).length;
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const found = await findBrowser(undefined, () => undefined);
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: found.shell ? 'shell' : true,
    env: { ...process.env, ...found.env },
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  const home = `http://127.0.0.1:${address.port}/index.html`;
  await page.goto(home);
  return {
    search: async (query: string) => {
      const names = await resultsOn(page, query, 0);
      return names.flatMap((name) => clauses.get(name) ?? []);
    },
    first: async (query: string) => {
      const context = await browser.createBrowserContext();
      const fresh = await context.newPage();
      await fresh.goto(home);
      bytes = 0;
      await resultsOn(fresh, query, 10);
      await context.close();
      return bytes;
    },
    close: async () => {
      await browser.close();
      server.close();
      rmSync(out, { recursive: true });
    },
  };
}

/** Names of the results; of the first of them, also reads what a page would show. */
function resultsOn(page: Page, query: string, shown: number): Promise<string[]> {
  return page.evaluate(
    async (wanted, some) => {
      const pagefind = await import(new URL('/pagefind/pagefind.js', location.href).href);
      const { results } = await pagefind.search(wanted);
      const all: { id: string; data: () => Promise<unknown> }[] = results;
      await Promise.all(all.slice(0, some).map((result) => result.data()));
      return all.map(({ id }) => id);
    },
    query,
    shown,
  );
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && file.includes('/pagefind/'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}
