import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { distinctCharacters } from '../document/characters.ts';
import type { Document } from '../document/document.ts';
import { oncePer } from '../document/once.ts';
import type { Archive, ArchivedDocument } from '../view/archive.ts';
import { facesHref, facsimileHref } from '../view/links.ts';
import { commonPages, documentPages } from '../view/pages.ts';
import { plottedDocuments } from '../view/plots/plotted.ts';
import type { NameView } from '../view/web/name-view.ts';
import type { Web } from '../view/web/web.ts';
import type { CommonShown } from './common-shown.ts';
import { type Cut, cutFrom } from './cut-face.ts';
import type { Drawing } from './drawing/draw.ts';
import { withSheets } from './facsimile.ts';
import { feedFiles } from './feeds.ts';
import { fittedFonts } from './fonts.ts';
import { manualPages } from './manual.ts';
import { namesIndex } from './names-index.ts';
import { oneFile } from './one-file.ts';
import { formulasWithFace, headingFaces, ownFaces } from './own-faces.ts';
import { picturesOf } from './pictures.ts';
import { basedLinks, relativeLinks, relativeStyle } from './relative-links.ts';
import { browserScripts, oneFileScript } from './scripts.ts';

/** Files of the site by their path in it. */
export type Files = Map<string, string | Uint8Array>;

/** What every page says of the archive. */
export type ArchiveFacts = Omit<Archive, 'documents'>;

interface DrawingJob {
  facts: ArchiveFacts;
  /** The names that stand in the document. */
  web: Web;
  drawing: Drawing;
  /** The folder to which the document's own folder is relative. */
  sourceRoot: string;
  /** What the PDF shows, where there is one. */
  sheets?: string | undefined;
  /** Other documents that its own names. */
  companions?: readonly Document[];
  /** Cuts the document's own faces. */
  cut?: Cut;
}

/** A document of which nothing is said but what it says itself. */
export function unprinted(document: Document): ArchivedDocument {
  return { document, text: { bytes: 0, sha256: '' } };
}

/**
 * The files of one document: its pages, its pictures, its faces, the edition in one file; and all characters that its
 * pages show, each once. Of other documents only its companions reach them.
 */
export async function documentFiles(
  archived: ArchivedDocument,
  job: DrawingJob,
): Promise<{ files: Files; characters: string }> {
  const { facts, drawing, sourceRoot, companions = [], cut = cutFrom(drawing.faces) } = job;
  const { document } = archived;
  const archive = { ...facts, documents: [archived, ...companions.map(unprinted)] };
  const pages = await pagesOfDocument(archived, archive, job);
  const characters = distinctCharacters(
    [...pages].filter(([path]) => path.endsWith('.html')).map(([, text]) => text),
  );
  const files: Files = new Map(pages);
  for (const src of picturesOf(document))
    files.set(`${document.id}/${src}`, await readFile(join(sourceRoot, document.folder, src)));
  const faces = await ownFaces(document, { heading: facts.title, shown: characters, cut });
  for (const [path, data] of faces) files.set(path, data);
  const edition = await oneFile(archive, archived, {
    files,
    styles: await styles(drawing),
    script: await oneFileScript(drawing),
    formulas: await formulasWithFace(document),
  });
  return { files: files.set(`${document.id}/${document.id}.html`, edition), characters };
}

/** The pages of a document, and what else is drawn of it. */
async function pagesOfDocument(
  archived: ArchivedDocument,
  archive: Archive,
  { web, drawing, sheets }: DrawingJob,
): Promise<Map<string, string>> {
  const faces = facesHref(archived.document);
  const shown = { archive, web, names: [], live: false, faces };
  const pages = new Map<string, string>();
  for (const path of documentPages(archived, archive, web)) {
    const text = await drawing.page(path, shown);
    pages.set(path, path.endsWith('.html') ? relativeLinks(text, path) : text);
  }
  const printed = facsimileHref(archived.document).slice(1);
  const empty = pages.get(printed);
  return sheets && empty ? pages.set(printed, withSheets(empty, sheets)) : pages;
}

