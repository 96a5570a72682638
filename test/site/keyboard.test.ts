import { describe, expect, it } from 'vitest';
import { onPage } from '../support/from-folder.ts';
import { tabThrough } from '../support/keyboard.ts';
import { openedSite } from '../support/opened-site.ts';
import { realArchive } from '../support/site.ts';

const archive = realArchive();
const id = archive.documents[0]?.document.id ?? '';
const opened = openedSite(archive);

const pages = [
  'index.html',
  `${id}/index.html`,
  `${id}/annex-1/index.html`,
  `${id}/transcript/index.html`,
  `${id}/facsimile/index.html`,
  `${id}/plots/index.html`,
  `search/index.html?q=${encodeURIComponent('工匠')}`,
  'organs/index.html',
  'places/index.html',
  'compare/index.html',
  'offline/index.html',
  'en/index.html',
];

describe.each([
  ['a wide screen', { width: 1440, height: 900 }],
  ['a phone with a keyboard', { width: 390, height: 844 }],
])('by Tab alone, on %s', (_, viewport) => {
  it.each(pages)(
    '%s leads to every control, in order, and shows where one is',
    async (path) => {
      const { count, stops } = await onPage(opened, path, tabThrough, {
        viewport,
      });
      expect(count).toBeGreaterThan(15);
      const order = stops.flatMap(({ at }) => (at === undefined || at < 0 ? [] : [at]));
      expect(order).toEqual(Array.from({ length: count }, (_, i) => i));
      expect(stops.filter(({ isMarked, at }) => !isMarked && at !== -1)).toEqual([]);
      expect(stops.filter(({ isInView }) => !isInView)).toEqual([]);
    },
    120_000,
  );
});
