import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedSite, servedSite } from '../support/served-site.ts';
import { filesIn, realArchive, typicalPages } from '../support/site.ts';

const archive = realArchive();
const id = archive.documents[0]?.document.id ?? '';
let site: ServedSite;

beforeAll(async () => {
  site = await servedSite(archive);
});

afterAll(() => site?.close());

const on = <T>(path: string, width: number, use: (page: Page) => Promise<T>): Promise<T> =>
  site.on(path, width, use);

it('no page scrolls sideways, however narrow or wide the screen', async () => {
  const pages = typicalPages(filesIn(site.folder));
  const wide: string[] = [];
  await on('index.html', 1440, async (page) => {
    for (const path of pages) {
      await page.goto(`${site.origin}/${path}`);
      for (const width of [320, 390, 768, 901, 1024, 1280, 1440, 2560]) {
        await page.setViewport({ width, height: 900 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wide.push(`${path} at ${width}: ${over} px`);
      }
    }
  });
  expect(pages.length).toBeGreaterThan(9);
  expect(wide).toEqual([]);
});

describe('in the margin', () => {
  it.each([1024, 1440])('nothing covers anything else at %i px', async (width) => {
    for (const part of ['', 'annex-1/', 'annex-3/', 'annex-5/']) {
      const overlaps = await on(`${id}/${part}index.html`, width, (page) =>
        page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.particulars, .note, .rank, .inks')].map(
            (one) => one.getBoundingClientRect(),
          );
          const column =
            document.querySelector('.record-column')?.getBoundingClientRect().right ?? 0;
          const sorted = boxes.toSorted((a, b) => a.top - b.top);
          const above = sorted.filter(
            (box, i) => box.bottom > (sorted[i + 1]?.top ?? Number.POSITIVE_INFINITY),
          );
          return above.length + boxes.filter((box) => box.left < column).length;
        }),
      );
      expect(overlaps).toBe(0);
    }
  });

  it('a note stands level with its words, once those above leave room', async () => {
    const apart = await on(`${id}/annex-3/index.html`, 1440, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.note')].map((note) => {
          const middleOf = (element: Element | null) => {
            const [line] = element?.getClientRects() ?? [];
            return line ? line.top + line.height / 2 : 0;
          };
          const words = document.querySelector(`a[href="#${note.id}"]`);
          return Math.abs(middleOf(note.querySelector('.note-number')) - middleOf(words));
        }),
      ),
    );
    expect(apart.length).toBeGreaterThan(1);
    expect(Math.max(...apart)).toBeLessThan(4);
  });

  it('the citation of a clause opens beside it and closes with Escape', async () => {
    const seen = await on(`${id}/index.html`, 1440, async (page) => {
      await page.click('#c3-5 .number');
      const open = await page.evaluate(() => {
        const panel = document.querySelector('.cite');
        const clause = document.querySelector('#c3-5');
        const [a, b] = [panel, clause].map((one) => one?.getBoundingClientRect());
        return {
          text: panel?.textContent ?? '',
          level: Math.abs((a?.top ?? 0) - (b?.top ?? 99)),
          beside: (a?.left ?? 0) > (b?.right ?? 0),
          address: location.hash,
        };
      });
      await page.keyboard.press('Escape');
      return { ...open, left: await page.$$eval('.cite', (panels) => panels.length) };
    });
    expect(seen).toMatchObject({ beside: true, address: '#c3-5', left: 0 });
    expect(seen.level).toBeLessThan(2);
    expect(seen.text).toContain('［A］．2017-08-22：三（五）．');
  });
});

it('the contents follow the reader', async () => {
  const current = await on(`${id}/index.html`, 1440, async (page) => {
    const seen: (string | undefined)[] = [];
    for (const target of ['#s2', '#c3-4', '#signatory-1']) {
      await page.evaluate((to) => document.querySelector(to)?.scrollIntoView(), target);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      seen.push(
        await page.$eval('.contents [aria-current]', (link) => link.getAttribute('href') ?? ''),
      );
    }
    return seen;
  });
  expect(current).toEqual(['#s2', '#c3-4', '#signatory-1']);
});

it('/ opens the search page where the header has no search line', async () => {
  const path = await on(`${id}/index.html`, 390, async (page) => {
    await Promise.all([page.waitForNavigation(), page.keyboard.press('/')]);
    return new URL(page.url()).pathname;
  });
  expect(path).toBe('/search/index.html');
});

