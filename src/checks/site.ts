import type { Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import { checkSiteClauses, repeatedIds } from './site-clauses.ts';
import { checkSiteExternal } from './site-external.ts';
import { pagesOf, type SiteFiles } from './site-files.ts';
import { checkSiteLinks } from './site-links.ts';
import { checkSitePages } from './site-pages.ts';
import { checkSitePolicy } from './site-policy.ts';
import { checkRecordPlaces, checkSiteText } from './site-text.ts';

/**
 * Everything that is checked on a finished site.
 *
 * @param baseUrl where the site is to be hosted, if that is known; only its 404 page may name it
 */
export function checkSite(
  documents: readonly Document[],
  files: SiteFiles,
  baseUrl?: string,
): Problem[] {
  const pages = pagesOf(files);
  return [
    ...checkSitePages(documents, files),
    ...documents.flatMap((document) => [
      ...checkSiteText(document, pages),
      ...checkSiteClauses(document, pages),
    ]),
    ...checkRecordPlaces(documents, pages),
    ...pages.flatMap(repeatedIds),
    ...checkSiteLinks(files, pages, baseUrl),
    ...checkSiteExternal(files, pages, baseUrl),
    ...checkSitePolicy(pages),
  ];
}
