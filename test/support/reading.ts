import type { Page } from 'puppeteer';

/** What any page with the search script offers. */
interface Hongtou {
  search(query: string): Promise<{ id: string }[]>;
}

/** For each query, the clauses that the site's own search finds. */
export async function hitsOf(
  page: Page,
  address: string,
  queries: readonly string[],
): Promise<string[][]> {
  await page.goto(`${address}search/index.html`);
  return await page.evaluate(async (all) => {
    const { hongtou } = globalThis as unknown as { hongtou: Hongtou };
    const found = await Promise.all(all.map((query) => hongtou.search(query)));
    return found.map((hits) => hits.map(({ id }) => id));
  }, queries);
}

/** What a page leads to and what can be led to in it. */
export interface Links {
  /** Absolute addresses, as the browser understands them. */
  to: string[];
  ids: string[];
}

/** Links, pictures, style sheets and scripts of the page that is open. */
export async function linksOf(page: Page): Promise<Links> {
  return await page.evaluate(() => ({
    to: [...document.querySelectorAll('[href], [src]')].map((element) => {
      const address = Reflect.get(element, 'href') ?? Reflect.get(element, 'src');
      // In a drawing an address is an object.
      return new URL(address.baseVal ?? address, document.baseURI).href;
    }),
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  }));
}
