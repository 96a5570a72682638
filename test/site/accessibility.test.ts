import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { builtSite, filesIn, realArchive } from '../support/site.ts';

let site: Awaited<ReturnType<typeof builtSite>>;
let browser: LaunchedBrowser;

beforeAll(async () => {
  site = await builtSite(realArchive());
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.remove();
});

const screens = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];

describe.each(screens)('on a $name screen', (screen) => {
  it.each(['light', 'dark'])('has no violation on any page, %s', async (scheme) => {
    const pages = [...filesIn(site.folder).keys()].filter((path) => path.endsWith('.html'));
    const { value } = await browser.withPage(
      { allowed: { files: [site.folder] } },
      async (page) => {
        const found: string[] = [];
        await page.setViewport(screen);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const path of pages) {
          await page.goto(`file://${site.folder}/${path}`);
          await page.evaluate(axe.source);
          found.push(
            ...(await page.evaluate(violations)).map((violation) => `${path}: ${violation}`),
          );
        }
        return found;
      },
    );
    expect(value).toEqual([]);
  });
});

/** Runs in the page. Contrast is held to AAA, as the inks promise. */
async function violations(): Promise<string[]> {
  const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  } as axe.RunOptions);
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map((node) => `${id} ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}
