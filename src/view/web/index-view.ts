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

/** The names of a part of a document in the order in which it lists them. */
export interface ItemList {
  where: string;
  href: string;
  names: { text: string; href: string; label: string; itemHref: string }[];
}

/** The names of a kind as annexes list them, document by document. */
export function itemListsOf({ named }: Web, kind: NamedKind): ItemList[] {
  const all = named
    .filter((one) => one.kind === kind)
    .flatMap((one) => (one.items ?? []).map((item) => ({ one, item })));
  const groups = Map.groupBy(all, ({ item: { document, part } }) => `${document}/${part}`);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      where: group[0]?.item.where ?? '',
      href: group[0]?.item.whereHref ?? '',
      names: group
        .toSorted((a, b) => a.item.number - b.item.number)
        .map(({ one: { forms, href }, item: { label, href: itemHref } }) => ({
          ...{ text: forms[0] ?? '', href, label, itemHref },
        })),
    }));
}

export function countOf({ named }: Web, kind: NamedKind): number {
  return named.filter((one) => one.kind === kind).length;
}
