import type { DraftDocument } from './draft.ts';
import { looksLikeBody } from './elements.ts';

/** Names in a title that stay whole where it is broken: of the archive, of those who issue and sign, and of those it opens with. */
export function namesIn(
  title: string,
  { elements }: DraftDocument,
  known: readonly string[],
): string[] {
  const { issuers = [], signatories = [] } = elements;
  const own = [...issuers, ...signatories].map(({ name }) => name);
  const opening = title.split(/关于|關於/u)[0]?.replace(/(?:公告|通告|令)$/u, '') ?? '';
  const opens = opening.split(/[\s、]+/u).filter((name) => looksLikeBody(name));
  return [...new Set([...known, ...own, ...opens])].filter((name) => title.includes(name));
}
