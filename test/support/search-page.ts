import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { type Allowed, launchBrowser } from '../../print/pipeline/browser.ts';
import type { Archive } from '../../src/view/archive.ts';
import { builtSite, served } from './site.ts';

export type ChannelName = 'http' | 'file';

interface Shape {
  width: number;
  height: number;
}

export const wide: Shape = { width: 1440, height: 900 };
export const phone: Shape = { width: 390, height: 844 };

/** A site in a folder with an awkward name, and a browser that opens its pages over HTTP and from the folder. */
export async function openSearchSite(archive: Archive) {
  const site = await builtSite(archive, '档案 #1 100%');
  const browser = await launchBrowser();
  const { origin, close } = await served(site.folder, '/a/b/');
  const channels: Record<ChannelName, { address: string; allowed: Allowed }> = {
    http: { address: `${origin}/a/b/`, allowed: { origins: [origin] } },
    file: { address: `${pathToFileURL(site.folder).href}/`, allowed: { files: [site.folder] } },
  };
  return {
    browser,
    channels,
    /** A page of the site on which nothing may go wrong. */
    async on<T>(
      name: ChannelName,
      path: string,
      use: (page: Page) => Promise<T>,
      shape = wide,
    ): Promise<T> {
      const { address, allowed } = channels[name];
      const { value, failures } = await browser.withPage({ allowed }, async (page) => {
        await page.setViewport(shape);
        await page.goto(address + path);
        return use(page);
      });
      expect(failures).toEqual([]);
      return value;
    },
    async close() {
      close();
      await browser.close();
      site.remove();
    },
  };
}

export type SearchSite = Awaited<ReturnType<typeof openSearchSite>>;

export const asking = (query: string, more = '') =>
  `search/index.html?q=${encodeURIComponent(query)}${more}`;

/** Until all that the page has to say of the query stands there. */
export const settled = (page: Page) =>
  page.waitForSelector('[data-search-page]:not([data-counting])');

export const keysOn = (page: Page) =>
  page.$$eval('[data-hit]', (all) =>
    all.map((hit) => `${hit.getAttribute('data-document')}#${hit.getAttribute('data-hit')}`),
  );

export const wordsOf = (page: Page, part: string) =>
  page.$eval(`[data-${part}]`, (one) => one.textContent?.trim() ?? '');

export const inputValue = (page: Page) =>
  page.$eval('.query input', (one) => (one instanceof HTMLInputElement ? one.value : ''));
