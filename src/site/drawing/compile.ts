import { rmSync } from 'node:fs';
import { cp, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AstroInlineConfig, build } from 'astro';
import { siteConfig } from '../config.ts';
import { unpackFaces } from '../own-faces.ts';
import { layScripts } from '../scripts.ts';
import { shownPlugin } from '../shown-plugin.ts';

/**
 * Compiles the pages into a program that draws them, and lays it with the files that stand beside pages into a folder:
 * `server/entry.mjs` and `client/`, the faces in `faces/` and the scripts in `scripts/`. It knows no archive: that comes
 * with every request for a page.
 *
 * Astro compiles in a folder of its own, and what it made is copied from there: it renames files, which leads to no
 * other disk, and it loses the style sheet where a path holds `#` or `%`.
 */
export async function compilePages(outDir: string): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hongtou-pages-')));
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', tidy);
  try {
    await inFolder(folder, () => build(compiling(folder)));
    await cp(join(folder, 'made'), outDir, { recursive: true });
    await unpackFaces(join(outDir, 'faces'));
    await layScripts(join(outDir, 'scripts'));
  } finally {
    process.off('exit', tidy);
    tidy();
  }
}

function compiling(folder: string): AstroInlineConfig {
  return {
    ...siteConfig(),
    configFile: false,
    outDir: join(folder, 'made'),
    cacheDir: join(folder, 'cache'),
    logLevel: 'warn',
    vite: {
      plugins: [shownPlugin(undefined)],
      // What comes out lies where no package is found.
      environments: { ssr: { resolve: { noExternal: true } } },
    },
  };
}

/** Astro keeps its work with the site only where that is below the working folder. */
async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await work();
  } finally {
    process.chdir(before);
  }
}
