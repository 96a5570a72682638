import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Allowed, type LaunchedBrowser, launchBrowser } from '../../print/pipeline/browser.ts';
import type { SiteFiles } from '../../src/checks/site-files.ts';
import { hitsOn, loadedFiles, saveAll, searchOn } from '../support/search-channels.ts';
import { formsIn, pinyinOf, traditionalForms } from '../support/search-queries.ts';
import {
  absent,
  archive,
  engines,
  literals,
  names,
  oracle,
  others,
  quoted,
  sumOf,
  titles,
} from '../support/search-sets.ts';
import { builtSite, filesIn, served } from '../support/site.ts';
import { startSwitchable } from '../support/switchable.ts';

const hashes = new Set<string>();

interface Channel {
  address: string;
  allowed: Allowed;
}

describe.each(engines)('the engine %s', (engine) => {
  let site: Awaited<ReturnType<typeof builtSite>>;
  let browser: LaunchedBrowser;
  let close: () => void;
  let files: SiteFiles;
  const channels = new Map<string, Channel>();
  const channel = (name: string): Channel => channels.get(name) ?? { address: '', allowed: {} };
  const search = (name: string, queries: readonly string[], literal = false) =>
    searchOn(browser, channel(name), queries, literal);

  beforeAll(async () => {
    site = await builtSite({ ...archive, search: { engine } }, '档案 #1 100%');
    files = filesIn(site.folder);
    browser = await launchBrowser();
    const server = await served(site.folder, '/a/b/');
    close = server.close;
    const { origin } = server;
    channels.set('http', { address: `${origin}/a/b/`, allowed: { origins: [origin] } });
    channels.set('file', {
      address: `${pathToFileURL(site.folder).href}/`,
      allowed: { files: [site.folder] },
    });
  });

  afterAll(async () => {
    close?.();
    await browser?.close();
    site?.remove();
  });

  describe.each(['http', 'file'])('over %s', (name) => {
    it('finds exactly the clauses that hold the query, for thousands of queries', async () => {
      const found = await search(name, literals, true);
      const wrong = literals.filter(
        (query, i) =>
          found[i]
            ?.map(({ key }) => key)
            .toSorted()
            .join() !== oracle(query).toSorted().join(),
      );
      expect(literals.length).toBeGreaterThan(3000);
      expect(wrong).toEqual([]);
      hashes.add(sumOf([found, await search(name, others)]));
      expect(hashes.size).toBe(1);
    });

    it('finds nothing for what stands nowhere', async () => {
      const found = await search(name, absent);
      expect(absent.length).toBeGreaterThan(200);
      expect(absent.filter((_, i) => found[i]?.length !== 0)).toEqual([]);
    });
  });

  it('finds the same when the site was kept and the host is gone', async () => {
    const host = await startSwitchable(site.folder, '/a/b/');
    const allowed = { origins: [host.origin] };
    const { value, failures } = await browser.withPage({ allowed }, async (page) => {
      await saveAll(page, host.address);
      host.goAway();
      await page.goto(`${host.address}search/index.html`);
      return [await hitsOn(page, literals, true), await hitsOn(page, others, false)];
    });
    host.close();
    expect(failures).toEqual([]);
    hashes.add(sumOf(value));
    expect(hashes.size).toBe(1);
  });

  it('puts first the clause that is the name or the title', async () => {
    const wanted = [...names, ...titles];
    const found = await search('http', wanted);
    expect(wanted.filter((_, i) => !found[i]?.[0]?.exact)).toEqual([]);
  });

  it('finds the same for any width, case, spacing and kind of marks', async () => {
    const plain = [...quoted, '“质量月”活动', 'GB/T 19000', '〔2017〕374号'];
    const other = plain.map(disguise);
    const [a, b] = [await search('http', plain), await search('http', other)];
    expect(other.filter((query, i) => query !== plain[i]).length).toBeGreaterThan(plain.length / 2);
    expect(b).toEqual(a);
  });

  it('finds every name in traditional characters', async () => {
    const pairs = names.flatMap((form) => traditionalForms(form).map((query) => ({ form, query })));
    const found = await search(
      'http',
      pairs.map(({ query }) => query),
    );
    const lost = pairs.filter(({ form }, i) => {
      const keys = new Set(found[i]?.map(({ key }) => key));
      return oracle(form).some((key) => !keys.has(key));
    });
    expect(pairs.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
    expect(found.flat().filter(({ by }) => by === undefined)).toEqual([]);
  });

  it('finds every name by its pinyin and its initials', async () => {
    const pairs = names.flatMap((form) => {
      const { full, initials } = pinyinOf(form);
      return [full, initials].map((query) => ({ form, query }));
    });
    const found = await search(
      'http',
      pairs.map(({ query }) => query),
    );
    const lost = pairs.filter(({ form, query }, i) => {
      const keys = new Set(found[i]?.map(({ key }) => key));
      return oracle(query).length === 0 && oracle(form).some((key) => !keys.has(key));
    });
    expect(lost).toEqual([]);
  });

  it('finds a body by each of its names, also one of later', async () => {
    const forms = [...formsIn(archive), '国家市场监督管理总局'];
    const found = await search('http', forms);
    expect(forms.filter((_, i) => !found[i]?.length)).toEqual([]);
  });

  it('reads little before the first result', async () => {
    const paths = await loadedFiles(browser, channel('http'), '工匠');
    const first = paths.filter((path) => !/(?:more|names-data)\.js$/u.test(path));
    const bytes = first.reduce(
      (sum, path) => sum + gzipSync(files.get(path) ?? new Uint8Array(), { level: 9 }).length,
      0,
    );
    expect(first).toContain('search/search.js');
    if (engine === 'scan') expect(bytes).toBeLessThanOrEqual(30_000);
  });
});

/** The same query with other widths, cases, spaces and marks. */
function disguise(query: string): string {
  return query
    .replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    .replaceAll('“', '「')
    .replaceAll('”', '」')
    .replace(/[〔]/gu, '【')
    .replace(/[〕]/gu, '】')
    .replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ')
    .toUpperCase();
}
