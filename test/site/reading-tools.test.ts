import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutPopovers } from '../support/older-browser.ts';
import { type ServedSite, servedSite } from '../support/served-site.ts';
import { realArchive } from '../support/site.ts';

const archive = realArchive();
const id = archive.documents[0]?.document.id ?? '';
let site: ServedSite;

beforeAll(async () => {
  site = await servedSite(archive);
});

afterAll(() => site?.close());

const on = <T>(path: string, use: (page: Page) => Promise<T>): Promise<T> =>
  site.on(path, 1440, use);

describe('what is copied', () => {
  /** Runs in the page: chooses from the start of one clause to the end of another, and copies. */
  function copied(first: string, last: string, characters?: number): string {
    const range = document.createRange();
    const [from, to] = [first, last].map((one) => document.getElementById(one));
    if (!from || !to) throw new Error('no such clause');
    range.selectNodeContents(from);
    range.setEnd(to, to.childNodes.length);
    if (characters !== undefined) {
      const text = from.lastChild;
      if (!(text instanceof Text)) throw new Error('no words');
      const start = text.data.search(/\S/u);
      range.setStart(text, start);
      range.setEnd(text, start + characters);
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, cancelable: true, bubbles: true });
    from.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  }

  it('is the words of the record with their source, and nothing of ours', async () => {
    const text = await on(`${id}/index.html`, (page) => page.evaluate(copied, 'c3-1', 'c3-2'));
    expect(text).toMatch(/^“（一）\S+\n（二）\S+”（《质检总局等关于/u);
    expect(text).toContain('国质检质联〔2017〕374号，三（一）至三（二）');
    expect(text).toContain(`/${id}/index.html#c3-1`);
    expect(text.split('”（《')[0]).not.toMatch(/〔\d+〕|— \d+ —|※| {2}/u);
  });

  it('is the words alone where they are few', async () => {
    const text = await on(`${id}/index.html`, (page) => page.evaluate(copied, 'p1', 'p1', 6));
    expect(text).toHaveLength(6);
  });
});

describe('a comparison', () => {
  it('leads from one difference to the next and back, by the words and by the keys', async () => {
    const seen = await on(`${id}/transcript/index.html`, async (page) => {
      const at = () => page.evaluate(() => document.activeElement?.closest('tr')?.id);
      const rows = await page.$$eval('.compare-table tbody tr', (all) =>
        all.filter((row) => row.checkVisibility()).map((row) => row.id),
      );
      const steps: (string | undefined)[] = [];
      for (const step of ['1', '1', '-1']) {
        await page.click(`[data-step="${step}"]`);
        steps.push(await at());
      }
      await page.keyboard.press('j');
      steps.push(await at());
      return { rows, steps };
    });
    expect(seen.rows.length).toBeGreaterThan(20);
    const first = seen.rows.indexOf(seen.steps[0] ?? '');
    expect(first).toBeGreaterThanOrEqual(0);
    expect(seen.steps).toEqual([0, 1, 0, 1].map((by) => seen.rows[first + by]));
  });
});

it('leaves what is copied out of a field alone', async () => {
  const copied = await on(`${id}/index.html`, (page) =>
    page.evaluate(() => {
      getSelection()?.selectAllChildren(document.getElementById('c3-1') ?? document.body);
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, cancelable: true, bubbles: true });
      document.querySelector('.search-line input')?.dispatchEvent(event);
      return { text: clipboardData.getData('text/plain'), taken: event.defaultPrevented };
    }),
  );
  expect(copied).toEqual({ text: '', taken: false });
});

