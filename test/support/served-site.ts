import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { launchBrowser } from '../../print/pipeline/browser.ts';
import type { Archive } from '../../src/view/archive.ts';
import { builtSite, served } from './site.ts';

export type ServedSite = Awaited<ReturnType<typeof servedSite>>;

/** A site at the root of a host, and a browser that reads it. */
export async function servedSite(archive: Archive) {
  const { folder, remove } = await builtSite(archive);
  const browser = await launchBrowser();
  const { origin, close } = await served(folder, '/');
  return {
    folder,
    origin,
    /** Lends a page of the site at a width, with its faces, and expects that nothing goes wrong in it. */
    async on<T>(path: string, width: number, use: (page: Page) => Promise<T>): Promise<T> {
      const allowed = { origins: [origin] };
      const { value, failures } = await browser.withPage({ allowed }, async (page) => {
        await page.setViewport({ width, height: 900 });
        await page.goto(`${origin}/${path}`);
        await page.evaluate(() => document.fonts.ready.then(() => true));
        return use(page);
      });
      expect(failures).toEqual([]);
      return value;
    },
    async close() {
      close();
      await browser.close();
      remove();
    },
  };
}
