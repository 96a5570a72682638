import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The scripts of the site by their place in it; each is one classic file, since modules do not load from a folder. */
const entries = {
  'scripts/theme.js': 'browser/theme.ts',
  'scripts/reader.js': 'browser/reader.ts',
  'scripts/facsimile.js': 'browser/facsimile.ts',
  'search/search.js': '../search/browser/search.ts',
  'search/more.js': '../search/browser/more.ts',
} as const;

/** Bundles the browser scripts. */
export async function browserScripts(): Promise<Map<string, string>> {
  const made = Object.entries(entries).map(
    async ([path, entry]): Promise<[string, string]> => [
      path,
      await bundle(fileURLToPath(new URL(entry, import.meta.url))),
    ],
  );
  return new Map(await Promise.all(made));
}

/** The service worker of a build. @param version beginning of the sum of its list of files */
export function workerScript(version: string): Promise<string> {
  const entry = fileURLToPath(new URL('worker/worker.ts', import.meta.url));
  return bundle(entry, { siteVersion: JSON.stringify(version) });
}

/** The script that stands in an edition in one file. */
export async function oneFileScript(): Promise<string> {
  const script = await bundle(fileURLToPath(new URL('browser/one-file.ts', import.meta.url)));
  // Nothing in it may look like the end of the element that it stands in.
  return script.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
}

async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    // The paths in what comes out are relative to it, and must not tell from where the build was called.
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    bundle: true,
    define,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['es2022'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
  });
  return outputFiles.map((file) => file.text).join('');
}
