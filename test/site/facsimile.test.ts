import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { onPage } from '../support/from-folder.ts';
import { openedSite } from '../support/opened-site.ts';
import { realArchive } from '../support/site.ts';

const archive = realArchive();
const [first] = archive.documents;
const path = `${first?.document.id}/facsimile/index.html`;
const pages = first?.pageMap?.pages ?? 0;
const opened = openedSite(archive);

const viewport = { width: 1440, height: 900 };

const on = <T>(path: string, act: (page: Page) => Promise<T>, script = true): Promise<T> =>
  onPage(opened, path, act, { script, viewport });

function shown(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('.sheet')]
      .filter((sheet) => sheet.checkVisibility())
      .map((sheet) => Number(sheet.getAttribute('data-page'))),
  );
}

async function choose(page: Page, value: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.querySelector<HTMLInputElement>(`[value="${wanted}"]`)?.click();
  }, value);
}

describe('with script', () => {
  it('opens at page 1 and turns by keys and by the words', async () => {
    const seen = await on(path, async (page) => {
      const opened = await shown(page);
      await page.keyboard.press('ArrowRight');
      const turned = await shown(page);
      await page.click('.turn-on');
      const further = await shown(page);
      await page.keyboard.press('ArrowLeft');
      return [opened, turned, further, await shown(page)];
    });
    expect(seen).toEqual([[1], [2, 3], [4, 5], [2, 3]]);
  });

  it('moves nothing when its controls come', async () => {
    const top = await on(path, async (page) => {
      await page.setViewport({ width: 390, height: 844 });
      return await page.evaluate(() => {
        const topOfPages = () => document.querySelector('.desk')?.getBoundingClientRect().top;
        const after = topOfPages();
        for (const one of document.querySelectorAll<HTMLElement>('.by-script')) one.hidden = true;
        return { before: topOfPages(), after };
      });
    });
    expect(top.before).toBe(top.after);
  });

  it('opens the spread that a link names', async () => {
    expect(await on(`${path}#p7`, shown)).toEqual([6, 7]);
  });

  it('shows single pages, and the sides of a booklet', async () => {
    const seen = await on(`${path}#p3`, async (page) => {
      await choose(page, 'single');
      const single = await shown(page);
      await choose(page, 'booklet');
      return [single, await shown(page)];
    });
    const padded = Math.ceil(pages / 4) * 4;
    const facing = padded - 2;
    expect(seen).toEqual([[3], facing <= pages ? [facing, 3] : [3]]);
  });

  it('stops at the first and at the last page', async () => {
    const seen = await on(`${path}#p${pages}`, async (page) => {
      const last = await shown(page);
      await page.keyboard.press('ArrowRight');
      return [last, await shown(page)];
    });
    expect(seen[1]).toEqual(seen[0]);
  });
});

describe('without script', () => {
  it('shows every page, and the grid for the asking', async () => {
    const seen = await on(
      path,
      async (page) => {
        const all = await shown(page);
        await page.click('label:has([name=grid])');
        return { all, grid: await visible(page, '.grid') };
      },
      false,
    );
    expect(seen.all).toEqual(Array.from({ length: pages }, (_, i) => i + 1));
    expect(seen.grid).toBe(true);
  });
});

async function visible(page: Page, selector: string): Promise<boolean> {
  const found = await page.$(selector);
  return (await found?.isVisible()) ?? false;
}
