import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../src/checks/check.ts';
import { wholeSiteChecks } from '../../src/checks/site.ts';
import { type PageFacts, pageFacts } from '../../src/checks/site-facts.ts';
import { pagesOf } from '../../src/checks/site-files.ts';
import { pagefind } from '../../src/checks/site-policy.ts';
import type { Document } from '../../src/document/document.ts';
import type { EngineName } from '../../src/search/browser/data.ts';
import { engineFor, searchFiles } from '../../src/search/search-files.ts';
import { commonShown, filesBeside, filesOfWhole, unprinted } from '../../src/site/build.ts';
import { openDrawing } from '../../src/site/drawing/draw.ts';
import { needsFaces } from '../../src/site/fonts.ts';
import { sealOf } from '../../src/site/seal.ts';
import { searchEntries } from '../../src/site/search-entries.ts';
import { sitemapFiles } from '../../src/site/sitemap.ts';
import type { Web } from '../../src/view/web/web.ts';
import { commonPageResults } from './common-pages.ts';
import type { DocumentJob } from './document-job.ts';
import { bulletinIn } from './document-results.ts';
import { archivedOf } from './draw.ts';
import { indexInThread } from './index-thread.ts';
import type { IssueData } from './issues.ts';
import type { MadeDocument, MakeJob } from './make.ts';
import { namePageResults } from './name-pages.ts';
import type { Result } from './results.ts';
import { checkpointName } from './state.ts';
import { put, sumsBelow, type Tree, take } from './tree.ts';
import { archiveOf } from './whole-archive.ts';

/** The search of the site: which way it goes, and its files. */
export interface Search {
  engine: EngineName;
  files: ReadonlyMap<string, string>;
}

interface Parts {
  work: DocumentJob;
  made: readonly MadeDocument[];
  search: Search;
  checkpoint: string;
  web: Web;
  issues: readonly Result<IssueData>[];
}

/** Makes what the site has besides the files of each document, and checks the whole. */
export async function makeSite(
  tree: Tree,
  job: MakeJob,
  { work, made, search, checkpoint, web, issues }: Parts,
): Promise<Check[]> {
  const archived = made.map(({ document, printed }) =>
    archivedOf(document, bulletinIn(document, printed)),
  );
  const drawing = openDrawing(work.program);
  const shown = issues.map(({ data }) => data.shown);
  const withIssues = shown.length > 0 ? { issues: shown } : {};
  const archive = { ...archiveOf(job, archived), search: { engine: search.engine }, ...withIssues };
  const names = await namePageResults(archive, web, { job: work, drawing });
  for (const result of names) take(tree, result);
  const common = await commonPageResults(commonShown(archive, web), { job: work, drawing });
  for (const result of common.kept) take(tree, result);
  const others = [...common.drawn, ...(await filesOfWhole(archive, drawing))];
  for (const [path, data] of [...others, ...search.files]) put(tree, `site/${path}`, data);
  const texts = others.filter(([path]) => needsFaces(path)).map(([, text]) => text);
  const results = [...made.map(({ drawn }) => drawn), ...names, ...common.kept];
  const kept = results.map(({ data }) => data);
  const characters = new Set([...texts, ...kept.map((one) => one.characters)].join(''));
  for (const [path, data] of await filesBeside(drawing, characters))
    put(tree, `site/${path}`, data);
  put(tree, `site/${checkpointName}`, checkpoint);
  for (const [path, text] of sitemapOf(tree, job)) put(tree, `site/${path}`, text);
  for (const [path, text] of await sealOf(sumsBelow(tree, 'site'))) put(tree, `site/${path}`, text);
  const documents = made.map(({ document }) => document);
  return checksOf(tree, job, { documents, known: kept.flatMap(({ pages }) => pages) });
}

/** Only a site with an address of its own can say where its pages are. */
function sitemapOf(tree: Tree, { config, corpus }: MakeJob): Map<string, string> {
  if (config.baseUrl === undefined) return new Map();
  const paths = [...sumsBelow(tree, 'site').keys()];
  return sitemapFiles(paths, corpus, config.baseUrl);
}

/** The files of the search; they need no more than the texts. */
export async function searchOf(job: MakeJob, web: Web): Promise<Search> {
  const documents = job.corpus.documents.map(unprinted);
  const content = searchEntries(archiveOf(job, documents), web);
  const engine = engineFor(content, job.config.search.engine);
  return { engine, files: await searchFiles(content, engine, indexInThread) };
}

/** Pages that are kept were read when they were drawn; the others are read now. */
function checksOf(
  tree: Tree,
  { config, corpus: { withdrawn } }: MakeJob,
  { documents, known }: { documents: readonly Document[]; known: readonly PageFacts[] },
): Check[] {
  const paths = new Set(sumsBelow(tree, 'site').keys());
  const knownPaths = new Set(known.map(({ path }) => path));
  const others = [...paths].filter((path) => !knownPaths.has(path));
  const beside = new Map(
    others
      .filter((path) => /\.(?:html|css|m?js)$/u.test(path))
      .map((path) => [path, new Uint8Array(readFileSync(join(tree.folder, 'site', path)))]),
  );
  const { baseUrl } = config;
  const isPagefind = paths.has(pagefind);
  const pages = [
    ...known,
    ...pagesOf(beside).map((page) => pageFacts(page, { baseUrl, isPagefind })),
  ];
  return wholeSiteChecks(documents, { paths, pages, beside, baseUrl, withdrawn });
}
