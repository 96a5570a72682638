import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { place, tableRow } from '../support/clauses.ts';
import { onPage } from '../support/from-folder.ts';
import { openedSite } from '../support/opened-site.ts';
import { smallArchive } from '../support/small-archive.ts';

const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);

/** The figures of twelve months beside a name of many characters. */
const figures = ['示范市第一人民医院后勤保障部', ...months.map((_, i) => `${1012 + i * 37}`)];

const archive = smallArchive();
const documents = archive.documents.map(({ document }) => document);
const [annex] = documents[0]?.annexes ?? [];
annex?.blocks.push({
  kind: 'table',
  id: 'a1-table-1',
  turned: true,
  place,
  head: [tableRow('a1-table-1', '单位', ...months)],
  rows: [tableRow('a1-table-1-1', ...figures)],
});
const opened = openedSite(archive);
const path = `${documents[0]?.id}/annex-1/index.html`;

const screens = {
  wide: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

/** Lines of each cell, and what moves sideways. Runs in the page. */
async function shapes() {
  await document.fonts.ready;
  const box = document.querySelector('.table');
  const linesOf = (cell: Element) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  return {
    lines: [...document.querySelectorAll('.table tbody td')].map(linesOf),
    heads: [...document.querySelectorAll('.table th')].map(linesOf),
    page: document.documentElement.scrollWidth > innerWidth,
    table: box ? box.scrollWidth > box.clientWidth : undefined,
  };
}

const on = <T>(use: (page: Page) => Promise<T>, viewport: { width: number; height: number }) =>
  onPage(opened, path, use, { viewport });

describe.each(Object.entries(screens))('a wide table: %s', (_, viewport) => {
  it('breaks no figure and no short word, and crushes no long one', async () => {
    const { lines, heads } = await on((page) => page.evaluate(shapes), viewport);
    expect(lines.slice(1)).toEqual(months.map(() => 1));
    expect(heads).toEqual([1, ...months.map(() => 1)]);
    expect(lines[0]).toBeLessThanOrEqual(3);
  });

  it('scrolls by itself, and the page does not', async () => {
    const found = await on((page) => page.evaluate(shapes), viewport);
    expect(found.page).toBe(false);
    expect(found.table).toBe(true);
  });
});

it('is whole on paper', async () => {
  const found = await on(async (page) => {
    await page.emulateMediaType('print');
    return page.evaluate(shapes);
  }, screens.wide);
  expect(found.table).toBe(false);
});
