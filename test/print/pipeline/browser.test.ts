import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../../print/pipeline/browser.ts';
import { EnvironmentError } from '../../../src/document/errors.ts';

let browser: LaunchedBrowser;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'hongtou-browser-'));
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function fileWith(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return pathToFileURL(file).href;
}

describe('the browser', () => {
  test('says what it is', () => {
    expect(browser.info.name).toMatch(/Chrom/u);
    expect(browser.info.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/u);
    expect(browser.info.reference).toBe(browser.info.source === 'reference');
  });
  test('runs on universal time, in Chinese', async () => {
    const { value } = await browser.withPage({}, (page) =>
      page.evaluate(() => [new Date(0).getTimezoneOffset(), navigator.language]),
    );
    expect(value).toEqual([0, 'zh-CN']);
  });
  test('that is named and missing is an EnvironmentError which names it', async () => {
    const missing = join(folder, 'no-browser');
    const error = await launchBrowser({ browser: missing }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(String(error)).toContain(missing);
  });
  test('that does not run is an EnvironmentError with the command to mend it', async () => {
    const broken = join(folder, 'broken-browser');
    await writeFile(broken, 'no program');
    const error = await launchBrowser({ browser: broken }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error).toMatchObject({ command: `ls -l '${broken}'` });
  });
  test('that no longer answers is a rejection, not a wait', async () => {
    const other = await launchBrowser();
    await other.close();
    await expect(other.withPage({}, async () => undefined)).rejects.toThrow();
  });
  test('that dies on the way is an EnvironmentError', async () => {
    const other = await launchBrowser();
    const killed = other.withPage({}, async (page) => {
      page.browser().process()?.kill('SIGKILL');
      await page.waitForSelector('#never');
    });
    await expect(killed).rejects.toThrow(EnvironmentError);
    await other.close();
  });
});

describe('withPage', () => {
  test('gives back what the page was asked, and no failure where nothing went wrong', async () => {
    const url = await fileWith('plain.html', '<title>公报</title>');
    const lent = await browser.withPage({ allowed: { files: [folder] } }, async (page) => {
      await page.goto(url);
      return page.title();
    });
    expect(lent).toEqual({ value: '公报', failures: [] });
  });
  test('blocks and records a request that is not allowed', async () => {
    const outside = pathToFileURL(join(tmpdir(), 'elsewhere.css')).href;
    const url = await fileWith(
      'outward.html',
      `<link rel="stylesheet" href="${outside}"><img src="https://example.org/seal.png">`,
    );
    const { failures } = await browser.withPage({ allowed: { files: [folder] } }, (page) =>
      page.goto(url),
    );
    expect(failures.map(({ kind, url }) => [kind, url])).toEqual([
      ['blocked', outside],
      ['blocked', 'https://example.org/seal.png'],
    ]);
  });
  test('records an allowed file that is not there', async () => {
    const url = await fileWith('lacking.html', '<img src="seal.png">');
    const { failures } = await browser.withPage({ allowed: { files: [folder] } }, (page) =>
      page.goto(url),
    );
    expect(failures).toMatchObject([{ kind: 'failed', reason: 'net::ERR_FILE_NOT_FOUND' }]);
  });
  test('records exceptions and errors on the console', async () => {
    const script = '<script>console.error("first"); throw new Error("second")</script>';
    const { failures } = await browser.withPage({}, (page) => page.setContent(script));
    expect(failures.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['console', 'first'],
      ['script', 'second'],
    ]);
  });
  test('says in the error what went wrong in the page', async () => {
    const waiting = browser.withPage({ timeout: 100 }, async (page) => {
      await page.setContent('<script>throw new Error("no grid")</script>');
      await page.waitForSelector('#never');
    });
    await expect(waiting).rejects.toThrow(/in the page:\n {2}script about:blank: no grid/u);
  });
  test('shares nothing between two pages', async () => {
    const url = await fileWith('memory.html', '');
    const visit = () =>
      browser.withPage({ allowed: { files: [folder] } }, async (page) => {
        await page.goto(url);
        return page.evaluate(() => {
          const before = localStorage.getItem('mark');
          localStorage.setItem('mark', 'left');
          return before;
        });
      });
    await visit();
    expect((await visit()).value).toBeNull();
  });
  test('prints the same bytes twice, but for the dates', async () => {
    const print = () =>
      browser.withPage({}, async (page) => {
        await page.setContent('<h1>Notice</h1><p>Body');
        const pdf = Buffer.from(await page.pdf()).toString('latin1');
        return pdf.replace(/\/(Creation|Mod)Date \([^)]*\)/gu, '');
      });
    const [first, second] = [await print(), await print()];
    expect(first.value === second.value).toBe(true);
  });
});
