import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer';
import sirv from 'sirv';
import { findBrowser } from '../../print/pipeline/browser/find.ts';
import type { Built, Contender } from './contenders.ts';
import type { Item } from './items.ts';

/** Pagefind as it comes, a record for each clause, asked in Chromium over HTTP. */
export function pagefind(folder: string): Contender {
  return { name: 'Pagefind 1.5.2', build: (items) => build(items, folder) };
}

async function build(items: readonly Item[], peers: string): Promise<Built> {
  const start = performance.now();
  const api = await import(pathToFileURL(join(peers, 'node_modules/pagefind/lib/index.js')).href);
  const { index } = await api.createIndex({});
  for (const { id, text } of items)
    await index.addCustomRecord({ url: `/${id}`, content: text, language: 'zh' });
  const out = mkdtempSync(join(tmpdir(), 'hongtou-pagefind-'));
  await index.writeFiles({ outputPath: join(out, 'pagefind') });
  await api.close();
  writeFileSync(join(out, 'index.html'), '<!doctype html><html lang="zh"><title>0</title></html>');
  const buildMs = performance.now() - start;
  return { ...(await asked(out)), indexBytes: sizeOf(out), buildMs };
}

/** Opens the index in a browser; counts what the first query and its first ten results load. */
async function asked(out: string) {
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
  await page.goto(`http://127.0.0.1:${address.port}/index.html`);
  const search = (query: string): Promise<number[]> =>
    page.evaluate(async (wanted) => {
      const pagefind = await import(new URL('/pagefind/pagefind.js', location.href).href);
      const { results } = await pagefind.search(wanted);
      const data: { url: string }[] = [];
      for (const result of results) data.push(await result.data());
      return data.map(({ url }) => Number(url.replace(/\D/gu, '')));
    }, query);
  await search('质量');
  const firstBytes = bytes;
  const close = async () => {
    await browser.close();
    server.close();
    rmSync(out, { recursive: true });
  };
  return { search, firstBytes, close };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && file.includes('/pagefind/'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}
