import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, check } from '../../src/checks/check.ts';
import { checkSiteClauses, repeatedIds } from '../../src/checks/site-clauses.ts';
import { checkSiteExternal } from '../../src/checks/site-external.ts';
import { pagesOf, type SiteFiles, type SitePage } from '../../src/checks/site-files.ts';
import { checkSiteLinks } from '../../src/checks/site-links.ts';
import { checkSitePages } from '../../src/checks/site-pages.ts';
import { checkSitePolicy } from '../../src/checks/site-policy.ts';
import { checkRecordPlaces, checkSiteText, siteTextFigures } from '../../src/checks/site-text.ts';
import { clausesOf, type Document, readingOf } from '../../src/document/document.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import { filesBelow } from './hashes.ts';

/** The finished site, read once for all its checks. */
export interface SiteUnderCheck {
  files: SiteFiles;
  pages: SitePage[];
}

export function readSite(folder: string): SiteUnderCheck {
  const files = new Map(
    filesBelow(folder).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]),
  );
  return { files, pages: pagesOf(files) };
}

/** What is checked for each document. */
export function documentChecks(document: Document, { files, pages }: SiteUnderCheck): Check[] {
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
    check(
      {
        id: 'plain-text',
        level: 'record',
        found: `${files.get(`${document.id}/${document.id}.txt`)?.length ?? 0} bytes`,
        expected: `${Buffer.byteLength(readingOf(document))} bytes`,
        where: `${where}/${document.id}.txt`,
      },
      plainText(document, files),
    ),
  ];
}

/** What is checked for the site as a whole. */
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
      checkSitePolicy(pages),
    ),
  ];
}

function plainText(document: Document, files: SiteFiles): Problem[] {
  const bytes = files.get(`${document.id}/${document.id}.txt`);
  const text = bytes ? new TextDecoder().decode(bytes) : '';
  if (text === readingOf(document)) return [];
  return [
    problem(
      'plain-text-differs',
      { file: document.file, line: 1, column: 1 },
      {
        found: `${document.id}.txt`,
        expected: { zh: '与读本逐字符相等', en: 'the reading, character for character' },
        mend: { zh: '这是本软件的毛病，请报告', en: 'this is a defect of ours, report it' },
      },
    ),
  ];
}
