import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EnvironmentError } from '../../../src/document/errors.ts';
import {
  onReferencePlatform,
  referenceEnvironment,
  referenceFolder,
  type Say,
  unpackReference,
} from './reference.ts';

/** Where a browser was found, in the order in which they are asked. */
export type Source = 'option' | 'environment' | 'reference' | 'puppeteer' | 'system';

export interface Found {
  source: Source;
  /** Absolute path of the executable. */
  path: string;
  /** The headless shell knows only the old headless mode. */
  shell: boolean;
  env: Record<string, string | undefined>;
}

const systemPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * On the reference platform only a browser that was asked for by name takes the place of the pinned one, so that
 * the bytes are the same everywhere.
 * @throws EnvironmentError that lists what was tried
 */
export async function findBrowser(chosen: string | undefined, say: Say): Promise<Found> {
  const named = namedBrowser(chosen);
  if (named) return named;
  if (onReferencePlatform) return await reference(say);
  const downloaded = await puppeteersOwn();
  if (existsSync(downloaded)) return plain('puppeteer', downloaded);
  const system = systemBrowser();
  if (system) return plain('system', system);
  throw noBrowser([downloaded, ...systemPaths], mendFor('puppeteer', downloaded));
}

/** What the option or the environment names, which must then be there. */
export function namedBrowser(chosen: string | undefined): Found | undefined {
  const { PUPPETEER_EXECUTABLE_PATH, CHROME_PATH } = process.env;
  const path = chosen ?? (PUPPETEER_EXECUTABLE_PATH || CHROME_PATH);
  if (!path) return undefined;
  const source = chosen ? 'option' : 'environment';
  if (!existsSync(path)) throw noBrowser([path], mendFor(source, path));
  return plain(source, path);
}

/** Where Puppeteer's own install puts its pinned headless shell, whether or not it is there. */
export async function puppeteersOwn(): Promise<string> {
  // Loaded only where it is asked: it costs a fifth of a second.
  const { default: puppeteer } = await import('puppeteer');
  return await puppeteer.executablePath({ headless: 'shell' });
}

export function systemBrowser(): string | undefined {
  return systemPaths.find((path) => existsSync(path));
}

async function reference(say: Say): Promise<Found> {
  await unpackReference(say);
  const folder = referenceFolder();
  return {
    source: 'reference',
    path: join(folder, 'chromium'),
    shell: true,
    env: referenceEnvironment(folder),
  };
}

function plain(source: Source, path: string): Found {
  return { source, path, shell: /headless[-_]shell/u.test(basename(path)), env: process.env };
}

/** The command that a person types when the browser at `path` is missing or does not start. */
export function mendFor(source: Source, path: string): string {
  switch (source) {
    case 'option':
      return `ls -l '${path}'`;
    case 'environment':
      return 'unset PUPPETEER_EXECUTABLE_PATH CHROME_PATH';
    case 'reference':
      return 'sudo apt-get install chromium-headless-shell && export PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium-headless-shell';
    case 'puppeteer':
    case 'system':
      return 'npx puppeteer browsers install chrome-headless-shell';
  }
}

function noBrowser(tried: readonly string[], command: string): EnvironmentError {
  const list = tried.map((path) => `\n    ${path}`).join('');
  return new EnvironmentError({
    step: { zh: '浏览器', en: 'browser' },
    reason: { zh: `找不到，已找过：${list}`, en: 'none was found at the paths above.' },
    command,
  });
}
