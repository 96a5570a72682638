import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import { openBrowser } from './search/browser.ts';

// How the built site opens on a slow phone: processor four times slower, 1.6 Mbit/s, 150 ms. Says when the first content
// is painted, how far it shifts, and how many bytes come over the network, text compressed as hosts do. A phone has a Chinese face of
// its own: so should the machine (on Debian fonts-noto-cjk), or words shift as the site's faces arrive.

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, wide: { type: 'boolean', default: false } },
});
const folder = fileURLToPath(new URL('../dist/site', import.meta.url));
if (!existsSync(folder)) throw new Error('build first: npm run build');
const first = Object.keys(
  JSON.parse(readFileSync(join(folder, 'offline-files.json'), 'utf8')) as object,
).find((path) => path.endsWith('/transcript/index.html'));
const id = first?.split('/')[0] ?? '';
const usual = ['index.html', `${id}/index.html`, 'search/index.html'];
const paths = positionals.length > 0 ? positionals : usual;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Bytes sent, of faces and of all else. */
let sent = { faces: 0, others: 0 };

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname.slice(1));
  const file = join(folder, path);
  // What the service worker keeps for later comes after all that the reader waits for.
  if (path === 'sw.js' || !existsSync(file)) return response.writeHead(404).end();
  const type = extname(path);
  const isText = type !== '.woff2';
  const bytes = isText ? gzipSync(readFileSync(file)) : readFileSync(file);
  sent[isText ? 'others' : 'faces'] += bytes.length;
  response.setHeader('Content-Type', types[type] ?? 'application/octet-stream');
  if (isText) response.setHeader('Content-Encoding', 'gzip');
  return response.end(bytes);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the server has no port');
const origin = `http://127.0.0.1:${address.port}`;

const browser = await openBrowser('machine');
for (const path of paths) {
  const runs: Awaited<ReturnType<typeof openedAsPhone>>[] = [];
  for (let i = 0; i < Number(values.runs); i += 1) runs.push(await openedAsPhone(path));
  const median = <K extends keyof (typeof runs)[number]>(key: K) =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  console.log(
    JSON.stringify({
      path,
      firstContent: median('firstContent'),
      shift: median('shift'),
      kilobytesBeforeFaces: median('others'),
      kilobytesOfFaces: median('faces'),
    }),
  );
}
await browser.close();
server.close();

async function openedAsPhone(path: string) {
  sent = { faces: 0, others: 0 };
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await slow(page);
  await page.goto(`${origin}/${path}`, { waitUntil: 'networkidle0' });
  const { firstContent, shift } = await page.evaluate(seen);
  await context.close();
  const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
  return { firstContent, shift, faces: kilobytes(sent.faces), others: kilobytes(sent.others) };
}

async function slow(page: Page): Promise<void> {
  await page.setViewport(
    values.wide
      ? { width: 1440, height: 900 }
      : { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true },
  );
  await page.emulateCPUThrottling(4);
  const bytesPerSecond = (1.6 * 1_000_000) / 8;
  await page.emulateNetworkConditions({
    download: bytesPerSecond,
    upload: bytesPerSecond,
    latency: 150,
  });
}

/** Runs in the page: milliseconds to the first content, and the sum of the shifts of the layout. */
async function seen(): Promise<{ firstContent: number; shift: number }> {
  await document.fonts.ready;
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const shift = await new Promise<number>((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 300);
  });
  return { firstContent: Math.round(paint?.startTime ?? -1), shift: Math.round(shift * 1e4) / 1e4 };
}
