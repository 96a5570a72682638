import { type PageFacts, pageFacts } from '../../src/checks/site-facts.ts';
import { pagesOf } from '../../src/checks/site-files.ts';
import { distinctCharacters } from '../../src/document/characters.ts';
import { type NameFacts, namePage, pathOfName } from '../../src/site/build.ts';
import type { Drawing } from '../../src/site/drawing/draw.ts';
import type { Archive } from '../../src/view/archive.ts';
import type { NameView } from '../../src/view/web/name-view.ts';
import { readingFor } from '../../src/view/web/reading.ts';
import { nameViews } from '../../src/view/web/views.ts';
import type { Web } from '../../src/view/web/web.ts';
import type { DocumentJob } from './document-job.ts';
import { namePageKey } from './keys.ts';
import { findResult, keepResult, type Result } from './results.ts';

/** The page of a name, as the checks of the whole site ask of it. */
export interface NamePage {
  pages: PageFacts[];
  /** All that it shows, each once. */
  characters: string;
}

/** The pages of names. Each is kept by what it shows: a document that changes changes few of them. */
export async function namePageResults(
  archive: Archive,
  web: Web,
  { job, drawing }: { job: DocumentJob; drawing: Drawing },
): Promise<Result<NamePage>[]> {
  const { title, publisher, baseUrl, issues } = archive;
  const facts: NameFacts = {
    ...{ title, publisher, kinds: web.kinds, seen: web.seen },
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(issues ? { issues: [] } : {}),
  };
  const results: Result<NamePage>[] = [];
  for (const view of nameViews(readingFor(archive, web))) {
    const key = namePageKey(view, facts, job);
    const found = job.force ? undefined : findResult<NamePage>(job.results, key);
    results.push(found ?? (await drawn(view, facts, { key, job, drawing })));
  }
  return results;
}

async function drawn(
  view: NameView,
  facts: NameFacts,
  { key, job, drawing }: { key: string; job: DocumentJob; drawing: Drawing },
): Promise<Result<NamePage>> {
  const path = pathOfName(view);
  const html = await namePage(view, facts, drawing);
  const { baseUrl } = facts;
  const pages = pagesOf(new Map([[path, Buffer.from(html)]]));
  const data = {
    pages: pages.map((page) => pageFacts(page, { baseUrl, isPagefind: false })),
    characters: distinctCharacters([html]),
  };
  const files = new Map([[`site/${path}`, html]]);
  return keepResult(job.results, key, { data, files, replace: job.force });
}
