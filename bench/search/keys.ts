import type { Browser, Page } from 'puppeteer';

/** Of one keystroke, in milliseconds from the key itself. */
export interface KeyTimes {
  /** Until a frame shows results of what now stands in the line. */
  painted: number;
  /** Until a frame shows how many there are; for the last key of a query. */
  counted?: number;
}

/** From opening the page with a query in its address to its first result. */
export async function openTimes(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const page = await browser.newPage();
    await page.goto(`${address}?q=${encodeURIComponent(query)}`, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('[data-hit]');
    times.push(await page.evaluate(() => performance.now()));
    await page.close();
  }
  return times;
}

/** Types the queries a character at a time into one page, by keys as the browser gets them from a keyboard. */
export async function typeAll(
  browser: Browser,
  address: string,
  queries: readonly string[],
  { most, every }: { most: number; every: number },
): Promise<KeyTimes[]> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watchKeys);
  await page.goto(address);
  const times: KeyTimes[] = [];
  for (const query of queries) {
    const left = most - times.length;
    times.push(...(await typeOne(page, [...query].slice(0, left), every)));
  }
  return times;
}

async function typeOne(page: Page, keys: readonly string[], every: number): Promise<KeyTimes[]> {
  const times: KeyTimes[] = [];
  await emptyLine(page);
  const keyboard = await page.createCDPSession();
  for (const [i, text] of keys.entries()) {
    const pause = new Promise((done) => setTimeout(done, every));
    await keyboard.send('Input.dispatchKeyEvent', { type: 'char', text, unmodifiedText: text });
    const painted = await timeOf(page, 'painted');
    const last = i === keys.length - 1;
    times.push({ painted, ...(last ? { counted: await timeOf(page, 'counted') } : {}) });
    await pause;
  }
  return times;
}

async function emptyLine(page: Page): Promise<void> {
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('.query input');
    if (!input) throw new Error('no line to type into');
    input.focus();
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

declare global {
  interface Window {
    keyTimes: Partial<KeyTimes>;
  }
}

async function timeOf(page: Page, which: keyof KeyTimes): Promise<number> {
  const time = await page.waitForFunction((name) => window.keyTimes?.[name], { polling: 5 }, which);
  return Number(await time.jsonValue());
}

/** In the page: notes when a frame shows what belongs to the last key. */
function watchKeys(): void {
  let start = 0;
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
  const line = () => document.querySelector<HTMLInputElement>('.query input')?.value ?? '';
  const note = (name: keyof KeyTimes, key: number) => {
    if (window.keyTimes[name] !== undefined) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (key === start) window.keyTimes[name] ??= performance.now() - start;
      }),
    );
  };
  const look = () => {
    const mark = document.querySelector('[data-hit] mark')?.textContent ?? '';
    if (start === 0 || plain(mark) !== plain(line())) return;
    note('painted', start);
    if (/^\d/u.test(document.querySelector('[data-count]')?.textContent ?? ''))
      note('counted', start);
  };
  addEventListener(
    'keypress',
    ({ timeStamp }) => {
      start = timeStamp;
      window.keyTimes = {};
    },
    true,
  );
  addEventListener('DOMContentLoaded', () => {
    const page = document.querySelector('[data-search-page]');
    if (page) new MutationObserver(look).observe(page, { childList: true, subtree: true });
  });
}
