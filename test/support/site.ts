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
import { codeSums } from '../../scripts/build/code-sums.ts';
import { programIn } from '../../scripts/build/program.ts';
import type { SiteFiles } from '../../src/checks/site-files.ts';
import { isNamePage } from '../../src/checks/site-names.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { sumsOf } from '../../src/deposit/bag.ts';
import { distinctCharacters } from '../../src/document/characters.ts';
import { type Document, readingOf } from '../../src/document/document.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import { engineFor, searchFiles } from '../../src/search/search-files.ts';
import { syllablesOf } from '../../src/search/syllables.ts';
import {
  commonFiles,
  documentFiles,
  filesBeside,
  namePage,
  pathOfName,
  writeFiles,
} from '../../src/site/build.ts';
import { type Drawing, openDrawing } from '../../src/site/drawing/draw.ts';
import { sheetsOf } from '../../src/site/facsimile.ts';
import { needsFaces } from '../../src/site/fonts.ts';
import { sealOf } from '../../src/site/seal.ts';
import { searchEntries } from '../../src/site/search-entries.ts';
import { sitemapFiles } from '../../src/site/sitemap.ts';
import type { Archive } from '../../src/view/archive.ts';
import { readingFor } from '../../src/view/web/reading.ts';
import { nameViews } from '../../src/view/web/views.ts';
import { webIn, webOf } from '../../src/view/web/web.ts';
import { sha256 } from './small-document.ts';
import { standInFor } from './stand-in.ts';

const root = join(import.meta.dirname, '../..');
const cacheDir = join(root, 'node_modules/.cache/hongtou-test-site');

/** The archive of `documents/`. */
export function realArchive(): Archive {
  return archiveIn(root);
}

/** The archive that is read from a folder, with page maps made from the turns that the transcripts betray. */
export function archiveIn(folder: string): Archive {
  const { corpus, problems } = readCorpus(folder);
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
  const { organs, places, withdrawn } = corpus;
  const gone = withdrawn ? { withdrawn } : {};
  return { title: '红头', publisher: '红头档案', documents, organs, places, ...gone };
}

function pageMapOf({ pageTurns }: Document): PageMap {
  const starts = pageTurns.map(({ clause, offset }, i) => ({ page: i + 2, clause, offset }));
  return {
    pages: starts.length + 1,
    starts,
    pageOf: Object.fromEntries(starts.map(({ clause, page }) => [clause, page])),
  };
}

/** Builds an archive's site into a new folder called `name`, with stand-ins for what others put beside the pages. */
export async function builtSite(
  archive: Archive,
  name = 'site',
): Promise<{ folder: string; remove: () => void }> {
  const temporary = mkdtempSync(join(tmpdir(), 'hongtou-site-'));
  const folder = join(temporary, name);
  const drawing = await pagesProgram();
  const { documents: all, ...facts } = archive;
  const web = webOf(archive, syllablesOf);
  for (const archived of all) {
    const sheets = archived.facsimile && sheetsOf(archived.document, standInFor(archived));
    const companions = all
      .map(({ document }) => document)
      .filter((one) => one !== archived.document);
    const own = webIn(web, archived.document.id);
    const job = { facts, web: own, drawing, sourceRoot: root, sheets, companions };
    const { files } = await documentFiles(archived, job);
    await writeFiles(folder, files);
  }
  const content = searchEntries(archive, web);
  const engine = engineFor(content, archive.search?.engine);
  await writeFiles(folder, await commonFiles({ ...archive, search: { engine } }, web, drawing));
  const about = { ...facts, kinds: web.kinds, seen: web.seen };
  for (const view of nameViews(readingFor(archive, web)))
    put(join(folder, pathOfName(view)), await namePage(view, about, drawing));
  await writeFiles(folder, await searchFiles(content, engine));
  await writeFiles(
    folder,
    await filesBeside(drawing, { characters: charactersIn(folder), heading: archive.title }),
  );
  for (const { document, pdf } of all) {
    put(join(folder, document.id, `${document.id}.txt`), readingOf(document));
    if (pdf) put(join(folder, document.id, `${document.id}.pdf`), '%PDF');
  }
  const { baseUrl } = archive;
  const documents = all.map(({ document }) => document);
  const paths = [...filesIn(folder).keys()];
  const listed = { documents, ...(archive.withdrawn ? { withdrawn: archive.withdrawn } : {}) };
  if (baseUrl) await writeFiles(folder, sitemapFiles(paths, listed, baseUrl));
  await writeFiles(folder, await sealOf(sumsOf(filesIn(folder)), drawing));
  return { folder, remove: () => rmSync(temporary, { recursive: true, force: true }) };
}

/** Compiled once for the code as it is, whatever test asks. */
async function pagesProgram(): Promise<Drawing> {
  const say = { language: 'zh', progress: () => undefined } as const;
  return openDrawing(await programIn(cacheDir, codeSums().program, say));
}

function charactersIn(folder: string): string {
  const texts = [...filesIn(folder)].filter(
    ([path]) => needsFaces(path) && /(?:^404|index)\.html$|\.css$/u.test(path),
  );
  return distinctCharacters(texts.map(([, bytes]) => Buffer.from(bytes).toString()));
}

export function filesIn(folder: string): Map<string, Uint8Array> {
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
