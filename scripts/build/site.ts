import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../src/checks/check.ts';
import { type SiteUnderCheck, wholeSiteChecks } from '../../src/checks/site.ts';
import { isSearchData } from '../../src/checks/site-external.ts';
import { type PageFacts, pageFacts } from '../../src/checks/site-facts.ts';
import { pagesOf } from '../../src/checks/site-files.ts';
import { pagefind } from '../../src/checks/site-policy.ts';
import { distinctCharacters } from '../../src/document/characters.ts';
import type { Document } from '../../src/document/document.ts';
import { engineFor, searchFiles } from '../../src/search/search-files.ts';
import { drawCommon, filesBeside, filesOfWhole, unprinted } from '../../src/site/build.ts';
import type { Cut } from '../../src/site/cut-face.ts';
import { type Drawing, openDrawing } from '../../src/site/drawing/draw.ts';
import { needsFaces } from '../../src/site/fonts.ts';
import { sealOf } from '../../src/site/seal.ts';
import { searchEntries } from '../../src/site/search-entries.ts';
import { sitemapFiles } from '../../src/site/sitemap.ts';
import type { Archive } from '../../src/view/archive.ts';
import { type PagesOfWhole, pagesOfWhole } from './common-pages.ts';
import { bulletinIn } from './document-results.ts';
import { archivedOf } from './draw.ts';
import type { IssueData } from './issues.ts';
import { keptCut } from './kept-slices.ts';
import type { MadeDocument, MakeJob } from './make.ts';
import type { Prepared } from './prepare.ts';
import type { Result } from './results.ts';
import { siteIndex } from './site-index.ts';
import { checkpointName } from './state.ts';
import { put, sumsBelow, type Tree, take } from './tree.ts';
import { archiveOf } from './whole-archive.ts';

/** A site while the files of its documents are made. */
export interface BegunSite {
  /** Makes what waits for no document, but for the issues, which bind documents: the search, and pages that see texts alone. */
  place(tree: Tree, issues: readonly Result<IssueData>[]): Promise<PagesOfWhole>;
  /** Makes what the site has besides the files of each document, and checks the whole. */
  finish(tree: Tree, made: Made): Promise<Check[]>;
}

interface Made {
  made: readonly MadeDocument[];
  checkpoint: string;
  issues: readonly Result<IssueData>[];
}

/** Begins with what needs the texts alone; most of the index of search may be that of the last build. */
export function beginSite(job: MakeJob, prepared: Prepared): BegunSite {
  const { work, web } = prepared;
  const texts = archiveOf(job, job.corpus.documents.map(unprinted));
  const { engine, search, index } = beginSearch(job, prepared, texts);
  const drawing = openDrawing(work.program);
  const placeNow = async (tree: Tree, issues: Made['issues']): Promise<PagesOfWhole> => {
    const archive = { ...texts, search: { engine }, ...shownIssues(issues) };
    const pages = await pagesOfWhole(archive, web, { job: work, drawing });
    for (const result of pages.kept) take(tree, result);
    for (const [path, data] of await search) put(tree, `site/${path}`, data);
    index.place(tree);
    return pages;
  };
  let placed: Promise<PagesOfWhole> | undefined;
  const place = (tree: Tree, issues: Made['issues']): Promise<PagesOfWhole> => {
    placed ??= placeNow(tree, issues);
    return placed;
  };
  return {
    place,
    finish: async (tree, made) => {
      const pages = await place(tree, made.issues);
      const cut = keptCut(drawing.faces, work);
      const checks = await finishSite(tree, job, { ...made, ...pages, drawing, cut });
      index.remember(tree);
      return checks;
    },
  };
}

function beginSearch(job: MakeJob, prepared: Prepared, texts: Archive) {
  const content = searchEntries(texts, prepared.web);
  const engine = engineFor(content, job.config.search.engine);
  const index = siteIndex(job, prepared);
  const search = searchFiles(content, engine, index.index);
  // Whoever places them is told what went wrong.
  search.catch(() => undefined);
  return { engine, search, index };
}

function shownIssues(issues: Made['issues']): Pick<Archive, 'issues'> {
  return issues.length > 0 ? { issues: issues.map(({ data }) => data.shown) } : {};
}

interface Parts extends Made, PagesOfWhole {
  drawing: Drawing;
  cut: Cut;
}

async function finishSite(
  tree: Tree,
  job: MakeJob,
  { made, checkpoint, shown, kept, others, drawing, cut }: Parts,
): Promise<Check[]> {
  const drawn = await drawOthers(others, { shown, made, drawing });
  const beside = [...drawn, ...(await filesOfWhole(shown.archive, drawing))];
  for (const [path, data] of beside) put(tree, `site/${path}`, data);
  const texts = beside.filter(([path]) => needsFaces(path)).map(([, text]) => String(text));
  const known = [...made.map(({ drawn }) => drawn), ...kept].map(({ data }) => data);
  const characters = distinctCharacters([...texts, ...known.map((one) => one.characters)]);
  const faces = { characters, heading: job.config.title, cut };
  for (const [path, data] of await filesBeside(drawing, faces)) put(tree, `site/${path}`, data);
  put(tree, `site/${checkpointName}`, checkpoint);
  for (const [path, text] of sitemapOf(tree, job)) put(tree, `site/${path}`, text);
  for (const [path, text] of await sealOf(sumsBelow(tree, 'site'), drawing))
    put(tree, `site/${path}`, text);
  return checksOf(tree, job, {
    documents: made.map(({ document }) => document),
    named: made.flatMap((one) => one.drawn.data.named),
    known: known.flatMap(({ pages }) => pages),
  });
}

/** The pages that see the whole of every document and what was made of it. */
async function drawOthers(
  paths: readonly string[],
  { shown, made, drawing }: Pick<Parts, 'shown' | 'made' | 'drawing'>,
): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  const documents = made.map(({ document, printed }) =>
    archivedOf(document, bulletinIn(document, printed)),
  );
  return await drawCommon(paths, { ...shown, archive: { ...shown.archive, documents } }, drawing);
}

/** Only a site with an address of its own can say where its pages are. */
function sitemapOf(tree: Tree, { config, corpus }: MakeJob): Map<string, string> {
  if (config.baseUrl === undefined) return new Map();
  const paths = [...sumsBelow(tree, 'site').keys()];
  return sitemapFiles(paths, corpus, config.baseUrl);
}

interface Known extends Pick<SiteUnderCheck, 'named'> {
  documents: readonly Document[];
  /** Of pages and style sheets. */
  known: readonly PageFacts[];
}

/** Pages that are kept were read when they were drawn; the others are read now. */
function checksOf(
  tree: Tree,
  { config, corpus: { withdrawn } }: MakeJob,
  { documents, named, known }: Known,
): Check[] {
  const paths = new Set(sumsBelow(tree, 'site').keys());
  const knownPaths = new Set(known.map(({ path }) => path));
  const others = [...paths].filter((path) => !knownPaths.has(path));
  const beside = new Map(
    others
      .filter((path) => /\.(?:html|css|m?js)$/u.test(path) && !isSearchData(path))
      .map((path) => [path, new Uint8Array(readFileSync(join(tree.folder, 'site', path)))]),
  );
  const { baseUrl } = config;
  const isPagefind = paths.has(pagefind);
  const pages = [
    ...known,
    ...pagesOf(beside).map((page) => pageFacts(page, { baseUrl, isPagefind })),
  ];
  return wholeSiteChecks(documents, { paths, pages, named, beside, baseUrl, withdrawn });
}
