import { commonPaths, drawCommon } from '../../src/site/build.ts';
import {
  type CommonGroup,
  type CommonShown,
  groupOf,
  shownTo,
} from '../../src/site/common-shown.ts';
import type { Drawing } from '../../src/site/drawing/draw.ts';
import type { DocumentJob } from './document-job.ts';
import { type KeptPages, keepPages } from './kept-pages.ts';
import { commonKey } from './keys.ts';
import { findResult, type Result } from './results.ts';

interface Tools {
  job: DocumentJob;
  drawing: Drawing;
}

/**
 * The pages of the archive as a whole: those that see a part of it, kept by what they see; and those that see all of
 * it, drawn each time.
 */
export async function commonPageResults(
  shown: CommonShown,
  tools: Tools,
): Promise<{ kept: Result<KeptPages>[]; drawn: Map<string, string> }> {
  const { archive } = shown;
  const groups = Map.groupBy(commonPaths(archive), (path) => groupOf(path, archive));
  const kept: Result<KeptPages>[] = [];
  for (const [group, paths] of groups)
    if (group) kept.push(await pagesFor(group, paths, shown, tools));
  const drawn = await drawCommon(groups.get(undefined) ?? [], shown, tools.drawing);
  return { kept, drawn };
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
