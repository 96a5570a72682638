import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingOf } from '../../src/document/document.ts';
import { picturesOf } from '../../src/site/pictures.ts';
import { formsRoot } from '../support/forms.ts';
import {
  asking,
  keysOn,
  openSearchSite,
  phone,
  type SearchSite,
  settled,
  wordsOf,
} from '../support/search-page.ts';
import { archiveIn, realArchive } from '../support/site.ts';

/* Several documents, of every kind, by several bodies, in two years; none with pictures, which lie below one root. */
const [real, forms] = [realArchive(), archiveIn(formsRoot)];
const plain = forms.documents.filter(({ document }) => picturesOf(document).length === 0);
const archive = {
  ...real,
  documents: [...real.documents, ...plain],
  organs: real.organs && {
    ...real.organs,
    organs: [...real.organs.organs, ...(forms.organs?.organs ?? [])],
  },
};
const documents = new Map(archive.documents.map(({ document }) => [document.id, document]));
const query = '节水';
let site: SearchSite;

beforeAll(async () => {
  site = await openSearchSite(archive);
});

afterAll(() => site?.close());

interface Value {
  facet: string;
  value: string;
  count: number;
}

const valuesOn = (page: Page): Promise<Value[]> =>
  page.$$eval('[data-facet] .facet-button', (all) =>
    all.map((one) => ({
      facet: one.closest('[data-facet]')?.getAttribute('data-facet') ?? '',
      value: one.querySelector('.facet-value')?.textContent ?? '',
      count: Number(one.querySelector('.facet-count')?.textContent),
    })),
  );

const choose = async (page: Page, facet: string, value: string) => {
  const buttons = await page.$$(`[data-facet=${facet}] .facet-button`);
  for (const button of buttons)
    if ((await button.$eval('.facet-value', (one) => one.textContent)) === value)
      await button.evaluate((one) => (one as HTMLElement).click());
  await settled(page);
};

const documentsOf = (keys: readonly string[]) => [
  ...new Set(keys.map((key) => documents.get(key.split('#')[0] ?? ''))),
];

describe('facets of several documents', () => {
  it('divide by document, year, kind, body, part and kind of body, and count what choosing them gives', async () => {
    await site.on('file', asking(query), async (page) => {
      await settled(page);
      const all = await keysOn(page);
      const values = await valuesOn(page);
      expect(new Set(values.map(({ facet }) => facet))).toEqual(
        new Set(['document', 'year', 'genre', 'issuer', 'part', 'kind', 'body']),
      );
      const tried = [...Map.groupBy(values, ({ facet }) => facet).values()].flatMap((of) =>
        of.slice(0, 3),
      );
      for (const { facet, value, count } of tried) {
        await choose(page, facet, value);
        expect([facet, value, (await keysOn(page)).length]).toEqual([facet, value, count]);
        await choose(page, facet, value);
      }
      expect(await keysOn(page)).toEqual(all);
    });
  });

  it('leave what they say', async () => {
    const seen = await site.on(
      'http',
      asking(query, `&genre=${encodeURIComponent('通知')}&year=2018`),
      async (page) => {
        await settled(page);
        return {
          keys: await keysOn(page),
          count: await wordsOf(page, 'count'),
          chosen: await wordsOf(page, 'chosen'),
        };
      },
    );
    const found = documentsOf(seen.keys);
    expect(found.map((one) => one?.front.kind)).toEqual(found.map(() => '通知'));
    expect(seen.count).toMatch(
      new RegExp(`^${found.length} 件文件，${seen.keys.length} 条，`, 'u'),
    );
    expect(seen.chosen).toBe('2018　通知');
  });

  it('list the others of a long list when asked, and the chosen one always', async () => {
    const seen = await site.on('file', asking(query), async (page) => {
      await settled(page);
      const few = (await valuesOn(page)).filter(({ facet }) => facet === 'document');
      await page.click('[data-facet=document] .facet-others');
      const all = (await valuesOn(page)).filter(({ facet }) => facet === 'document');
      await choose(page, 'document', all.at(-1)?.value ?? '');
      const chosen = await page.$eval(
        '[data-facet=document] [aria-pressed=true] .facet-value',
        (one) => one.textContent,
      );
      return { few, all, chosen, keys: await keysOn(page) };
    });
    expect(seen.few.length).toBe(12);
    const holding = archive.documents.filter(({ document }) => readingOf(document).includes(query));
    expect(seen.all.length).toBe(holding.length);
    expect(seen.all.length).toBeGreaterThan(seen.few.length);
    expect(seen.chosen).toBe(seen.all.at(-1)?.value);
    expect(seen.keys.length).toBe(seen.all.at(-1)?.count);
  });

  it('stay under the keyboard', async () => {
    const focused = await site.on('file', asking(query), async (page) => {
      await settled(page);
      await page.focus('[data-facet=genre] .facet-button');
      await page.keyboard.press('Enter');
      await settled(page);
      return page.evaluate(
        () => document.activeElement?.querySelector('.facet-value')?.textContent,
      );
    });
    expect(focused).toBe('通知');
  });
});

it('names the document of each hit', async () => {
  const hits = await site.on('file', asking(query), async (page) => {
    await settled(page);
    return page.$$eval('[data-hit]', (all) =>
      all.map((hit) => ({
        id: hit.getAttribute('data-document') ?? '',
        text: hit.textContent ?? '',
      })),
    );
  });
  for (const { id, text } of hits) {
    const { title, docNumber = '' } = documents.get(id)?.front ?? { title: '?' };
    expect(text).toContain(title);
    expect(text).toContain(docNumber);
  }
});

describe('on a phone', () => {
  it('opens the facets from below, narrows with one thumb and closes', async () => {
    const seen = await site.on(
      'file',
      asking(query),
      async (page) => {
        await settled(page);
        const before = await page.$eval('.facets', (one) => one.checkVisibility());
        await page.click('.facets-open');
        const { top, bottom } = await page.$eval('.facets', (one) =>
          one.getBoundingClientRect().toJSON(),
        );
        await choose(page, 'genre', '函');
        await page.click('.facets .sheet-close');
        const after = await page.$eval('.facets', (one) => one.checkVisibility());
        const chosen = await wordsOf(page, 'chosen');
        return { before, after, top, bottom, chosen, keys: await keysOn(page) };
      },
      phone,
    );
    expect([seen.before, seen.after, seen.chosen]).toEqual([false, false, '函']);
    expect(seen.bottom).toBe(phone.height);
    expect(seen.top).toBeGreaterThan(100);
    expect(documentsOf(seen.keys).map((one) => one?.front.kind)).toEqual(['函']);
  });

  it('gives each thing that can be touched the height of a thumb', async () => {
    const low = await site.on(
      'file',
      asking(query),
      async (page) => {
        await settled(page);
        await page.click('.facets-open');
        return page.$$eval(
          '.search-page :is(.hit-place a, .word-button, .facet-button, .sheet-close)',
          (all) =>
            all
              .filter((one) => one.getBoundingClientRect().height < 44)
              .map((one) => one.textContent),
        );
      },
      phone,
    );
    expect(low).toEqual([]);
  });
});
