import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { launchBrowser } from '../../print/pipeline/browser.ts';

/** A step of a reader: what was done, what stood there then, and how long it took. */
export interface Step {
  step: string;
  saw: string;
  ms: number;
  /** Of the page's own scripts, in megabytes. */
  heap: number;
}

type Walk = (
  page: Page,
  step: (name: string, act: () => Promise<unknown>) => Promise<void>,
) => Promise<void>;

/** Goes through the collections of a site in a folder as a reader does, by its links alone. Whatever goes wrong in a page is told. */
export async function walkThrough(folder: string): Promise<{ steps: Step[]; failures: string[] }> {
  const browser = await launchBrowser();
  const steps: Step[] = [];
  const { failures } = await browser.withPage({ allowed: { files: [folder] } }, async (page) => {
    await page.setViewport({ width: 1280, height: 900 });
    await walk(page, async (name, act) => {
      const begun = performance.now();
      await act();
      const ms = Math.round(performance.now() - begun);
      const { JSHeapUsedSize = 0 } = await page.metrics();
      steps.push({ step: name, saw: await seen(page), ms, heap: JSHeapUsedSize / 1024 ** 2 });
    });
  });
  await browser.close();
  return { steps, failures: failures.map((one) => JSON.stringify(one)) };

  async function walk(...[page, step]: Parameters<Walk>): Promise<void> {
    const home = () => page.goto(`${pathToFileURL(folder).href}/index.html`);
    await step('home', home);
    for (const facet of ['year-2021', 'kind-', 'organ-body-3', 'number-']) {
      await step(`${facet} from home`, () => follow(page, `.facet a[href*="lists/${facet}"]`));
      await step('turned to page 7', () => turnTo(page, 7));
      await step('a document of it', () => follow(page, '.document-list li:nth-child(20) a'));
      await step('back', () => page.goBack());
      await home();
    }
    await step('what is new', () => follow(page, '.list-title a'));
    await step('its next page', () => follow(page, 'a[rel="next"]'));
    await step('in English', () => follow(page, '.other-language'));
    await step('next page', () => follow(page, 'a[rel="next"]'));
    await home();
    await step('a name searched for', () => search(page, '示范市财政局'));
    await step('its first hit', () => follow(page, '[data-hit] a'));
    await step('a rare phrase searched for', () => search(page, '第2718号事项'));
  }
}

async function follow(page: Page, link: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(link)]);
}

async function turnTo(page: Page, number: number): Promise<void> {
  for (let at = 1; at < number; at += 1) await follow(page, 'a[rel="next"]');
}

async function search(page: Page, words: string): Promise<void> {
  await page.type('.search-line input, .query input', words);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.waitForSelector('[data-hit]');
  await page.waitForFunction(() =>
    /\d/u.test(document.querySelector('[data-count]')?.textContent ?? ''),
  );
}

/** What a reader sees of a page: its heading, what it counts, its first and its last row. */
async function seen(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const textOf = (selector: string): string =>
      document.querySelector(selector)?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
    const rows = document.querySelectorAll('.document-list li').length;
    const parts = [
      textOf('h1') || document.title,
      textOf('[data-count]') || textOf('.list-title'),
      textOf('.list-number'),
      rows > 0 ? `${rows} rows` : '',
    ];
    return parts.filter(Boolean).join(' | ');
  });
}
