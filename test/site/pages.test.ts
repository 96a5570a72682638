import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Allowed, type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { checkSite } from '../../src/checks/site.ts';
import type { SiteFiles } from '../../src/checks/site-files.ts';
import { partPages } from '../../src/checks/site-text.ts';
import { readingOf } from '../../src/document/document.ts';
import type { Archive } from '../../src/view/archive.ts';
import { builtSite, filesIn, realArchive, served, typicalPages } from '../support/site.ts';

interface Channel {
  /** Address of the site, closing slash included. */
  address: string;
  allowed: Allowed;
}

let archive: Archive;
let site: Awaited<ReturnType<typeof builtSite>>;
let browser: LaunchedBrowser;
let files: SiteFiles;
const channels = new Map<string, Channel>();
const closing: (() => void)[] = [];

beforeAll(async () => {
  archive = realArchive();
  site = await builtSite(archive, 'U盘 复制 (1)#测试%/质量月 档案');
  files = filesIn(site.folder);
  browser = await launchBrowser();
  for (const base of ['/', '/a/b/']) {
    const { origin, close } = await served(site.folder, base);
    channels.set(`http ${base}`, { address: `${origin}${base}`, allowed: { origins: [origin] } });
    closing.push(close);
  }
  channels.set('file', {
    address: `${pathToFileURL(site.folder).href}/`,
    allowed: { files: [site.folder] },
  });
});

afterAll(async () => {
  for (const close of closing) close();
  await browser?.close();
  site?.remove();
});

function channel(name: string): Channel {
  const found = channels.get(name);
  if (!found) throw new Error(`no channel ${name}`);
  return found;
}

it('passes every check on the site', () => {
  const documents = archive.documents.map(({ document }) => document);
  expect(checkSite(documents, files)).toEqual([]);
});

it('publishes the transcript as it was received', async () => {
  for (const { document } of archive.documents) {
    const bytes = files.get(`${document.id}/transcript/transcript.txt`);
    const digest = await crypto.subtle.digest('SHA-256', Buffer.from(bytes ?? []));
    expect(Buffer.from(digest).toString('hex')).toBe(document.transcript.sha256);
  }
});

describe.each(['http /', 'http /a/b/', 'file'])('over %s', (name) => {
  it('opens every page without an error and without asking elsewhere', async () => {
    const { address, allowed } = channel(name);
    const pages = typicalPages(files);
    const { failures } = await browser.withPage({ allowed }, async (page) => {
      for (const path of pages) await page.goto(address + path);
    });
    expect(pages.length).toBeGreaterThan(9);
    expect(failures).toEqual([]);
  });

  it('applies its style and its scripts', async () => {
    const { address, allowed } = channel(name);
    const path = `${archive.documents[0]?.document.id}/index.html`;
    const { value } = await browser.withPage({ allowed }, async (page) => {
      await page.setViewport({ width: 1440, height: 900 });
      await page.goto(address + path);
      return page.evaluate(() => ({
        rule: getComputedStyle(document.querySelector('.red-rule') ?? document.body).borderTopWidth,
        theme: document.querySelector<HTMLElement>('.theme-button')?.hidden,
        // A stand-in comes from the machine, which need not have it.
        faces: [...document.fonts].filter(
          (face) => face.status === 'error' && !face.family.includes('Stand-in'),
        ).length,
      }));
    });
    expect(value).toEqual({ rule: '2px', theme: false, faces: 0 });
  });

  it('shows the record character by character', async () => {
    const { address, allowed } = channel(name);
    for (const { document: one } of archive.documents) {
      const { value } = await browser.withPage({ allowed }, async (page) => {
        const texts: string[] = [];
        for (const path of partPages(one)) {
          await page.goto(address + path);
          const records = await page.$$eval('[data-record]', (all) =>
            all.map((each) => each.textContent),
          );
          texts.push(...records);
        }
        return texts.join('');
      });
      expect(comparable(value)).toBe(comparable(readingOf(one)));
    }
  });

  it('leads from the home page to an annex and back by its links', async () => {
    const { address, allowed } = channel(name);
    const { value, failures } = await browser.withPage({ allowed }, async (page) => {
      await page.setViewport({ width: 1440, height: 900 });
      await page.goto(`${address}index.html`);
      const steps = [
        '.lead-links .filled',
        '.annex-list a',
        '.neighbours a[rel=next]',
        '.trail a',
        '.wordmark',
      ];
      const titles: string[] = [];
      for (const step of steps) {
        await Promise.all([page.waitForNavigation(), page.click(step)]);
        titles.push(new URL(page.url()).pathname.split('/').slice(-2).join('/'));
      }
      return titles;
    });
    expect(value.slice(0, 4)).toEqual([
      `${archive.documents[0]?.document.id}/index.html`,
      'annex-1/index.html',
      'annex-2/index.html',
      `${archive.documents[0]?.document.id}/index.html`,
    ]);
    expect(failures).toEqual([]);
  });
});

function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
