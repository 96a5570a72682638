import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { smallArchiveFolder, startLive } from '../support/commands.ts';

let root: string;
let browser: LaunchedBrowser;
let live: Awaited<ReturnType<typeof startLive>>;

beforeAll(async () => {
  root = smallArchiveFolder();
  browser = await launchBrowser();
  live = await startLive(['--root', root]);
});

afterAll(async () => {
  await live?.stop();
  await browser?.close();
  rmSync(root, { recursive: true });
});

describe('the live site', () => {
  test('shows a problem beside the clause that caused it, until it is mended', async () => {
    const file = join(root, 'documents/2019-water-week/notice.mdx');
    const sound = readFileSync(file, 'utf8');
    const origin = new URL(live.address).origin;
    await browser.withPage({ allowed: { origins: [origin] } }, async (page) => {
      await page.goto(`${live.address}2019-water-week/index.html`);
      writeFileSync(file, sound.replace('节水知识，展示', '节水知识,展示'));
      // Waiting outlives the reloads of the server that draws the pages.
      await page.waitForFunction(
        () => {
          const beside = document.querySelector('#c2-1 + .live-problem')?.textContent ?? '';
          return /notice\.mdx:\d+:\d+.*改法/su.test(beside);
        },
        { timeout: 60_000 },
      );
      writeFileSync(file, sound);
      await page.waitForFunction(
        () => document.querySelector('#c2-1') && !document.querySelector('.live-problem'),
        { timeout: 60_000 },
      );
    });
  });
});
