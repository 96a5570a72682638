import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { type AstroInlineConfig, build } from 'astro';
import { blocksIn } from '../document/block.ts';
import { engineFor, searchFiles } from '../search/search-files.ts';
import { syllablesOf } from '../search/syllables.ts';
import type { Archive } from '../view/archive.ts';
import type { Facsimile } from '../view/facsimile.ts';
import { type Web, webOf } from '../view/web/web.ts';
import { archivePlugin } from './archive-plugin.ts';
import { siteConfig } from './config.ts';
import { writeFacsimile } from './facsimile.ts';
import { feedFiles } from './feeds.ts';
import { fitFonts } from './fonts.ts';
import { writeOneFiles } from './one-file.ts';
import { basedLinks, relativeLinks, relativeStyle } from './relative-links.ts';
import { browserScripts } from './scripts.ts';
import { sealSite } from './seal.ts';
import { searchEntries } from './search-entries.ts';
import { sitemapFiles } from './sitemap.ts';

export interface SiteOptions {
  /** Folder of the site; emptied first. */
  outDir: string;
  /** Where Astro keeps what it can use again. */
  cacheDir: string;
  /** The folder to which the documents' own folders are relative; their pictures are read from there. */
  sourceRoot: string;
  /** What the PDFs show, by document. */
  facsimiles?: ReadonlyMap<string, Facsimile>;
}

/**
 * Builds the site: Astro draws the pages, then the scripts, the search data and the pictures join
 * them, and every address is made relative.
 */
export async function buildSite(archive: Archive, options: SiteOptions): Promise<void> {
  const { outDir, sourceRoot } = options;
  await rm(outDir, { recursive: true, force: true });
  const web = webOf(archive, syllablesOf);
  const content = searchEntries(archive, web);
  const engine = engineFor(content, archive.search?.engine);
  await draw({ ...archive, search: { engine } }, web, options);
  await writeFacsimiles(archive, options);
  await writeFiles(outDir, await browserScripts());
  await writeFiles(outDir, await searchFiles(content, engine));
  await writeFiles(outDir, feedFiles(archive));
  await fitFonts(outDir);
  await copyPictures(archive, sourceRoot, outDir);
  await makeAddressesRelative(outDir, archive.baseUrl);
  await writeOneFiles(archive, outDir);
  await writeSitemap(archive, outDir);
  await sealSite(outDir);
}

/**
 * Astro draws in a folder of its own, and what it drew is copied from there: it renames files, which leads to no other
 * disk, and it loses the style sheet where a path holds `#` or `%`.
 */
async function draw(archive: Archive, web: Web, { outDir, cacheDir }: SiteOptions): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hongtou-pages-')));
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', tidy);
  try {
    await inFolder(folder, () => build(drawing(archive, web, join(folder, 'site'), cacheDir)));
    await cp(join(folder, 'site'), outDir, { recursive: true });
  } finally {
    process.off('exit', tidy);
    tidy();
  }
}

function drawing(archive: Archive, web: Web, outDir: string, cacheDir: string): AstroInlineConfig {
  return {
    ...siteConfig(),
    configFile: false,
    outDir,
    cacheDir,
    logLevel: 'warn',
    vite: {
      plugins: [archivePlugin(archive, web, { live: false })],
      // What Astro then runs lies there as well, from where no package is found.
      environments: { prerender: { resolve: { noExternal: true } } },
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

async function writeFacsimiles(archive: Archive, options: SiteOptions): Promise<void> {
  for (const { document } of archive.documents) {
    const facsimile = options.facsimiles?.get(document.id);
    if (facsimile) await writeFacsimile(document, facsimile, options.outDir);
  }
}

async function writeFiles(outDir: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Only a site with an address of its own can say where its pages are. */
async function writeSitemap({ documents, baseUrl }: Archive, outDir: string): Promise<void> {
  if (baseUrl === undefined) return;
  const paths = (await readdir(outDir, { recursive: true })).map((path) =>
    path.replaceAll(sep, '/'),
  );
  const all = documents.map(({ document }) => document);
  await writeFiles(outDir, sitemapFiles(paths, all, baseUrl));
}

async function copyPictures(archive: Archive, sourceRoot: string, outDir: string): Promise<void> {
  for (const { document } of archive.documents) {
    const blocks = [document, ...document.annexes].flatMap((part) => blocksIn(part.blocks));
    for (const block of blocks) {
      if (block.kind !== 'figure' || !block.src) continue;
      const file = join(sourceRoot, document.folder, block.src);
      await cp(file, join(outDir, document.id, block.src), { errorOnExist: true, force: false });
    }
  }
}

async function makeAddressesRelative(outDir: string, baseUrl: string | undefined): Promise<void> {
  const files = await readdir(outDir, { recursive: true });
  for (const name of files.filter((file) => /\.(?:html|css)$/u.test(file))) {
    const file = join(outDir, name);
    const path = name.split(sep).join('/');
    await writeFile(file, relativeFile(await readFile(file, 'utf8'), path, baseUrl));
  }
}

function relativeFile(text: string, path: string, baseUrl: string | undefined): string {
  if (path.endsWith('.css')) return relativeStyle(text, path);
  return path === '404.html' && baseUrl ? basedLinks(text, baseUrl) : relativeLinks(text, path);
}
