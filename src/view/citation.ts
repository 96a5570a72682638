import type { Document } from '../document/document.ts';

/**
 * The entry of GB/T 7714-2015 for an official document, `[A]` for archive material, up to the
 * date; a clause is cited by adding its locus. The title loses the bodies that stand as authors.
 */
export function referenceOf(document: Document): string {
  const { front } = document;
  const author = authorOf(document);
  const title = front.title.startsWith(`${author.replaceAll('，', '')}关于`)
    ? front.title.slice(author.replaceAll('，', '').length)
    : front.title;
  return `${author}．${title}：${front.docNumber}［A］．${isoDate(front.dateOfIssue)}`;
}

/** 2017年8月22日 as 2017-08-22. */
export function isoDate(printed: string): string {
  const [year = '', month = '', day = ''] = printed.match(/\d+/gu) ?? [];
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

function authorOf({ signatories }: Document): string {
  const first = signatories[0]?.name ?? '';
  return signatories.length > 1 ? `${first}，等` : first;
}
