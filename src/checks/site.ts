import { clausesOf, type Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import { type Check, check } from './check.ts';
import { checkSiteClauses, repeatedIds } from './site-clauses.ts';
import { checkSiteExternal } from './site-external.ts';
import { pagesOf, type SiteFiles, type SitePage } from './site-files.ts';
import { checkSiteLinks } from './site-links.ts';
import { checkSitePages } from './site-pages.ts';
import { checkSitePolicy } from './site-policy.ts';
import { checkRecordPlaces, checkSiteText, siteTextFigures } from './site-text.ts';

/** The finished site, read once for all its checks. */
export interface SiteUnderCheck {
  files: SiteFiles;
  pages: SitePage[];
}

/** What is checked for each document. */
export function documentSiteChecks(document: Document, { pages }: SiteUnderCheck): Check[] {
  const { found, expected } = siteTextFigures(document, pages);
  const where = `site/${document.id}`;
  const characters = (n: number): string => `${n} characters in order`;
  return [
    check(
      {
        id: 'site-text',
        level: 'record',
        found: characters(found),
        expected: characters(expected),
        where,
      },
      checkSiteText(document, pages),
    ),
    check(
      {
        id: 'site-clauses',
        level: 'record',
        found: `${pages.length} pages read`,
        expected: `each of ${clausesOf(document).length} clauses once`,
        where,
      },
      checkSiteClauses(document, pages),
    ),
  ];
}

/**
 * What is checked for the site as a whole.
 *
 * @param baseUrl where the site is to be hosted, if that is known; only its 404 page may name it
 */
export function wholeSiteChecks(
  documents: readonly Document[],
  { files, pages }: SiteUnderCheck,
  baseUrl: string | undefined,
): Check[] {
  const found = `${files.size} files, ${pages.length} pages`;
  const facts = { level: 'file', found, where: 'site' } as const;
  return [
    check(
      { ...facts, id: 'site-pages', expected: 'the pages of the model and known files only' },
      checkSitePages(documents, files),
    ),
    check(
      { ...facts, id: 'site-record-places', expected: 'the record on its own pages only' },
      checkRecordPlaces(documents, pages),
    ),
    check(
      { ...facts, id: 'site-ids', expected: 'every id once on its page' },
      pages.flatMap(repeatedIds),
    ),
    check(
      { ...facts, id: 'site-links', expected: 'every link relative, its file and place there' },
      checkSiteLinks(files, pages, baseUrl),
    ),
    check(
      { ...facts, id: 'site-external', expected: 'nothing loaded from elsewhere' },
      checkSiteExternal(files, pages, baseUrl),
    ),
    check(
      { ...facts, id: 'site-policy', expected: 'a content security policy on every page' },
      checkSitePolicy(files, pages),
    ),
  ];
}

/** The problems of everything that is checked on a finished site. */
export function checkSite(
  documents: readonly Document[],
  files: SiteFiles,
  baseUrl?: string,
): Problem[] {
  const site = { files, pages: pagesOf(files) };
  return [
    ...documents.flatMap((document) => documentSiteChecks(document, site)),
    ...wholeSiteChecks(documents, site, baseUrl),
  ].flatMap(({ problems }) => problems);
}
