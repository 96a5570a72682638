import { commonPaths, commonShown, drawCommon } from '../../src/site/build.ts';
import {
  type CommonGroup,
  type CommonShown,
  groupOf,
  shownTo,
} from '../../src/site/common-shown.ts';
import type { Drawing } from '../../src/site/drawing/draw.ts';
import type { Archive } from '../../src/view/archive.ts';
import type { Web } from '../../src/view/web/web.ts';
import type { DocumentJob } from './document-job.ts';
import { type KeptPages, keepPages } from './kept-pages.ts';
import { commonKey } from './keys.ts';
import { namePageResults } from './name-pages.ts';
import { findResult, type Result } from './results.ts';

interface Tools {
  job: DocumentJob;
  drawing: Drawing;
}

/** The pages of the archive as a whole: what they are shown, those that are kept, and the rest. */
export interface PagesOfWhole {
  shown: CommonShown;
  kept: Result<KeptPages>[];
  /** Paths of the pages that see all of it. */
  others: string[];
}

/**
 * The pages of the archive as a whole that see a part of it: those of names, and others by what they see.
 * @param archive its documents need not be made yet
 */
export async function pagesOfWhole(
  archive: Archive,
  web: Web,
  tools: Tools,
): Promise<PagesOfWhole> {
  const shown = commonShown(archive, web);
  const kept = await namePageResults(archive, web, tools);
  const groups = Map.groupBy(commonPaths(archive), (path) => groupOf(path, archive));
  for (const [group, paths] of groups)
    if (group) kept.push(await pagesFor(group, paths, shown, tools));
  return { shown, kept, others: groups.get(undefined) ?? [] };
}

async function pagesFor(
  group: CommonGroup,
  paths: readonly string[],
  whole: CommonShown,
  { job, drawing }: Tools,
): Promise<Result<KeptPages>> {
  const shown = shownTo(group, whole);
  const key = commonKey({ group, paths, shown }, job);
  const found = job.force ? undefined : findResult<KeptPages>(job.results, key);
  if (found) return found;
  const { baseUrl, search } = whole.archive;
  const isPagefind = search?.engine === 'pagefind';
  return keepPages(await drawCommon(paths, shown, drawing), key, { job, baseUrl, isPagefind });
}
