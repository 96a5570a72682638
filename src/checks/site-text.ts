import { type Document, partsOf, readingOf } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import type { PageFacts } from './site-facts.ts';
import { elementsWith, fileStart, type SitePage, textIn } from './site-files.ts';

/** Characters shown on each side of the first difference. */
const around = 12;

/**
 * The record on the pages of a document is its reading, character by character; NFKC and without
 * white space, as the contract compares it.
 */
export function checkSiteText(document: Document, { found, expected }: SiteTexts): Problem[] {
  if (found === expected) return [];
  const at = firstDifference(found, expected);
  return [
    problem('site-text-differs', fileStart(`${document.id}/index.html`), {
      found: excerpt(found, at),
      expected: excerpt(expected, at),
      mend: {
        zh: `网页上的公文文字从第 ${at + 1} 个字起与读本不同；检查 src/components。`,
        en: `the record on the pages departs from the reading at character ${at + 1}; see src/components.`,
      },
    }),
  ];
}

/** What was compared, in characters. */
export function siteTextFigures({ found, expected }: SiteTexts): {
  found: number;
  expected: number;
} {
  return { found: [...found].length, expected: [...expected].length };
}

/** Only the pages of a document's parts carry the record, and no record stands inside another. */
export function checkRecordPlaces(
  documents: readonly Document[],
  pages: readonly PageFacts[],
): Problem[] {
  const allowed = new Set(documents.flatMap(partPages));
  return pages.flatMap(({ path, record }) =>
    !record || allowed.has(path)
      ? []
      : [
          problem('site-record-elsewhere', record, {
            found: 'data-record',
            expected: {
              zh: '公文文字只在公文页和附件页',
              en: 'the record only on the pages of a document and its annexes',
            },
            mend: { zh: '去掉这里的 data-record。', en: 'take data-record away here.' },
          }),
        ],
  );
}

/** Paths of the pages of a document's parts, in reading order. */
export function partPages(document: Document): string[] {
  return partsOf(document).map(({ id }) =>
    id === 'notice' ? `${document.id}/index.html` : `${document.id}/${id}/index.html`,
  );
}

/** What the pages of a document show of its record, and its reading. */
export interface SiteTexts {
  found: string;
  expected: string;
}

export function siteTextsOf(document: Document, pages: readonly SitePage[]): SiteTexts {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const parts = partPages(document).flatMap((path) => byPath.get(path) ?? []);
  const found = parts.map(recordText).join('');
  return { found: comparable(found), expected: comparable(readingOf(document)) };
}

/** The record that a page carries. */
export function recordText(page: SitePage): string {
  return elementsWith(page.elements, 'data-record').map(textIn).join('');
}

function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function excerpt(text: string, at: number): string {
  return `…${text.slice(Math.max(0, at - around), at + around)}…`;
}
