import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withBrowser } from '../../print/pipeline/browser.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { tabThrough } from '../support/keyboard.ts';
import { describeWith } from '../support/programs.ts';
import { hitsOf, linksOf } from '../support/reading.ts';
import { filesIn, served } from '../support/site.ts';

const built = join(inject('archive'), 'dist/site');
const pages = [...filesIn(built).keys()].filter((path) => path.endsWith('.html'));
const notice = '2019-water-week/index.html';
const queries = ['节水', '水', '用水 从我', '２０１９', '“', '没有的词'];

let temporary: string;
let site: string;
let firefox: Firefox;
let close: () => void;
const addresses = new Map<string, string>();

describeWith('firefox-esr')('Firefox', () => {
  beforeAll(async () => {
    temporary = mkdtempSync(join(tmpdir(), 'hongtou-firefox-'));
    site = join(temporary, 'U盘 复制 (1)#测试%/节水周 档案');
    cpSync(built, site, { recursive: true });
    const server = await served(site, '/a/b/');
    close = server.close;
    addresses.set('http', `${server.origin}/a/b/`);
    addresses.set('file', `${pathToFileURL(site).href}/`);
    firefox = await launchFirefox();
  });

  afterAll(async () => {
    await firefox?.close();
    close?.();
    rmSync(temporary, { recursive: true });
  });

  test('here lets a file read no other, as a reader’s does', async () => {
    const folder = join(temporary, 'module');
    cpSync(built, folder, { recursive: true });
    const page = '<!doctype html><title>0</title><script type="module" src="a.js"></script>';
    writeFileSync(join(folder, 'a.html'), page);
    writeFileSync(join(folder, 'a.js'), 'document.title = "1"');
    const { href } = pathToFileURL(join(folder, 'a.html'));
    const { value, failures } = await firefox.withPage(href, async (lent) => {
      await lent.goto(href);
      return lent.title();
    });
    expect(value).toBe('0');
    expect(failures.join()).toMatch(/Cross-Origin Request Blocked/u);
  });

  describe.each(['http', 'file'])('over %s', (channel) => {
    const visit = <T>(use: (page: Parameters<typeof linksOf>[0], address: string) => Promise<T>) =>
      firefox.withPage(addresses.get(channel) ?? '', (page) =>
        use(page, addresses.get(channel) ?? ''),
      );

    test('opens every page without an error, without asking elsewhere, and no link is dead', async () => {
      const { value: links, failures } = await visit(async (page, address) => {
        const all: string[] = [];
        for (const path of pages) {
          // A page left while it still loads says that it did not.
          await page.goto(address + path, { waitUntil: 'networkidle0' });
          all.push(...(await linksOf(page)).to);
        }
        return all;
      });
      expect(pages.length).toBeGreaterThan(6);
      expect(failures).toEqual([]);
      expect(deadLinks(links, addresses.get(channel) ?? '')).toEqual([]);
    });

    test('applies style, scripts and the faces of the site', async () => {
      const { value, failures } = await visit(async (page, address) => {
        await page.goto(address + notice);
        return page.evaluate(async () => {
          await document.fonts.ready;
          const faces = [...document.fonts].filter(({ status }) => status !== 'unloaded');
          return {
            rule: getComputedStyle(document.querySelector('.red-rule') ?? document.body)
              .borderTopWidth,
            themeButtonHidden: document.querySelector<HTMLElement>('.theme-button')?.hidden,
            faces: [...new Set(faces.map(({ family, status }) => `${family} ${status}`))],
          };
        });
      });
      expect(value.rule).toBe('2px');
      expect(value.themeButtonHidden).toBe(false);
      expect(value.faces.map((face) => face.replaceAll('"', '')).toSorted()).toEqual([
        'Hongtou FangSong loaded',
        'Hongtou KaiTi loaded',
        'Hongtou Marks loaded',
        'Hongtou XiaoBiaoSong loaded',
      ]);
      expect(failures).toEqual([]);
    });

    test('leads from the home page to an annex and back by its links', async () => {
      const { value, failures } = await visit(async (page, address) => {
        await page.goto(`${address}index.html`);
        const places: string[] = [];
        for (const step of ['.lead-links .filled', '.annex-list a', '.trail a']) {
          await Promise.all([page.waitForNavigation(), page.click(step)]);
          places.push(page.url().slice(address.length));
        }
        return places;
      });
      expect(value).toEqual([notice, '2019-water-week/annex-1/index.html', notice]);
      expect(failures).toEqual([]);
    });

    // From a folder, each page has a storage of its own here, and the next page follows the system again.
    test('takes the colours that the reader chooses, and on a host keeps them', async () => {
      const { value, failures } = await visit(async (page, address) => {
        const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
        await page.goto(address + notice);
        await page.click('.theme-button');
        const chosen = await theme();
        await page.goto(`${address}about/index.html`);
        return [chosen, await theme()];
      });
      expect(value).toEqual(['dark', channel === 'http' ? 'dark' : undefined]);
      expect(failures).toEqual([]);
    });

    test.each([notice, 'index.html', '2019-water-week/facsimile/index.html'])(
      'leads by Tab to every control of %s, and shows where one is',
      async (path) => {
        const { value, failures } = await visit(async (page, address) => {
          await page.goto(address + path, { waitUntil: 'networkidle0' });
          return await tabThrough(page);
        });
        const order = value.stops.flatMap(({ at }) => (at === undefined || at < 0 ? [] : [at]));
        expect(order).toEqual(Array.from({ length: value.count }, (_, i) => i));
        expect(value.stops.filter(({ isMarked, at }) => !isMarked && at !== -1)).toEqual([]);
        expect(value.stops.filter(({ isInView }) => !isInView)).toEqual([]);
        expect(failures).toEqual([]);
      },
    );

    test('takes the query from the header of any page, and marks the hits', async () => {
      const { value, failures } = await visit(async (page, address) => {
        await page.goto(address + notice);
        await page.keyboard.press('/');
        await page.keyboard.type('节水');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        await page.waitForSelector('[data-hit]');
        return page.$$eval('[data-hit] mark', (marks) => marks.map((mark) => mark.textContent));
      });
      expect(new Set(value)).toEqual(new Set(['节水']));
      expect(failures).toEqual([]);
    });

    test('finds the same as Chromium', async () => {
      const { value, failures } = await visit((page, address) => hitsOf(page, address, queries));
      const chromium = await hitsInChromium();
      expect(value).toEqual(chromium);
      expect(chromium.map((hits) => hits.length > 0)).toEqual([
        true,
        true,
        true,
        true,
        true,
        false,
      ]);
      expect(failures).toEqual([]);
    });
  });
});

async function hitsInChromium(): Promise<string[][]> {
  const address = addresses.get('http') ?? '';
  const allowed = { origins: [new URL(address).origin] };
  const { value } = await withBrowser({}, (browser) =>
    browser.withPage({ allowed }, (page) => hitsOf(page, address, queries)),
  );
  return value;
}

/** Addresses that this browser makes of the links, where no such file is in the folder. */
function deadLinks(links: readonly string[], address: string): string[] {
  const inside = [...new Set(links)].filter((link) => link.startsWith(address));
  expect(inside.length).toBeGreaterThan(20);
  const fileOf = (link: string) =>
    fileURLToPath(new URL(link.slice(address.length), `${pathToFileURL(site).href}/`));
  return inside.filter((link) => !existsSync(fileOf(link)));
}
