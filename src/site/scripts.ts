import { classicScript } from '../search/classic-script.ts';

/** The scripts of the site by their place in it. */
const entries = {
  'scripts/theme.js': 'browser/theme.ts',
  'scripts/reader.js': 'browser/reader.ts',
  'scripts/facsimile.js': 'browser/facsimile.ts',
  'scripts/compare.js': 'browser/compare.ts',
  'search/search.js': '../search/browser/search.ts',
  'search/more.js': '../search/browser/more.ts',
} as const;

/** Bundles the browser scripts. */
export async function browserScripts(): Promise<Map<string, string>> {
  const made = Object.entries(entries).map(
    async ([path, entry]): Promise<[string, string]> => [
      path,
      await classicScript(new URL(entry, import.meta.url)),
    ],
  );
  return new Map(await Promise.all(made));
}

/** The service worker of a build. @param version beginning of the sum of its list of files */
export function workerScript(version: string): Promise<string> {
  const entry = new URL('worker/worker.ts', import.meta.url);
  return classicScript(entry, { siteVersion: JSON.stringify(version) });
}

/** The script of the live site alone. */
export function liveScript(): Promise<string> {
  return classicScript(new URL('browser/live.ts', import.meta.url));
}

/** The script that stands in an edition in one file. */
export function oneFileScript(): Promise<string> {
  made ??= makeOneFileScript();
  return made;
}

let made: Promise<string> | undefined;

async function makeOneFileScript(): Promise<string> {
  const script = await classicScript(new URL('browser/one-file.ts', import.meta.url));
  // Nothing in it may look like the end of the element that it stands in.
  return script.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
}
