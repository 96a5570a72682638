import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { stepsScript } from '../paged/set-pages.ts';
import type { LaunchedBrowser, PageOptions } from './browser.ts';

export type PageLender = Pick<LaunchedBrowser, 'withPage'>;

type Use = (page: Page) => Promise<void>;

const sheet = new URL('../paged/sheet.html', import.meta.url);
// Paged.js exports only its modules, but the page needs it in one file.
const script = fileURLToPath(new URL('../dist/paged.min.js', import.meta.resolve('pagedjs')));

export interface Pages {
  /**
   * Lends a page that has Paged.js and may load nothing, and closes it afterwards.
   * @throws Error where the page asked for something
   */
  lend<T>(use: (page: Page) => Promise<T>): Promise<T>;
}

/** Pages of a browser; the first is opened before it is known what is to stand on it. */
export class BlankPages implements Pages {
  readonly #browser: PageLender;
  #next: BlankPage | undefined;

  constructor(browser: PageLender) {
    this.#browser = browser;
    this.#next = openBlank(browser, { initial: true });
  }

  async lend<T>(use: (page: Page) => Promise<T>): Promise<T> {
    const blank = this.#next ?? openBlank(this.#browser);
    this.#next = undefined;
    return await blank(use);
  }
}

type BlankPage = Pages['lend'];

/** Everything is written into the page: to have the browser open a file takes as long as to print a short document. */
function openBlank(browser: PageLender, how: Pick<PageOptions, 'initial'> = {}): BlankPage {
  const { promise: asked, resolve: ask } = Promise.withResolvers<Use>();
  const lent = browser.withPage(how, async (page) => {
    // Told at once: whoever opens a page may be busy before it answers.
    const scripts = [readFileSync(script, 'utf8'), stepsScript];
    await Promise.all([
      page.setContent(readFileSync(sheet, 'utf8')),
      ...scripts.map((one) => page.evaluate(`${one}\n;undefined`)),
    ]);
    await (await asked)(page);
  });
  // Whoever comes for it is told what went wrong.
  lent.catch(() => undefined);
  return async (use) => {
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
