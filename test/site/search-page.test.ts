import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asking,
  keysOn,
  openSearchSite,
  type SearchSite,
  wordsOf,
} from '../support/search-page.ts';
import { oracleOf } from '../support/search-queries.ts';
import { realArchive } from '../support/site.ts';

const archive = realArchive();
const oracle = oracleOf(archive);
const id = archive.documents[0]?.document.id ?? '';
let site: SearchSite;

beforeAll(async () => {
  site = await openSearchSite(archive);
});

afterAll(() => site?.close());

describe.each(['http', 'file'] as const)('over %s', (name) => {
  it('runs the query in its address and marks each hit in the true text', async () => {
    const { keys, marks, count } = await site.on(name, asking('工匠'), async (page) => {
      await page.waitForSelector('[data-hit]');
      return {
        keys: await keysOn(page),
        marks: await page.$$eval('[data-hit] mark', (all) => all.map((one) => one.textContent)),
        count: await wordsOf(page, 'count'),
      };
    });
    expect(keys.toSorted()).toEqual(oracle('工匠').toSorted());
    expect(new Set(marks)).toEqual(new Set(['工匠']));
    expect(count).toBe(`1 件文件，${keys.length} 条，共 ${marks.length} 处`);
  });

  it('takes the query from the header of any page', async () => {
    const marks = await site.on(name, `${id}/annex-1/index.html`, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('三包');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await page.waitForSelector('[data-hit]');
      return page.$$eval('[data-hit] mark', (all) => all.map((mark) => mark.textContent));
    });
    expect(marks).toContain('三包');
  });

  it('answers while the reader types, and keeps the query in the address', async () => {
    const { keys, address } = await site.on(name, 'search/index.html', async (page) => {
      await page.type('.query input', '量提');
      await page.waitForSelector('[data-hit]');
      return { keys: await keysOn(page), address: page.url() };
    });
    expect(keys.toSorted()).toEqual(oracle('量提').toSorted());
    expect(new URL(address).searchParams.get('q')).toBe('量提');
  });

  it('leads to the clause with the words marked there and its text unchanged', async () => {
    const { hash, marks, text } = await site.on(name, asking('“工匠'), async (page) => {
      await page.waitForSelector('[data-hit]');
      // A locator clicks only once the list stands still.
      await Promise.all([page.waitForNavigation(), page.locator('.hit-place a').click()]);
      await page.waitForSelector(':target mark');
      return page.evaluate(() => ({
        hash: location.hash.slice(1),
        marks: [...document.querySelectorAll('mark')].map((mark) => mark.textContent),
        text: document.querySelector(':target')?.textContent?.replaceAll(/\s/gu, ''),
      }));
    });
    expect(marks.join('').replaceAll('“工匠', '')).toBe('');
    expect(oracle('“工匠')).toContain(`${id}#${hash}`);
    expect(oracle(text ?? '')).toEqual([`${id}#${hash}`]);
  });

  it('narrows by a facet that divides the list, with its count, and comes back by its address', async () => {
    const seen = await site.on(name, asking('工匠'), async (page) => {
      const button = await page.waitForSelector('[data-facet=part] button');
      const facets = await page.$$eval('[data-facet]', (all) =>
        all.map((one) => one.getAttribute('data-facet')),
      );
      const count = await button?.$eval('.facet-count', (one) => Number(one.textContent));
      await button?.click();
      await page.waitForSelector('[aria-pressed=true] .facet-value');
      const narrowed = await keysOn(page);
      await page.reload();
      await page.waitForSelector('[data-facet=part] [aria-pressed=true]');
      return { facets, count, narrowed, again: await keysOn(page) };
    });
    expect(seen.facets).toEqual(['part', 'kind', 'body', 'province']);
    expect(seen.narrowed.length).toBe(seen.count);
    expect(seen.again).toEqual(seen.narrowed);
  });
});
