import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HTTPRequest, Page } from 'puppeteer';

/** What a page may load besides what it carries in itself (data:, blob:, about:). */
export interface Allowed {
  /** Absolute paths of files, or of folders with all that is in them. */
  files?: readonly string[];
  /** Such as http://127.0.0.1:8080 */
  origins?: readonly string[];
}

/** Something that went wrong inside a page. */
export interface Failure {
  /**
   * `blocked`: asked for what is not allowed; `failed`: did not get what is allowed; `script`: an uncaught
   * exception; `console`: an error on the console.
   */
  kind: 'blocked' | 'failed' | 'script' | 'console';
  /** What was asked for, or the page on which it happened. */
  url: string;
  reason: string;
}

/** Lets through only what is allowed, and collects into `failures` all that goes wrong in the page from here on. */
export async function guardRequests(
  page: Page,
  allowed: Allowed,
  failures: Failure[],
): Promise<void> {
  const blocked = new Set<HTTPRequest>();
  const record = (kind: Failure['kind'], url: string, reason: string) =>
    failures.push({ kind, url, reason });

  page.on('request', (request) => {
    if (isAllowed(request.url(), allowed)) return settle(request.continue());
    blocked.add(request);
    record('blocked', request.url(), 'not allowed');
    return settle(request.abort('blockedbyclient'));
  });
  page.on('requestfailed', (request) => {
    if (blocked.has(request)) return;
    record('failed', request.url(), request.failure()?.errorText ?? 'no reason given');
  });
  page.on('response', (response) => {
    if (response.status() >= 400) record('failed', response.url(), `HTTP ${response.status()}`);
  });
  page.on('pageerror', (error) => record('script', page.url(), messageOf(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isEchoOfRequest(message.text()))
      record('console', message.location().url ?? page.url(), message.text());
  });
  await page.setRequestInterception(true);
}

/** Whether `url` is in the page itself, in one of the allowed files or folders, or on an allowed origin. */
export function isAllowed(url: string, { files = [], origins = [] }: Allowed): boolean {
  const { protocol, origin } = new URL(url);
  if (['data:', 'blob:', 'about:'].includes(protocol)) return true;
  if (protocol !== 'file:') return origins.includes(origin);
  const path = pathOf(url);
  return path !== undefined && files.some((file) => isWithin(path, resolve(file)));
}

function isWithin(path: string, file: string): boolean {
  return path === file || path.startsWith(file.endsWith(sep) ? file : file + sep);
}

/** Undefined where the address names no file of this machine, such as one with an encoded slash. */
function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

/** The answer may come after the page has gone, when it no longer matters. */
function settle(answer: Promise<void>): void {
  answer.catch(() => undefined);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Chromium repeats on the console what `requestfailed` and `response` have told already. */
function isEchoOfRequest(text: string): boolean {
  return text.startsWith('Failed to load resource');
}
