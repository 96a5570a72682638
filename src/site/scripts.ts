import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The scripts of the site by their place in it; each is one classic file, since modules do not load from a folder. */
const entries = {
  'scripts/theme.js': 'browser/theme.ts',
  'scripts/reader.js': 'browser/reader.ts',
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

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    // The paths in what comes out are relative to it, and must not tell from where the build was called.
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    bundle: true,
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
