import { type PageFacts, pageFacts } from '../../src/checks/site-facts.ts';
import { pagesOf } from '../../src/checks/site-files.ts';
import { distinctCharacters } from '../../src/document/characters.ts';
import { commonPaths, drawCommon } from '../../src/site/build.ts';
import {
  type CommonGroup,
  type CommonShown,
  groupOf,
  shownTo,
} from '../../src/site/common-shown.ts';
import type { Drawing } from '../../src/site/drawing/draw.ts';
import { needsFaces } from '../../src/site/fonts.ts';
import type { DocumentJob } from './document-job.ts';
import { commonKey } from './keys.ts';
import { findResult, keepResult, type Result } from './results.ts';

/** Pages of the whole, as the checks of the site ask of them. */
export interface CommonPages {
  pages: PageFacts[];
  /** All that is shown in the faces of the site, each once. */
  characters: string;
}

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
): Promise<{ kept: Result<CommonPages>[]; drawn: Map<string, string> }> {
  const { archive } = shown;
  const groups = Map.groupBy(commonPaths(archive), (path) => groupOf(path, archive));
  const kept: Result<CommonPages>[] = [];
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
): Promise<Result<CommonPages>> {
  const shown = shownTo(group, whole);
  const key = commonKey({ group, paths, shown }, job);
  const found = job.force ? undefined : findResult<CommonPages>(job.results, key);
  if (found) return found;
  const drawn = await drawCommon(paths, shown, drawing);
  const files = new Map([...drawn].map(([path, html]) => [path, Buffer.from(html)]));
  const { baseUrl, search } = whole.archive;
  const around = { baseUrl, isPagefind: search?.engine === 'pagefind' };
  const inFaces = [...drawn].filter(([path]) => needsFaces(path));
  const data = {
    pages: pagesOf(files).map((page) => pageFacts(page, around)),
    characters: distinctCharacters(inFaces.map(([, html]) => html)),
  };
  const placed = new Map([...files].map(([path, bytes]) => [`site/${path}`, bytes]));
  return keepResult(job.results, key, { data, files: placed, replace: job.force });
}
