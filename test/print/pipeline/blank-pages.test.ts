import { afterAll, beforeAll, expect, test } from 'vitest';
import { BlankPages } from '../../../print/pipeline/blank-pages.ts';
import { type LaunchedBrowser, launchBrowser } from '../../../print/pipeline/browser.ts';
import { makeBulletin } from '../../../print/pipeline/bulletin.ts';
import { type PrintFonts, readPrintFonts } from '../../../print/pipeline/fonts.ts';
import { smallDocument } from '../../support/small-document.ts';

let browser: LaunchedBrowser;
let fonts: PrintFonts;

beforeAll(async () => {
  [browser, fonts] = await Promise.all([launchBrowser(), readPrintFonts()]);
});

afterAll(async () => {
  await browser.close();
});

test('a page that was opened beforehand prints what any other prints', async () => {
  const pages = new BlankPages(browser);
  const { pdf } = await makeBulletin(smallDocument, { browser, fonts });
  for (let time = 0; time < 2; time++) {
    const again = await makeBulletin(smallDocument, { browser, fonts, pages });
    expect(Buffer.from(again.pdf)).toEqual(Buffer.from(pdf));
  }
});

test('a page may load nothing', async () => {
  const load = new BlankPages(browser).lend((page) =>
    page.evaluate(
      (url) =>
        new Promise<string>((done) => {
          const image = new Image();
          image.onload = () => done('loaded');
          image.onerror = () => done('failed');
          image.src = url;
        }),
      new URL('../../../public/favicon.svg', import.meta.url).href,
    ),
  );
  await expect(load).rejects.toThrow(/favicon/u);
});

test('a page keeps the rules of today, not those of old browsers', async () => {
  const mode = await new BlankPages(browser).lend((page) =>
    page.evaluate(() => [document.compatMode, document.documentElement.lang]),
  );
  expect(mode).toEqual(['CSS1Compat', 'zh-CN']);
});

test('what goes wrong on a page is thrown to whoever has it', async () => {
  const broken = () => Promise.reject(new Error('broken on purpose'));
  await expect(new BlankPages(browser).lend(broken)).rejects.toThrow('broken on purpose');
});

test('a browser that went away is told to whoever comes for a page, and to nobody else', async () => {
  const other = await launchBrowser();
  const pages = new BlankPages(other);
  await other.close();
  await expect(pages.lend(async () => undefined)).rejects.toThrow();
});

test('a face that cannot be cut is told to whoever prints, and to nobody else', async () => {
  const broken: PrintFonts = {
    ...fonts,
    filesFor: () => [Promise.reject(new Error('no such glyph'))],
  };
  const printing = makeBulletin(smallDocument, { browser, fonts: broken });
  await expect(printing).rejects.toThrow('no such glyph');
});
