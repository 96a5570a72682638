import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { textOf } from '../../src/document/clause.ts';
import { clausesOf } from '../../src/document/document.ts';
import { type Host, startNginx, startPython } from '../support/hosts.ts';
import { describeWith } from '../support/programs.ts';
import { hitsOf, type Links, linksOf } from '../support/reading.ts';
import { filesIn } from '../support/site.ts';

const site = join(inject('archive'), 'dist/site');
const files = filesIn(site);
const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
const queries = ['节水', '水', '用水 从我', '２０１９', '没有的词'];

let browser: LaunchedBrowser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** The oracle: the clauses that hold the words of a query, in no order of rank. */
function clausesWith(query: string): string[] {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
  const { documents = [] } = readCorpus(inject('archive')).corpus ?? {};
  return documents
    .flatMap(clausesOf)
    .filter((clause) => plain(textOf(clause)).includes(plain(query)))
    .map(({ id }) => id)
    .toSorted();
}

describe.each([
  { program: 'nginx', start: startNginx },
  { program: 'python3', start: startPython },
] as const)('$program', ({ program, start }) => {
  describeWith(program).each(['/', '/a/b/'])('at %s', (base) => {
    let host: Host;
    let address: string;
    const visit = <T>(use: Parameters<typeof browser.withPage<T>>[1]) =>
      browser.withPage<T>({ allowed: { origins: [host.origin] } }, use);

    beforeAll(async () => {
      host = await start(site, base);
      address = `${host.origin}${base}`;
    });

    afterAll(() => host?.close());

    test('serves every file as it was built', async () => {
      const changed: string[] = [];
      for (const [path, bytes] of files) {
        const answer = await fetch(address + path);
        const body = Buffer.from(await answer.arrayBuffer());
        if (!answer.ok || !body.equals(bytes)) changed.push(`${path}: HTTP ${answer.status}`);
      }
      expect(files.size).toBeGreaterThan(20);
      expect(changed).toEqual([]);
    });

    test('opens every page, asks nobody else, says nothing on the console, and no link is dead', async () => {
      const links = new Map<string, Links>();
      const { failures } = await visit(async (page) => {
        for (const path of pages) {
          await page.goto(address + path);
          expect(page.url()).toBe(address + encodeURI(path));
          links.set(path, await linksOf(page));
        }
      });
      expect(failures).toEqual([]);
      expect(deadLinks(links, address)).toEqual([]);
    });

    test('finds in its search what the sources hold', async () => {
      const { value, failures } = await visit((page) => hitsOf(page, address, queries));
      expect(value.map((hits) => hits.toSorted())).toEqual(queries.map(clausesWith));
      expect(value.map((hits) => hits.length > 0)).toEqual([true, true, true, true, false]);
      expect(failures).toEqual([]);
    });

    // The other host has a page of its own for that.
    if (program !== 'nginx') return;

    test('shows the 404 page, styled, for what is not there', async () => {
      const { value, failures } = await visit(async (page) => {
        const answer = await page.goto(`${address}none`);
        const styles = await page.evaluate(() => [...document.styleSheets].map((one) => one.href));
        return { status: answer?.status(), title: await page.title(), styles };
      });
      expect(value.status).toBe(404);
      expect(value.title).toMatch(/没有/u);
      expect(value.styles.length).toBeGreaterThan(1);
      expect(failures.map(({ url }) => url)).toEqual([`${address}none`]);
    });
  });
});

/** Links within the site that lead to none of its files, or to no place within a page. */
function deadLinks(from: ReadonlyMap<string, Links>, address: string): string[] {
  const all = new Set([...from.values()].flatMap(({ to }) => to));
  const inside = [...all].filter((link) => link.startsWith(address));
  expect(inside.length).toBeGreaterThan(20);
  return inside.filter((link) => {
    const [path = '', place = ''] = link.slice(address.length).split('#').map(decodeURIComponent);
    const page = from.get(path);
    return !files.has(path) || (page && place !== '' && !page.ids.includes(place));
  });
}
