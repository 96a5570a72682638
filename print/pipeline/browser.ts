import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
// Without what reads a configuration of the user's own: it takes long, and none is to decide what is printed.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { EnvironmentError } from '../../src/document/errors.ts';
import { type Found, findBrowser, mendFor, type Source } from './browser/find.ts';
import type { Say } from './browser/reference.ts';
import { type Allowed, type Failure, guardRequests } from './browser/requests.ts';
import { ensureRoom } from './browser/room.ts';

export type { Allowed, Failure, Say };

/** Times in milliseconds. */
const launchTimeout = 30_000;
const protocolTimeout = 600_000;
const pageTimeout = 120_000;
const closeTimeout = 10_000;

const flags = [
  '--disable-gpu',
  '--disable-component-update',
  '--font-render-hinting=none',
  '--lang=zh-CN',
  // The second lock after the guard of requests: what the guard cannot see, such as a look-up ahead of a link, finds no host.
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

export interface BrowserOptions {
  /** Path of an executable, instead of what would be found. */
  browser?: string | undefined;
  /** Where lines for a person go. */
  say?: Say;
}

/** What the report records of a browser; the path is for people only. */
export interface BrowserInfo {
  name: string;
  version: string;
  source: Source;
  path: string;
  /** Whether it is the pinned browser, with which the bytes are the same everywhere. */
  reference: boolean;
  sandbox: boolean;
}

export interface PageOptions {
  allowed?: Allowed;
  /** In milliseconds, for each single thing that the page is asked to do. */
  timeout?: number;
  /** Whether it may be the page that the browser opened when it started: the first to ask has it. */
  initial?: boolean;
}

export interface Lent<T> {
  value: T;
  /** All that went wrong in the page, in the order of time. */
  failures: readonly Failure[];
}

export interface LaunchedBrowser extends AsyncDisposable {
  readonly info: BrowserInfo;
  /**
   * Lends a page of its own, which shares nothing with other pages and is closed afterwards.
   * @throws what `use` throws, with the page's failures in its message
   */
  withPage<T>(options: PageOptions, use: (page: Page) => Promise<T>): Promise<Lent<T>>;
  close(): Promise<void>;
}

/** @throws EnvironmentError where there is no browser, or the one there does not start */
export async function launchBrowser(options: BrowserOptions = {}): Promise<LaunchedBrowser> {
  const say = options.say ?? (() => undefined);
  const found = await findBrowser(options.browser, say);
  ensureRoom();
  const { browser, sandbox } = await start(found, say);
  const close = () => closeOrKill(browser);
  let isInitialFree = true;
  const [name = '', version = ''] = (await browser.version()).split('/');
  const { source, path } = found;
  return {
    info: { name, version, source, path, reference: source === 'reference', sandbox },
    withPage: (pageOptions, use) => {
      const initial = pageOptions.initial === true && isInitialFree;
      isInitialFree &&= !initial;
      return withPage(browser, { ...pageOptions, initial }, use);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Lends pages of a browser that is still starting. */
export function lenderOf(launching: Promise<LaunchedBrowser>): Pick<LaunchedBrowser, 'withPage'> {
  return { withPage: async (options, use) => (await launching).withPage(options, use) };
}

/** Launches a browser, lends it, and closes it whatever happens. */
export async function withBrowser<T>(
  options: BrowserOptions,
  use: (browser: LaunchedBrowser) => Promise<T>,
): Promise<T> {
  const browser = await launchBrowser(options);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

interface Started {
  browser: Browser;
  sandbox: boolean;
}

/** With the sandbox wherever it works: never for root, and not where the kernel forbids user namespaces. */
async function start(found: Found, say: Say): Promise<Started> {
  // The pinned browser comes with all that it needs; others are the user's.
  if (found.source !== 'reference') await ensureRuns(found);
  if (process.getuid?.() === 0) {
    say({ zh: '浏览器：以 root 运行，不用沙箱', en: 'browser: no sandbox, since this is root' });
    return { browser: await launch(found, ['--no-sandbox']), sandbox: false };
  }
  try {
    return { browser: await launch(found, []), sandbox: true };
  } catch {
    // Over a pipe the browser does not say why it went, so the sandbox is only the likeliest reason.
    say({
      zh: '浏览器：带沙箱启动不了，不用沙箱再试',
      en: 'browser: does not start in its sandbox; trying without',
    });
    return { browser: await launch(found, ['--no-sandbox']), sandbox: false };
  }
}

/** Puppeteer cannot tell a file that does not run from a browser that takes long, and crashes on some. */
async function ensureRuns(found: Found): Promise<void> {
  try {
    const { env } = found;
    await promisify(execFile)(found.path, ['--version'], { env, timeout: launchTimeout });
  } catch (cause) {
    throw doesNotStart(found, cause);
  }
}

async function launch(found: Found, extra: readonly string[]): Promise<Browser> {
  const { path, shell, env } = found;
  try {
    return await puppeteer.launch({
      executablePath: path,
      headless: shell ? 'shell' : true,
      // The same dates and words on every machine.
      env: { ...env, TZ: 'UTC', LC_ALL: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' },
      args: [...flags, ...extra],
      // Over a pipe the browser ends with us, however we end.
      pipe: true,
      timeout: launchTimeout,
      protocolTimeout,
      // Interrupts belong to the command, which has its own things to tidy up first.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (cause) {
    throw doesNotStart(found, cause);
  }
}

async function withPage<T>(
  browser: Browser,
  { allowed = {}, timeout = pageTimeout, initial = false }: PageOptions,
  use: (page: Page) => Promise<T>,
): Promise<Lent<T>> {
  const { open, close } = await placeFor(browser, initial);
  const failures: Failure[] = [];
  try {
    const page = await open();
    page.setDefaultTimeout(timeout);
    await guardRequests(page, allowed, failures);
    return { value: await use(page), failures: [...failures] };
  } catch (cause) {
    if (!browser.connected) throw wentAway(cause);
    throw failures.length === 0 ? cause : withFailures(cause, failures);
  } finally {
    if (browser.connected) await close();
  }
}

interface Place {
  open(): Promise<Page>;
  close(): Promise<void>;
}

/** A context of its own; or the page that is there already, which saves starting a process. */
async function placeFor(browser: Browser, initial: boolean): Promise<Place> {
  const [page] = initial ? await browser.defaultBrowserContext().pages() : [];
  if (page) return { open: async () => page, close: () => page.close() };
  const context = await browser.createBrowserContext();
  return { open: () => context.newPage(), close: () => context.close() };
}

function withFailures(cause: unknown, failures: readonly Failure[]): Error {
  const lines = failures.map(({ kind, url, reason }) => `\n  ${kind} ${url}: ${reason}`);
  return new Error(`${reasonOf(cause)}; in the page:${lines.join('')}`, { cause });
}

async function closeOrKill(browser: Browser): Promise<void> {
  const timer = setTimeout(() => browser.process()?.kill('SIGKILL'), closeTimeout);
  try {
    await browser.close();
  } finally {
    clearTimeout(timer);
  }
}

function wentAway(cause: unknown): EnvironmentError {
  return new EnvironmentError({
    step: { zh: '浏览器', en: 'browser' },
    reason: {
      zh: '中途退出了，多半因为内存不够',
      en: 'it went away on the way, most likely for lack of memory',
    },
    command: 'free -h',
    cause,
  });
}

function doesNotStart(found: Found, cause: unknown): EnvironmentError {
  return new EnvironmentError({
    step: { zh: '浏览器', en: 'browser' },
    reason: {
      zh: `启动不了 ${found.path}`,
      en: `${found.path} does not start: ${reasonOf(cause)}`,
    },
    command: mendFor(found.source, found.path),
    cause,
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
