import { type PageFacts, pageFacts, settled } from '../../src/checks/site-facts.ts';
import { pagesOf } from '../../src/checks/site-files.ts';
import { distinctCharacters } from '../../src/document/characters.ts';
import { needsFaces } from '../../src/site/fonts.ts';
import type { DocumentJob } from './document-job.ts';
import { keepResult, type Result } from './results.ts';

/** Pages that are kept, as the checks of the whole site and its fonts ask of them. */
export interface KeptPages {
  pages: PageFacts[];
  /** All that is shown in the faces of the site, each once. */
  characters: string;
}

/** Keeps pages with what was read of them. @param drawn by their path in the site */
export function keepPages(
  drawn: ReadonlyMap<string, string>,
  key: string,
  { job, ...around }: { job: DocumentJob } & Parameters<typeof pageFacts>[1],
): Result<KeptPages> {
  const inFaces = [...drawn].filter(([path]) => needsFaces(path));
  const data = {
    pages: settled(
      pagesOf(drawn).map((page) => pageFacts(page, around)),
      new Set(drawn.keys()),
    ),
    characters: distinctCharacters(inFaces.map(([, html]) => html)),
  };
  const placed = new Map([...drawn].map(([path, html]) => [`site/${path}`, html]));
  return keepResult(job.results, key, { data, files: placed, replace: job.force });
}
