import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import sirv from 'sirv';
import type { SiteFiles } from '../../src/checks/site-files.ts';
import { isNamePage } from '../../src/checks/site-names.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { textOf } from '../../src/document/clause.ts';
import { clausesOf, type Document, readingOf } from '../../src/document/document.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import { buildSite } from '../../src/site/build.ts';
import { sealSite } from '../../src/site/seal.ts';
import type { Archive, ArchivedDocument } from '../../src/view/archive.ts';
import type { Facsimile, PaintedText } from '../../src/view/facsimile.ts';
import { sha256 } from './small-document.ts';

const root = join(import.meta.dirname, '../..');
const cacheDir = join(root, 'node_modules/.cache/hongtou-test-site');

/** The archive of `documents/`, with a page map made from the turns that the transcript betrays. */
export function realArchive(): Archive {
  const { corpus, problems } = readCorpus(root);
  if (!corpus || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  const documents = corpus.documents.map((document) => {
    const text = readingOf(document);
    return {
      document,
      pageMap: pageMapOf(document),
      pdf: { bytes: 4, sha256: sha256('%PDF') },
      text: { bytes: Buffer.byteLength(text), sha256: sha256(text) },
      facsimile: { findings: 1 },
    };
  });
  const { organs, places } = corpus;
  return { title: '红头', publisher: '红头档案', documents, organs, places };
}

function pageMapOf({ pageTurns }: Document): PageMap {
  const starts = pageTurns.map(({ clause, offset }, i) => ({ page: i + 2, clause, offset }));
  return {
    pages: starts.length + 1,
    starts,
    pageOf: Object.fromEntries(starts.map(({ clause, page }) => [clause, page])),
  };
}

/** Pages that show one line of each clause, for a document that was not printed. */
function standInFor({ document, pageMap }: ArchivedDocument): Facsimile {
  const clauses = clausesOf(document);
  const firsts = (pageMap?.starts ?? []).map(({ clause }) =>
    clauses.findIndex(({ id }) => id === clause),
  );
  const pages = [0, ...firsts].map((from, i, all) => clauses.slice(from, (all[i + 1] ?? from) + 1));
  return {
    pages: pages.map((shown) => ({
      width: 210,
      height: 297,
      shapes: [],
      texts: shown.map((clause, i) => lineOf(textOf(clause).slice(0, 28), i)),
      passages: shown.map((clause) => ({ clause: clause.id, text: textOf(clause) })),
    })),
    findings: [
      { page: 1, y: 50, provision: '7.2.4', element: '发文机关标志', found: '0', expected: '35' },
    ],
  };
}

function lineOf(text: string, line: number): PaintedText {
  const characters = [...text];
  return {
    face: 'fangsong',
    size: 5.57,
    colour: '#000000',
    x: 28,
    baseline: 42 + 10.45 * line,
    turned: false,
    characters,
    advances: characters.map((_, i) => i * 5.57),
  };
}

/** Builds an archive's site into a new folder called `name`, with stand-ins for what others put beside the pages. */
export async function builtSite(
  archive: Archive,
  name = 'site',
): Promise<{ folder: string; remove: () => void }> {
  const temporary = mkdtempSync(join(tmpdir(), 'hongtou-site-'));
  const folder = join(temporary, name);
  await buildSite(archive, {
    outDir: folder,
    cacheDir,
    sourceRoot: root,
    facsimiles: new Map(
      archive.documents.flatMap((one) =>
        one.facsimile ? [[one.document.id, standInFor(one)] as const] : [],
      ),
    ),
  });
  for (const { document, pdf } of archive.documents) {
    put(join(folder, document.id, `${document.id}.txt`), readingOf(document));
    if (pdf) put(join(folder, document.id, `${document.id}.pdf`), '%PDF');
  }
  await sealSite(folder);
  return { folder, remove: () => rmSync(temporary, { recursive: true, force: true }) };
}

export function filesIn(folder: string): SiteFiles {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = all.filter((file) => statSync(join(folder, file)).isFile());
  return new Map(
    files.map((file) => [file.split(sep).join('/'), readFileSync(join(folder, file))]),
  );
}

/** Every page but those of names, which are made alike: of each kind of name the longest page stands for all. */
export function typicalPages(files: SiteFiles): string[] {
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  const names = Map.groupBy(pages.filter(isNamePage), (path) => path.split('/')[0]);
  const sizeOf = (path: string) => files.get(path)?.length ?? 0;
  const longest = [...names.values()].flatMap((all) =>
    all.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 1),
  );
  return [...pages.filter((path) => !isNamePage(path)), ...longest];
}

/** Serves a folder below `base` as a static host would. */
export async function served(
  folder: string,
  base: string,
): Promise<{ origin: string; close: () => void }> {
  const serve = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = () => {
      response.writeHead(404).end();
    };
    request.url = url.slice(base.length - 1);
    if (url.startsWith(base)) serve(request, response, missing);
    else missing();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
