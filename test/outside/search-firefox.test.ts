import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { type Firefox, launchFirefox } from '../support/firefox.ts';
import { describeWith } from '../support/programs.ts';
import { hitsOn, saveAll, searchOn } from '../support/search-channels.ts';
import { archive, engines, literals, oracle, others, sumOf } from '../support/search-sets.ts';
import { builtSite } from '../support/site.ts';
import { type SwitchableHost, startSwitchable } from '../support/switchable.ts';

describeWith('firefox-esr').each(engines)('Firefox, the engine %s', (engine) => {
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
      await saveAll(page, host.address);
      host.goAway();
      await page.goto(`${host.address}search/index.html`);
      return everything(page);
    });
    expect(value.sum).toBe(reference);
  });
});