describe('the place where the reader was', () => {
  const path = `${id}/annex-3/index.html`;

  it('is kept only once it is of use, offered, and never gone to by itself', async () => {
    const seen = await on(path, async (page) => {
      const stored = () => page.evaluate(() => localStorage.getItem('hongtou-places'));
      await page.goto(`${site.origin}/index.html`);
      const untouched = await stored();
      await page.goto(`${site.origin}/${path}`);
      await page.evaluate(() => scrollTo(0, 6000));
      const was = await page.evaluate(() => scrollY);
      await page.goto(`${site.origin}/index.html`);
      await page.goto(`${site.origin}/${path}`);
      const offer = await page.waitForSelector('.place-offer');
      const words = await offer?.evaluate((one) => one.textContent);
      const top = await page.evaluate(() => scrollY);
      await page.click('.place-offer a');
      const back = await page.evaluate(() => scrollY);
      const left = await page.$$eval('.place-offer', (all) => all.length);
      return { untouched, words, top, near: Math.abs(back - was) < 900, left };
    });
    expect(seen).toMatchObject({ untouched: null, top: 0, near: true, left: 0 });
    expect(seen.words).toMatch(/^上次读到.+回到那里忘掉$/u);
  });

  it('is forgotten when the reader says so', async () => {
    const left = await on(path, async (page) => {
      await page.evaluate(() => scrollTo(0, 6000));
      await page.goto(`${site.origin}/index.html`);
      await page.goto(`${site.origin}/${path}`);
      await page.waitForSelector('.place-offer button');
      await page.click('.place-offer button');
      return page.evaluate(() => localStorage.getItem('hongtou-places'));
    });
    expect(left).toBeNull();
  });
});

describe('by keys', () => {
  it('a reader goes from clause to clause, and to the next part', async () => {
    const seen = await on(`${id}/annex-1/index.html`, async (page) => {
      const focused = () =>
        page.evaluate(() => document.activeElement?.closest('[data-clause]')?.id);
      const steps: (string | undefined)[] = [];
      for (const key of ['j', 'j', 'k'] as const) {
        await page.keyboard.press(key);
        steps.push(await focused());
      }
      await Promise.all([page.waitForNavigation(), page.keyboard.press('n')]);
      return { steps, at: new URL(page.url()).pathname };
    });
    expect(seen.steps[2]).toBe(seen.steps[0]);
    expect(new Set(seen.steps).size).toBe(2);
    expect(seen.at).toBe(`/${id}/annex-2/index.html`);
  });

  it('a list of them opens and closes, and turns them off', async () => {
    const seen = await on(`${id}/annex-1/index.html`, async (page) => {
      await page.keyboard.type('?');
      const listed = await page.$$eval('dialog.keys dt', (all) => all.length);
      await page.click('dialog.keys input');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog.keys', { hidden: true });
      await page.keyboard.press('n');
      await page.keyboard.press('g');
      await page.keyboard.press('h');
      await page.keyboard.type('?');
      const open = await page.$$eval('dialog.keys', (all) => all.length);
      return { listed, open, at: new URL(page.url()).pathname };
    });
    expect(seen).toEqual({ listed: 9, open: 0, at: `/${id}/annex-1/index.html` });
  });

  it('a button in the footer leads to the list, with the keys turned off too', async () => {
    const used = await on(`${id}/annex-1/index.html`, async (page) => {
      const isUsed = () =>
        page.$eval('dialog.keys input', (input) => (input as HTMLInputElement).checked);
      await page.click('.keys-button');
      await page.click('dialog.keys input');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog.keys', { hidden: true });
      await page.click('.keys-button');
      return isUsed();
    });
    expect(used).toBe(false);
  });

  it('what is typed stays what is typed', async () => {
    const typed = await on(`${id}/annex-1/index.html`, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('jn?gh');
      return page.$eval('.search-line input', (input) => (input as HTMLInputElement).value);
    });
    expect(typed).toBe('jn?gh');
  });
});

it('a browser without popovers follows the contents without fault', async () => {
  const hash = await on('index.html', async (page) => {
    await page.evaluateOnNewDocument(withoutPopovers);
    await page.goto(`${site.origin}/${id}/index.html`);
    const link = await page.waitForSelector('#contents a[href^="#"]');
    await link?.evaluate((one) => (one as HTMLElement).click());
    return page.evaluate(() => location.hash);
  });
  expect(hash).not.toBe('');
});

it('explains a term at the end of the page, without a script', async () => {
  const seen = await on(`${id}/annex-1/index.html`, async (page) => {
    await page.setJavaScriptEnabled(false);
    await page.reload();
    return page.$$eval('.term, .note-link[data-mark="※"]', (all) =>
      all.map((one) => document.querySelector(one.getAttribute('href') ?? '')?.textContent ?? ''),
    );
  });
  expect(seen.length).toBeGreaterThan(1);
  for (const words of seen) expect(words).toContain('依据：');
});
