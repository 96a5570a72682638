import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutPopovers } from '../support/older-browser.ts';
import {
  asking,
  inputValue,
  keysOn,
  openSearchSite,
  type SearchSite,
  settled,
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

describe('by the keyboard', () => {
  it('arrows go from hit to hit, Esc leads back to the line, Enter opens', async () => {
    const seen = await site.on('http', asking('工匠'), async (page) => {
      await page.waitForSelector('[data-hit]');
      const focused = () =>
        page.evaluate(() =>
          document.activeElement?.closest('[data-hit]')?.getAttribute('data-hit'),
        );
      await page.focus('.query input');
      const steps: (string | null | undefined)[] = [];
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Escape', 'Enter'] as const) {
        await page.keyboard.press(key);
        steps.push(await focused());
      }
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      return { steps, hash: await page.evaluate(() => location.hash.slice(1)) };
    });
    const [first, second] = seen.steps;
    expect(new Set([first, second]).size).toBe(2);
    expect(seen.steps).toEqual([first, second, first, undefined, first]);
    expect(seen.hash).toBe(first);
  });

  it('the line says which keys lead to the next hit, where there are keys', async () => {
    const said = await site.on('http', asking('工匠'), async (page) => {
      await page.waitForSelector('[data-hit]');
      return page.$eval('.query-keys', (one) => one.textContent?.trim());
    });
    expect(said).toBe('Enter、↓ 下一条');
  });

  it('the hits stand where they stood when all that is above them has come', async () => {
    const tops = await site.on('http', asking('工匠'), async (page) => {
      await page.waitForSelector('[data-strip] svg');
      await page.waitForSelector('[data-search-page]:not([data-counting])');
      return page.evaluate(() => {
        const top = () => document.querySelector('.hits')?.getBoundingClientRect().top ?? 0;
        const after = top();
        const strip = document.querySelector('[data-strip]');
        strip?.replaceChildren();
        document.querySelector<HTMLElement>('[data-search-page]')?.toggleAttribute('data-counting');
        return [top(), after];
      });
    });
    expect(tops[0]).toBeCloseTo(tops[1] ?? 0, 0);
  });

  it('Esc empties the line', async () => {
    const value = await site.on('http', asking('工匠'), async (page) => {
      await page.waitForSelector('[data-hit]');
      await page.focus('.query input');
      await page.keyboard.press('Escape');
      return { line: await inputValue(page), hits: (await keysOn(page)).length };
    });
    expect(value.line).toBe('');
  });

  it('Esc leads back from the filters in a browser without popovers', async () => {
    const back = await site.on('http', 'index.html', async (page) => {
      await page.evaluateOnNewDocument(withoutPopovers);
      await page.goto(`${site.channels.http.address}${asking('工匠')}`);
      await page.waitForSelector('.facet-button');
      await page.focus('.facet-button');
      await page.keyboard.press('Escape');
      return page.$eval('.query input', (input) => input === document.activeElement);
    });
    expect(back).toBe(true);
  });
});

describe('where nothing is found', () => {
  it('says so and names the nearest spelling that occurs', async () => {
    const seen = await site.on('file', asking('工将'), async (page) => {
      const near = await page.waitForSelector('[data-nothing] button');
      const offered = await page.$$eval('[data-nothing] button', (all) =>
        all.map((one) => one.textContent),
      );
      const words = await wordsOf(page, 'count');
      await near?.click();
      await page.waitForSelector('[data-hit]');
      return { offered, words, line: await inputValue(page) };
    });
    expect(seen.words).toBe('没有“工将”。本馆逐字检索，不猜字。');
    expect(seen.offered[0]).toBe('工匠');
    expect(seen.line).toBe('工匠');
    for (const word of seen.offered) expect(oracle(word ?? '').length).toBeGreaterThan(0);
  });

  it('says which facet leaves nothing', async () => {
    const words = await site.on(
      'file',
      asking('工匠', `&part=${encodeURIComponent('附件 5')}`),
      async (page) => {
        await page.waitForFunction(() =>
          document.querySelector('[data-count]')?.textContent?.includes('去掉'),
        );
        return wordsOf(page, 'count');
      },
    );
    expect(words).toBe(`所选条件下没有结果。去掉“附件 5”有 ${oracle('工匠').length} 条。`);
  });
});

