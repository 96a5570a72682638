import { pathToFileURL } from 'node:url';
import type { Page, Viewport } from 'puppeteer';
import { expect } from 'vitest';
import type { LaunchedBrowser } from '../../print/pipeline/browser.ts';

/** Opens a page of a site from its folder, does something there, and hands over what then stands on it. */
export async function onPage<T>(
  { browser, folder }: { browser: LaunchedBrowser; folder: string },
  path: string,
  act: (page: Page) => Promise<T>,
  { script = true, viewport }: { script?: boolean; viewport?: Viewport } = {},
): Promise<T> {
  const { value, failures } = await browser.withPage(
    { allowed: { files: [folder] } },
    async (page) => {
      await page.setJavaScriptEnabled(script);
      if (viewport) await page.setViewport(viewport);
      await page.goto(`${pathToFileURL(folder).href}/${path}`);
      return await act(page);
    },
  );
  expect(failures).toEqual([]);
  return value;
}
