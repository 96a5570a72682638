import type { NamedKind } from '../../document/mentions.ts';
import { type LetterGroup, underLetters } from './letters.ts';
import type { Web } from './web.ts';

/** A line of the list of all names of a kind. */
export interface IndexEntry {
  text: string;
  sound: string;
  href: string;
  /** 国务院组成部门, 3 */
  more: string;
  /** For names that have no page of their own. */
  id?: string;
}

/** All names of a kind in the order of the alphabet. */
export function indexOf({ named }: Web, kind: NamedKind): LetterGroup<IndexEntry>[] {
  const entries = named
    .filter((one) => one.kind === kind)
    .map(({ forms: [text = ''], sound, href, what, times, page }): IndexEntry => {
      const more = [what, times > 0 ? String(times) : ''].filter(Boolean).join('　');
      return { text, sound, href, more, ...(page ? {} : { id: href.split('#')[1] ?? '' }) };
    });
  return underLetters(entries);
}

export function countOf({ named }: Web, kind: NamedKind): number {
  return named.filter((one) => one.kind === kind).length;
}