it('says of a query nothing that belongs to the one before, however fast they follow', async () => {
  const seen = await site.on('file', 'search/index.html', async (page) => {
    const states: string[] = [];
    for (let pause = 0; pause < 60; pause += 3) {
      await page.evaluate(async (time) => {
        const line = document.querySelector<HTMLInputElement>('.query input');
        for (const query of ['工将', '二〇一七年九', '二〇一七年九月']) {
          if (line) line.value = query;
          line?.dispatchEvent(new Event('input'));
          await new Promise((done) => setTimeout(done, time));
        }
      }, pause);
      await settled(page);
      states.push(`${await wordsOf(page, 'count')} ${await wordsOf(page, 'nothing')}`);
    }
    return new Set(states);
  });
  expect([...seen]).toEqual(['1 件文件，1 条，共 1 处 ']);
});

it('says by which body clauses were found', async () => {
  const offers = await site.on('file', asking('zhijianz'), async (page) => {
    await settled(page);
    return page.$$eval('.offer h2', (all) => all.map((one) => one.textContent));
  });
  expect(offers[0]).toBe('国家质量监督检验检疫总局机关　国务院直属机构');
});

it('offers a place by its short name, with its page', async () => {
  const offer = await site.on('file', asking('宁波'), async (page) => {
    await settled(page);
    return page.$eval('.offer', (one) => one.innerHTML);
  });
  for (const word of ['/places/', '宁波市']) expect(offer).toContain(word);
});

it('offers the body that the query names, with its other names and what became of it', async () => {
  const offer = await site.on('file', asking('质检总局'), async (page) => {
    await page.waitForSelector('.offer');
    return page.$eval('.offer', (one) => one.innerHTML);
  });
  for (const word of ['/organs/aqsiq/', '国家质检总局', '国家市场监督管理总局'])
    expect(offer).toContain(word);
});

it('draws a stroke for each hit, each a link to its clause', async () => {
  const links = await site.on('file', asking('工匠'), async (page) => {
    await page.waitForSelector('.strip a');
    return page.$$eval('.strip a', (all) => all.map((one) => one.getAttribute('href') ?? ''));
  });
  const clauses = new Set(links.map((href) => `${id}#${new URL(href).hash.slice(1)}`));
  expect([...clauses].toSorted()).toEqual(oracle('工匠').toSorted());
});

it('remembers queries on this machine only, and forgets them on request', async () => {
  const seen = await site.on('http', 'search/index.html', async (page) => {
    await page.type('.query input', '质量月');
    await page.keyboard.press('Tab');
    await page.goto(page.url().replace(/\?.*/u, ''));
    await page.waitForSelector('[data-nothing] button');
    const line = await wordsOf(page, 'nothing');
    const buttons = await page.$$('[data-nothing] button');
    await buttons.at(-1)?.click();
    return { line, left: await page.evaluate(() => localStorage.getItem('hongtou-recent')) };
  });
  expect(seen.line).toContain('质量月');
  expect(seen.left).toBeNull();
});

it('gives readers without scripts every name in the order of the alphabet', async () => {
  const { address, allowed } = site.channels.file;
  const { value } = await site.browser.withPage({ allowed }, async (page) => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${address}search/index.html`);
    const [href] = await page.$$eval('.no-script a', (all) => all.map((one) => one.href));
    await page.goto(href ?? '');
    return page.$$eval('.names-letter', (all) =>
      all.map((one) => ({
        letter: one.querySelector('h2')?.textContent ?? '',
        names: [...one.querySelectorAll('a')].map((link) => link.textContent?.trim() ?? ''),
      })),
    );
  });
  const letters = value.map(({ letter }) => letter);
  expect(letters).toEqual(letters.toSorted());
  const of = (letter: string) => value.find((one) => one.letter === letter)?.names ?? [];
  expect(of('Z')).toContain('质检总局');
  expect(of('J')).toContain('金华市');
  expect(of('C')).toContain('重庆市渝北区');
});
