import { dayOf, isoDate } from './date.ts';
import type { Document } from './document.ts';

/** What a reference names besides the document. */
export interface CitedPlace {
  /** Where in the document, in the words by which people cite it: 三（五）. */
  locus?: string;
}

/**
 * The entry of GB/T 7714 for an official document, `[A]` for archive material: responsible bodies, at most
 * three; title as on the document; 发文字号; date. A clause is cited by its locus behind a colon.
 */
export function referenceOf(document: Document, { locus }: CitedPlace = {}): string {
  const { front } = document;
  const day = dayOf(front);
  const date = day === undefined ? [] : [isoDate(day) ?? day];
  const number = front.docNumber === undefined ? '' : `：${front.docNumber}`;
  const authors = authorsOf(document).join('，');
  const titled = `${front.title}${number}［A］`;
  const entry = [...(authors === '' ? [] : [authors]), titled, ...date].join('．');
  return locus === undefined ? entry : `${entry}：${locus}．`;
}

/** Up to three bodies are all named; of more the first three, then 等 (GB/T 7714, 责任者). */
export function authorsOf({ signatories, issuers }: Document): string[] {
  const names = (signatories.length > 0 ? signatories : issuers).map(({ name }) => name);
  return names.length > 3 ? [...names.slice(0, 3), '等'] : names;
}