describe('on narrow screens', () => {
  it.each([320, 390, 700])('marks of notes stand clear of the names at %i px', async (width) => {
    const [sideways, covering] = await on(`${id}/index.html`, width, (page) =>
      page.evaluate(() => {
        const marked = '.masthead .note-link[data-mark], .signatories .note-link[data-mark]';
        const covers = [...document.querySelectorAll(marked)].map((link) => {
          const { right, width } = getComputedStyle(link, '::after');
          // A pixel at most, which is blank in the bracket and in the character.
          return Number.parseFloat(width) + Number.parseFloat(right) <= 1;
        });
        return [document.documentElement.scrollWidth - innerWidth, covers];
      }),
    );
    expect(sideways).toBe(0);
    expect(covering).toEqual([true, true, true]);
  });

  it('every line of a title stays one line', async () => {
    for (const part of ['', 'annex-1/', 'annex-2/']) {
      const lines = await on(`${id}/${part}index.html`, 390, (page) =>
        page.$$eval('.title .line', (all) =>
          all.map((line) => {
            const height = Number.parseFloat(getComputedStyle(line).lineHeight);
            return Math.round(line.getBoundingClientRect().height / height);
          }),
        ),
      );
      expect(lines).toEqual([1, 1]);
    }
  });

  it('offers the choice of colours on every page of the record', async () => {
    for (const path of ['', 'annex-1/', 'transcript/']) {
      const shown = await on(`${id}/${path}index.html`, 390, (page) =>
        page.$eval('.theme-button', (button) => button.checkVisibility()),
      );
      expect(shown).toBe(true);
    }
  });
});

it('light or dark is the reader’s choice and is kept', async () => {
  const inks = await on(`${id}/index.html`, 1440, async (page) => {
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await paper();
    await page.click('.theme-button');
    const after = await paper();
    await page.goto(`${site.origin}/about/index.html`);
    return { before, after, elsewhere: await paper() };
  });
  expect(inks).toEqual({
    before: 'rgb(252, 252, 251)',
    after: 'rgb(22, 23, 22)',
    elsewhere: 'rgb(22, 23, 22)',
  });
});

describe('without scripts', () => {
  function plain<T>(path: string, width: number, use: (page: Page) => Promise<T>): Promise<T> {
    return on('404.html', width, async (page) => {
      await page.setJavaScriptEnabled(false);
      await page.goto(`${site.origin}/${path}`);
      return use(page);
    });
  }

  it('a link to a clause marks it', async () => {
    const wash = await plain(`${id}/index.html#c3-5`, 1440, (page) =>
      page.$eval('#c3-5', (clause) => getComputedStyle(clause).backgroundColor),
    );
    expect(wash).toBe('rgb(233, 237, 242)');
  });

  it('a note opens as a sheet on a phone, and the contents open from the header', async () => {
    const shown = await plain(`${id}/index.html`, 390, async (page) => {
      const display = (of: string) => page.$eval(of, (one) => getComputedStyle(one).display);
      const before = [await display('#note-3'), await display('#contents')];
      await page.click('.contents-button');
      const contents = await display('#contents');
      await page.click('.sheet-close');
      await page.click('#s2-p1 .note-link');
      return { before, contents, note: await display('#note-3') };
    });
    expect(shown).toEqual({ before: ['none', 'none'], contents: 'block', note: 'block' });
  });

  it('the comparison shows differences only, or the whole text', async () => {
    const rows = await plain(`${id}/transcript/index.html`, 1440, async (page) => {
      const visible = () =>
        page.$$eval(
          '.compare-table tbody tr',
          (all) => all.filter((row) => getComputedStyle(row).display !== 'none').length,
        );
      const different = await visible();
      await page.click('.rows-all');
      return {
        different,
        all: await visible(),
        total: (await page.$$('.compare-table tbody tr')).length,
      };
    });
    expect(rows.different).toBeLessThan(rows.all);
    expect(rows.all).toBe(rows.total);
  });

  it('search says that it needs one', async () => {
    const words = await plain('search/index.html', 1440, (page) =>
      page.$eval('.no-script', (one) => one.textContent),
    );
    expect(words).toContain('检索要用脚本');
  });
});
