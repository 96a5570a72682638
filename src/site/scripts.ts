import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { oncePer } from '../document/once.ts';
import { classicScript } from '../search/classic-script.ts';
import type { Drawing } from './drawing/draw.ts';

/** The scripts of the site by their place in it. */
const entries = {
  'scripts/theme.js': 'browser/theme.ts',
  'scripts/reader.js': 'browser/reader.ts',
  'scripts/facsimile.js': 'browser/facsimile.ts',
  'scripts/compare.js': 'browser/compare.ts',
  'search/search.js': '../search/browser/search.ts',
  'search/more.js': '../search/browser/more.ts',
} as const;

const workerFile = 'sw.js';
const oneFileFile = 'one-file.js';
/** Stands in the service worker for the version of a build. */
const versionGoesHere = '@version@';

/** Bundles the scripts of the site. */
export async function bundledScripts(): Promise<Map<string, string>> {
  const made = Object.entries(entries).map(
    async ([path, entry]): Promise<[string, string]> => [path, await bundled(entry)],
  );
  return new Map(await Promise.all(made));
}

function bundled(entry: string, define: Record<string, string> = {}): Promise<string> {
  return classicScript(new URL(entry, import.meta.url), define);
}

/** Lays all scripts into a folder, bundled: to do so takes seconds, and no archive changes them. */
export async function layScripts(folder: string): Promise<void> {
  const site = await bundledScripts();
  const all = new Map([
    ...site,
    [oneFileFile, await bundledOneFile()],
    [
      workerFile,
      await bundled('worker/worker.ts', { siteVersion: JSON.stringify(versionGoesHere) }),
    ],
  ]);
  for (const [path, text] of all) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function bundledOneFile(): Promise<string> {
  const script = await bundled('browser/one-file.ts');
  // Nothing in it may look like the end of the element that it stands in.
  return script.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
}

type Laid = Pick<Drawing, 'scripts'>;

/** The scripts of the site by their place in it, as they were laid. */
export async function browserScripts(laid: Laid): Promise<Map<string, string>> {
  const read = Object.keys(entries).map(
    async (path): Promise<[string, string]> => [path, await laidScript(laid, path)],
  );
  return new Map(await Promise.all(read));
}

/** The service worker of a build. @param version beginning of the sum of its list of files */
export async function workerScript(laid: Laid, version: string): Promise<string> {
  return (await laidScript(laid, workerFile)).replaceAll(versionGoesHere, version);
}

/** The script that stands in an edition in one file; every document asks for it. */
export const oneFileScript = oncePer((laid: Laid) => laidScript(laid, oneFileFile));

function laidScript({ scripts }: Laid, path: string): Promise<string> {
  return readFile(join(scripts, path), 'utf8');
}

/** The script of the live site alone. */
export function liveScript(): Promise<string> {
  return bundled('browser/live.ts');
}