/** What the page of a name shows of the archive besides its view. */
export type NameFacts = Pick<Archive, 'title' | 'publisher' | 'baseUrl' | 'issues'> &
  Pick<Web, 'kinds' | 'seen'>;

/** The page of a name. It is shown its view alone, so that nothing else can reach it. */
export async function namePage(
  view: NameView,
  { kinds, seen, ...facts }: NameFacts,
  drawing: Drawing,
): Promise<string> {
  const path = pathOfName(view);
  const archive = { ...facts, documents: [], organs: noOrgans, places: noPlaces };
  const web = { named: [], found: {}, kinds, seen };
  const shown = { archive, web, names: [], live: false, name: view };
  return relativeLinks(await drawing.page(path, shown), path);
}

export function pathOfName({ named: { href } }: NameView): string {
  return href.slice(1);
}

const noOrgans = { sources: {}, kinds: {}, fates: {}, organs: [] };
const noPlaces = { sources: {}, levels: {}, provinces: [], places: [] };

/** What the pages of the whole show, of which each sees a part. */
export function commonShown(archive: Archive, web: Web): CommonShown {
  const plotted = plottedDocuments(archive, web);
  return { archive, web, names: namesIndex(archive, web), plotted };
}

/** The files that belong to the archive as a whole, but for the pages of names, the fonts and the search. */
export async function commonFiles(archive: Archive, web: Web, drawing: Drawing): Promise<Files> {
  const shown = commonShown(archive, web);
  const pages = await drawCommon(commonPaths(archive), shown, drawing);
  return new Map([...pages, ...(await filesOfWhole(archive, drawing))]);
}

/** Paths of the pages of the whole, but for those of names. */
export function commonPaths(archive: Archive): string[] {
  return [...commonPages(archive), ...manualPages()];
}

export async function drawCommon(
  paths: readonly string[],
  shown: CommonShown,
  drawing: Drawing,
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const path of paths) {
    const text = await drawing.page(path, { ...shown, live: false });
    const rooted = path === '404.html' && shown.archive.baseUrl;
    pages.set(path, rooted ? basedLinks(text, rooted) : relativeLinks(text, path));
    // Whoever waits for this thread is heard between two pages.
    await setImmediate();
  }
  return pages;
}

/** Styles, scripts and feeds. */
export async function filesOfWhole(archive: Archive, drawing: Drawing): Promise<Files> {
  return new Map([
    ...(await styles(drawing)),
    ...(await browserScripts(drawing)),
    ...feedFiles(archive),
  ]);
}

/**
 * The faces and what else stands beside the pages.
 * @param characters all that the pages show
 * @param heading words above each page that stand in 小标宋
 */
export async function filesBeside(
  { beside, faces }: Drawing,
  { characters, heading, cut = cutFrom(faces) }: Beside,
): Promise<Files> {
  const entries = await readdir(beside, { recursive: true, withFileTypes: true });
  const files: Files = new Map([
    ...(await fittedFonts(join(beside, 'fonts'), characters)),
    ...(await headingFaces(heading, cut)),
  ]);
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(beside, file).split(sep).join('/');
    if (!path.endsWith('.css') && !isSlice(path)) files.set(path, await readFile(file));
  }
  return files;
}

interface Beside {
  characters: string;
  heading: string;
  cut?: Cut;
}

function isSlice(file: string): boolean {
  return file.endsWith('.woff2');
}

/** The style sheets of the pages by path, but that of the faces; every document asks for them. */
const styles = oncePer(async ({ beside }: Drawing): Promise<ReadonlyMap<string, string>> => {
  const names = (await readdir(beside, { recursive: true })).filter((file) =>
    file.endsWith('.css'),
  );
  const paths = names
    .map((name) => name.split(sep).join('/'))
    .filter((path) => !path.startsWith('fonts/'));
  const texts = paths.sort().map(async (path): Promise<[string, string]> => {
    return [path, relativeStyle(await readFile(join(beside, path), 'utf8'), path)];
  });
  return new Map(await Promise.all(texts));
});

/** Writes files into a folder. */
export async function writeFiles(
  outDir: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  for (const [path, data] of files) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, data);
  }
}
