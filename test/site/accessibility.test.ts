import { readFileSync } from 'node:fs';
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

/** The interface uses the reader's own 黑体. This browser has none, and what shows no glyphs is not checked. */
const heiti = readFileSync(
  new URL('../../print/fonts/hongtou-heiti.woff2', import.meta.url),
  'base64',
);

describe.each(screens)('on a $name screen', (screen) => {
  it.each(['light', 'dark'])('has no violation on any page, %s', async (scheme) => {
    const pages = [...filesIn(site.folder).keys()].filter((path) => path.endsWith('.html'));
    const { value } = await browser.withPage(
      { allowed: { files: [site.folder] } },
      async (page) => {
        const found: string[] = [];
        let checked = 0;
        await page.setViewport(screen);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const { path, act } of states(pages)) {
          await page.goto(`file://${site.folder}/${path}`);
          if (act) await page.evaluate(act);
          await page.evaluate(lendFace, heiti);
          await page.evaluate(axe.source);
          const result = await page.evaluate(inspect);
          found.push(...result.violations.map((violation) => `${path}: ${violation}`));
          checked += result.contrasts;
        }
        return { found, checked };
      },
    );
    expect(value.found).toEqual([]);
    // Every paragraph and label, not only the few with Latin in them.
    expect(value.checked).toBeGreaterThan(500);
  });
});

/** Every page as it opens, and the states that a reader's hand brings about. */
function states(pages: readonly string[]): { path: string; act?: () => void }[] {
  const record = pages.find((path) => path.endsWith('annex-1/index.html')) ?? '';
  const transcript = pages.find((path) => path.endsWith('transcript/index.html')) ?? '';
  return [
    ...pages.map((path) => ({ path })),
    { path: `search/index.html?q=${encodeURIComponent('工匠')}` },
    { path: record, act: () => document.querySelector<HTMLElement>('.number')?.click() },
    { path: record, act: () => document.querySelector<HTMLElement>('.contents-button')?.click() },
    { path: record, act: () => document.querySelector<HTMLElement>('.note-link')?.click() },
    { path: transcript, act: () => document.querySelector<HTMLElement>('.rows-all')?.click() },
  ];
}

/** Runs in the page. */
async function lendFace(base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  document.fonts.add(await new FontFace('PingFang SC', bytes).load());
  await document.fonts.ready;
}

/** Runs in the page. Contrast is held to AAA, as the inks promise. */
async function inspect(): Promise<{ violations: string[]; contrasts: number }> {
  const { axe: engine } = globalThis as unknown as { axe: typeof axe };
  const { violations, passes } = await engine.run({
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  return {
    violations: violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map((node) => `${id} ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    ),
    contrasts: passes.find(({ id }) => id === 'color-contrast-enhanced')?.nodes.length ?? 0,
  };
}
