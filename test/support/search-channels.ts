import type { Page } from 'puppeteer';
import type { Allowed, LaunchedBrowser } from '../../print/pipeline/browser.ts';

/** What any page with the search script offers. */
interface Hongtou {
  search(
    query: string,
    options?: { literal?: boolean },
  ): Promise<{ id: string; document: string; title: string; by?: string }[]>;
}

export interface FoundHit {
  /** `document#clause` */
  key: string;
  by?: string;
  /** Whether the clause, or the name it opens with, is the query. */
  exact: boolean;
}

/** What the site itself finds for each query, in its order. Fails where anything went wrong in the page. */
export async function searchOn(
  browser: LaunchedBrowser,
  { address, allowed }: { address: string; allowed: Allowed },
  queries: readonly string[],
  literal: boolean,
): Promise<FoundHit[][]> {
  const { value, failures } = await browser.withPage({ allowed }, async (page) => {
    await page.goto(`${address}search/index.html`);
    return await hitsOn(page, queries, literal);
  });
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  return value;
}

/** The same on a page that is open. */
export async function hitsOn(
  page: Page,
  queries: readonly string[],
  literal: boolean,
): Promise<FoundHit[][]> {
  const found = await page.evaluate(
    async (all, only) => {
      const { hongtou } = globalThis as unknown as { hongtou: Hongtou };
      const each: Awaited<ReturnType<Hongtou['search']>>[] = [];
      for (const query of all) each.push(await hongtou.search(query, { literal: only }));
      return each;
    },
    queries,
    literal,
  );
  return found.map((hits, i) =>
    hits.map(({ id, document, title, by }) => ({
      key: `${document}#${id}`,
      exact: isExact(queries[i] ?? '', id, title),
      ...(by === undefined ? {} : { by }),
    })),
  );
}

/** Names are the clauses of issuers and signatories, or what follows the number of an item. */
function isExact(query: string, id: string, title: string): boolean {
  return title.endsWith(query) || /^(?:issuer|signatory)-|^(?:title|doc-number)$|-title$/u.test(id);
}

/** Paths of the files that a page of results asks for, up to its first result and a little after. */
export async function loadedFiles(
  browser: LaunchedBrowser,
  { address, allowed }: { address: string; allowed: Allowed },
  query: string,
): Promise<string[]> {
  const { value } = await browser.withPage({ allowed }, async (page) => {
    await page.goto(`${address}search/index.html?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-hit]');
    return await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
  });
  return value
    .filter((url) => url.startsWith(`${address}search/`))
    .map((url) => url.slice(address.length));
}

/** Has the browser keep the whole site. */
export async function saveAll(page: Page, address: string): Promise<void> {
  await page.goto(`${address}offline/index.html`);
  await page.waitForSelector('button[data-ask=save]:not([hidden])');
  await saveChosen(page);
}

/** The same of the packs that are ticked on the page, which is open. */
export async function saveChosen(page: Page): Promise<void> {
  await page.click('button[data-ask=save]');
  // Under the policy of the site, Firefox does not let a driver wait for a function.
  await page.waitForSelector('[data-status]::-p-text(已存好)');
}
