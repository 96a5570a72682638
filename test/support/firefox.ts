import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findProgram } from '../../scripts/outside/programs.ts';

export interface Firefox {
  /**
   * Lends a page. What goes wrong in it is collected: errors on the console, also the browser's own about policy,
   * origins and fonts; what did not load; what was asked of elsewhere.
   * @param address of the site: all below its origin may be asked for
   */
  withPage<T>(
    address: string,
    use: (page: Page) => Promise<T>,
  ): Promise<{ value: T; failures: string[] }>;
  close: () => Promise<void>;
}

/** Firefox as readers have it. */
export async function launchFirefox(): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findProgram('firefox-esr') ?? 'firefox-esr',
    headless: true,
    // Of the commands that Puppeteer sends to set a page's size, the long-term Firefox does not know all.
    defaultViewport: null,
    args: ['--width=1440', '--height=900'],
    // Puppeteer lets every file read every other, which no reader's Firefox does.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
  return {
    withPage: (address, use) => withPage(browser, address, use),
    close: () => browser.close(),
  };
}

async function withPage<T>(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<T>,
): Promise<{ value: T; failures: string[] }> {
  const page = await browser.newPage();
  const failures: string[] = [];
  try {
    await collect(page, new URL(address).origin, failures);
    return { value: await use(page), failures: [...failures] };
  } finally {
    await page.close();
  }
}

async function collect(page: Page, origin: string, failures: string[]): Promise<void> {
  page.on('pageerror', (error) => {
    if (!isOfDriver(error)) failures.push(`${page.url()}: ${error}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    // What a page carries in itself is asked of nobody.
    if (asked !== origin && protocol !== 'data:') failures.push(`asked for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(`${response.url()}: HTTP ${response.status()}`);
  });
  await page.evaluateOnNewDocument(tellWhatDidNotLoad);
}

/**
 * The long-term Firefox now and then refuses its own driver's script a property, above all while one page gives way to
 * the next; no script of the site is on the stack, and a page is as it would be without.
 */
function isOfDriver(error: unknown): boolean {
  return /Permission denied to access property "(?:length"$|__bidi_)/u.test(String(error));
}

/** Runs in the page. Of a file that is missing, Firefox says nothing on the console. */
function tellWhatDidNotLoad(): void {
  const tell = ({ target }: Event) => {
    if (target instanceof Element) reportError(new Error(`did not load: ${target.outerHTML}`));
  };
  addEventListener('error', tell, true);
}
