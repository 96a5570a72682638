import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { stepsScript } from '../paged/set-pages.ts';
import type { LaunchedBrowser } from './browser.ts';

export type PageLender = Pick<LaunchedBrowser, 'withPage'>;

type Use = (page: Page) => Promise<void>;

const sheet = new URL('../paged/sheet.html', import.meta.url);
// Paged.js exports only its modules, but the page needs it in one file.
const script = fileURLToPath(new URL('../dist/paged.min.js', import.meta.resolve('pagedjs')));

export interface Pages {
  /**
   * Lends a page that has Paged.js, and closes it afterwards.
   * @param folder of the document, absolute, where it has one
   * @throws Error where the page failed to load something
   */
  lend<T>(folder: string | undefined, use: (page: Page) => Promise<T>): Promise<T>;
}

/** Pages of a browser; the first is opened before it is known what is to stand on it. */
export class BlankPages implements Pages {
  readonly #browser: PageLender;
  #next: BlankPage | undefined;

  constructor(browser: PageLender) {
    this.#browser = browser;
    this.#next = openBlank(browser);
  }

  async lend<T>(folder: string | undefined, use: (page: Page) => Promise<T>): Promise<T> {
    const blank = this.#next ?? openBlank(this.#browser);
    this.#next = undefined;
    return await blank(folder, use);
  }
}

type BlankPage = Pages['lend'];

function openBlank(browser: PageLender): BlankPage {
  const files = [fileURLToPath(sheet)];
  const { promise: asked, resolve: ask } = Promise.withResolvers<Use>();
  const lent = browser.withPage({ allowed: { files } }, async (page) => {
    // Told at once: whoever opens a page may be busy before it answers.
    const scripts = [readFileSync(script, 'utf8'), stepsScript];
    await Promise.all([
      ...scripts.map((one) => page.evaluateOnNewDocument(one)),
      page.goto(sheet.href),
    ]);
    await (await asked)(page);
  });
  // Whoever comes for it is told what went wrong.
  lent.catch(() => undefined);
  return async (folder, use) => {
    if (folder) files.push(folder);
    const made = await new Promise<Awaited<ReturnType<typeof use>>>((done, fail) => {
      ask(async (page) => done(await use(page)));
      lent.catch(fail);
    });
    const { failures } = await lent;
    if (failures.length > 0)
      throw new Error(`the bulletin did not load: ${JSON.stringify(failures)}`);
    return made;
  };
}
