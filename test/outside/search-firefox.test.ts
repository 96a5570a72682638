import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { describeWith } from '../support/programs.ts';
import { hitsOn, searchOn } from '../support/search-channels.ts';
import {
  absentFrom,
  namesIn,
  oracleOf,
  pinyinOf,
  quotedIn,
  stretchesOf,
  titlesIn,
  traditionalForms,
} from '../support/search-queries.ts';
import { builtSite, realArchive } from '../support/site.ts';
import { type SwitchableHost, startSwitchable } from '../support/switchable.ts';

const archive = realArchive();
const names = namesIn(archive);
const literals = [
  ...stretchesOf(archive, 3300),
  ...names,
  ...titlesIn(archive),
  ...quotedIn(archive),
];
const others = [
  ...absentFrom(archive, 220),
  ...names.flatMap(traditionalForms),
  ...names.flatMap((name) => Object.values(pinyinOf(name))),
];

describeWith('firefox-esr').each(['scan', 'grams'] as const)('Firefox, the engine %s', (engine) => {
  let site: Awaited<ReturnType<typeof builtSite>>;
  let firefox: Firefox;
  let chromium: LaunchedBrowser;
  let host: SwitchableHost;
  let reference: string;

  beforeAll(async () => {
    site = await builtSite({ ...archive, search: { engine } }, 'U盘 复制 (1)#测试%');
    firefox = await launchFirefox();
    chromium = await launchBrowser();
    host = await startSwitchable(site.folder, '/a/b/');
    const channel = { address: host.address, allowed: { origins: [host.origin] } };
    reference = sumOf([
      await searchOn(chromium, channel, literals, true),
      await searchOn(chromium, channel, others, false),
    ]);
  });

  afterAll(async () => {
    await firefox?.close();
    await chromium?.close();
    host?.close();
    site?.remove();
  });

  const everything = async (page: Page) => {
    const found = await hitsOn(page, literals, true);
    return { found, sum: sumOf([found, await hitsOn(page, others, false)]) };
  };

  test('finds over http and in a folder what Chromium finds, in the same order', async () => {
    const oracle = oracleOf(archive);
    for (const address of [host.address, `${pathToFileURL(site.folder).href}/`]) {
      const { value, failures } = await firefox.withPage(address, async (page) => {
        await page.goto(`${address}search/index.html`);
        return everything(page);
      });
      expect(failures).toEqual([]);
      expect(value.found.map((hits) => hits.length)).toEqual(
        literals.map((query) => oracle(query).length),
      );
      expect(value.sum).toBe(reference);
    }
  });

  test('finds the same when the host is gone', async () => {
    const { value } = await firefox.withPage(host.address, async (page) => {
      await page.goto(`${host.address}offline/index.html`);
      await page.waitForSelector('button[data-ask=all]:not([hidden])');
      await page.click('button[data-ask=all]');
      await page.waitForFunction(() =>
        document.querySelector('[data-status]')?.textContent?.startsWith('已存好'),
      );
      host.goAway();
      await page.goto(`${host.address}search/index.html`);
      return everything(page);
    });
    expect(value.sum).toBe(reference);
  });
});

function sumOf(found: unknown): string {
  return createHash('sha256').update(JSON.stringify(found)).digest('hex');
}
