import { clausesOf, type Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import type { Withdrawn } from '../document/withdrawn.ts';
import { type Check, check } from './check.ts';
import { styleAddresses } from './site-addresses.ts';
import { checkSiteClauses } from './site-clauses.ts';
import { checkBesidePages } from './site-external.ts';
import { type PageFacts, pageFacts } from './site-facts.ts';
import { pagesOf, type SiteFiles, type SitePage } from './site-files.ts';
import { checkSiteLinks } from './site-links.ts';
import { markupProblems } from './site-markup.ts';
import { namedBySource, type SourceName } from './site-names.ts';
import { checkSitePages } from './site-pages.ts';
import { pagefind } from './site-policy.ts';
import {
  checkRecordPlaces,
  checkSiteText,
  partPages,
  siteTextFigures,
  siteTextsOf,
} from './site-text.ts';

/** A finished site, as its checks see it. */
export interface SiteUnderCheck {
  /** Of every file. */
  paths: ReadonlySet<string>;
  /** Style sheets that were read already among them. */
  pages: readonly PageFacts[];
  /** What the documents name by themselves. */
  named: readonly SourceName[];
  /** Style sheets and scripts of which nothing is known yet. */
  beside: SiteFiles;
  /** Where it is to be hosted, if that is known; only its 404 page may name it. */
  baseUrl?: string | undefined;
  /** Of ids that are no longer in use. */
  withdrawn?: readonly Withdrawn[] | undefined;
}

/** What is checked for each document. @param pages the document's own */
export function documentSiteChecks(document: Document, pages: readonly SitePage[]): Check[] {
  const texts = siteTextsOf(document, pages);
  const { found, expected } = siteTextFigures(texts);
  const where = `site/${document.id}`;
  const own = new Set(partPages(document));
  const refused = pages.filter(({ path }) => own.has(path)).flatMap(markupProblems);
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
      refused.length > 0 ? refused : checkSiteText(document, texts),
    ),
    check(
      {
        id: 'site-clauses',
        level: 'record',
        found: `${pages.length} pages read`,
        expected: `each of ${clausesOf(document).length} clauses once`,
        where,
      },
      refused.length > 0 ? [] : checkSiteClauses(document, pages),
    ),
  ];
}

/** What is checked for the site as a whole. */
export function wholeSiteChecks(documents: readonly Document[], site: SiteUnderCheck): Check[] {
  const { paths, pages, beside, baseUrl } = site;
  const count = pages.filter(({ path }) => path.endsWith('.html')).length;
  const found = `${paths.size} files, ${count} pages`;
  const facts = { level: 'file', found, where: 'site' } as const;
  const others = styleAddresses(beside);
  const each = (kind: keyof PageFacts['problems']) =>
    pages.flatMap(({ problems }) => problems[kind]);
  return [
    check(
      { ...facts, id: 'site-pages', expected: 'the pages of the model and known files only' },
      checkSitePages(documents, site),
    ),
    check(
      { ...facts, id: 'site-record-places', expected: 'the record on its own pages only' },
      checkRecordPlaces(documents, pages),
    ),
    check(
      { ...facts, id: 'site-markup', expected: 'pages that no browser has to mend' },
      each('markup'),
    ),
    check({ ...facts, id: 'site-ids', expected: 'every id once on its page' }, each('ids')),
    check(
      { ...facts, id: 'site-links', expected: 'every link relative, its file and place there' },
      checkSiteLinks(paths, pages, others),
    ),
    check({ ...facts, id: 'site-external', expected: 'nothing loaded from elsewhere' }, [
      ...each('external'),
      ...checkBesidePages(beside, baseUrl),
    ]),
    check(
      { ...facts, id: 'site-policy', expected: 'a content security policy on every page' },
      each('policy'),
    ),
  ];
}

/** The problems of everything that is checked on a finished site. */
export function checkSite(
  documents: readonly Document[],
  files: SiteFiles,
  { baseUrl, withdrawn }: Pick<SiteUnderCheck, 'baseUrl' | 'withdrawn'> = {},
): Problem[] {
  const pages = pagesOf(files);
  const site = {
    paths: new Set(files.keys()),
    pages: pages.map((page) => pageFacts(page, { baseUrl, isPagefind: files.has(pagefind) })),
    named: documents.flatMap(namedBySource),
    beside: new Map([...files].filter(([path]) => /\.(?:css|m?js)$/u.test(path))),
    baseUrl,
    withdrawn,
  };
  return [
    ...documents.flatMap((document) => documentSiteChecks(document, pages)),
    ...wholeSiteChecks(documents, site),
  ].flatMap(({ problems }) => problems);
}
