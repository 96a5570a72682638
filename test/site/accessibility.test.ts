import axe from 'axe-core';
import type { Viewport } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { inspect, lendFace } from '../support/axe.ts';
import { openedSite } from '../support/opened-site.ts';
import { filesIn, realArchive, typicalPages } from '../support/site.ts';

const opened = openedSite(realArchive());

const screens = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];

describe.each(screens)('on a $name screen', (screen) => {
  it('has no violation on any page', async () => {
    const { found, checked } = await inspectAll(screen, 'light', states);
    expect(found).toEqual([]);
    // Every paragraph and label, not only the few with Latin in them.
    expect(checked).toBeGreaterThan(1000);
  });

  it('keeps its contrast in the dark', async () => {
    const { found, checked } = await inspectAll(screen, 'dark', asOpened, [
      'color-contrast',
      'color-contrast-enhanced',
    ]);
    expect(found).toEqual([]);
    expect(checked).toBeGreaterThan(1000);
  });
});

/** @param rules those to be tried, instead of all */
async function inspectAll(
  screen: Viewport,
  scheme: string,
  statesOf: (pages: readonly string[]) => State[],
  rules: string[] = [],
) {
  const pages = typicalPages(filesIn(opened.folder));
  const { value } = await opened.browser.withPage(
    { allowed: { files: [opened.folder] } },
    async (page) => {
      const found: string[] = [];
      let checked = 0;
      await page.setViewport(screen);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const { path, act } of statesOf(pages)) {
        await page.goto(`file://${opened.folder}/${path}`);
        if (act) await page.evaluate(act);
        await page.evaluate(lendFace);
        await page.evaluate(axe.source);
        const result = await page.evaluate(inspect, rules);
        found.push(...result.violations.map((violation) => `${path}: ${violation}`));
        checked += result.contrasts;
      }
      return { found, checked };
    },
  );
  return value;
}

interface State {
  path: string;
  /** What the reader's hand does, run in the page. */
  act?: () => void;
}

/** Every page as it opens, and search with an answer. */
function asOpened(pages: readonly string[]): State[] {
  const search = `search/index.html?q=${encodeURIComponent('工匠')}`;
  return [...pages, search].map((path) => ({ path }));
}

/** The same, and the states that a reader's hand brings about. */
function states(pages: readonly string[]): State[] {
  const record = pages.find((path) => path.endsWith('annex-1/index.html')) ?? '';
  const transcript = pages.find((path) => path.endsWith('transcript/index.html')) ?? '';
  return [
    ...asOpened(pages),
    { path: record, act: () => document.querySelector<HTMLElement>('.number')?.click() },
    { path: record, act: () => document.querySelector<HTMLElement>('.contents-button')?.click() },
    { path: record, act: () => document.querySelector<HTMLElement>('.note-link')?.click() },
    { path: transcript, act: () => document.querySelector<HTMLElement>('.rows-all')?.click() },
  ];
}
