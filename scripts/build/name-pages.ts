import { setImmediate } from 'node:timers/promises';
import { type NameFacts, namePage, pathOfName } from '../../src/site/build.ts';
import type { Drawing } from '../../src/site/drawing/draw.ts';
import type { Archive } from '../../src/view/archive.ts';
import type { NameView } from '../../src/view/web/name-view.ts';
import { readingFor } from '../../src/view/web/reading.ts';
import { nameViews } from '../../src/view/web/views.ts';
import type { Web } from '../../src/view/web/web.ts';
import type { DocumentJob } from './document-job.ts';
import { type KeptPages, keepPages } from './kept-pages.ts';
import { namePageKey } from './keys.ts';
import { findResult, type Result } from './results.ts';

/** The pages of names. Each is kept by what it shows: a document that changes changes few of them. */
export async function namePageResults(
  archive: Archive,
  web: Web,
  { job, drawing }: { job: DocumentJob; drawing: Drawing },
): Promise<Result<KeptPages>[]> {
  const { title, publisher, baseUrl, issues } = archive;
  const facts: NameFacts = {
    ...{ title, publisher, kinds: web.kinds, seen: web.seen },
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(issues ? { issues: [] } : {}),
  };
  const results: Result<KeptPages>[] = [];
  for (const view of nameViews(readingFor(archive, web))) {
    const key = namePageKey(view, facts, job);
    const found = job.force ? undefined : findResult<KeptPages>(job.results, key);
    results.push(found ?? (await drawn(view, facts, { key, job, drawing })));
    // Workers that have made what they were told of are heard.
    if (!found) await setImmediate();
  }
  return results;
}

async function drawn(
  view: NameView,
  facts: NameFacts,
  { key, job, drawing }: { key: string; job: DocumentJob; drawing: Drawing },
): Promise<Result<KeptPages>> {
  const page = new Map([[pathOfName(view), await namePage(view, facts, drawing)]]);
  return keepPages(page, key, { job, baseUrl: facts.baseUrl, isPagefind: false });
}
