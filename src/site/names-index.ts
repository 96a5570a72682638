import type { NamedKind } from '../document/mentions.ts';
import { syllablesOf } from '../search/syllables.ts';
import type { Archive } from '../view/archive.ts';
import { partHref } from '../view/links.ts';
import { type LetterGroup, underLetters } from '../view/web/letters.ts';
import type { Web } from '../view/web/web.ts';

/** Names that begin with one letter of the alphabet when they are spoken. */
export type NamesUnderLetter = LetterGroup<NameEntry>;

interface NameEntry {
  text: string;
  sound: string;
  kind: NamedKind | 'document';
  /** How often it stands in the documents, under any of its names. */
  count: number;
  href: string;
}

/** More would be a page that no browser opens with ease; of a large archive the most frequent stay. */
const most = 5000;

/** Every name of the archive in the order of the alphabet. */
export function namesIndex(archive: Archive, { named }: Web): NamesUnderLetter[] {
  const entries = named.flatMap(({ kind, forms, sound, times, href }) =>
    forms.map((text, i) => ({
      ...{ text, kind, count: times, href },
      sound: i === 0 ? sound : undefined,
    })),
  );
  const kept = entries.toSorted((a, b) => b.count - a.count).slice(0, most);
  const spoken = [...kept, ...documentEntries(archive)].map((entry) => ({
    ...entry,
    sound: entry.sound ?? syllablesOf(entry.text),
  }));
  return underLetters(spoken);
}

function documentEntries({ documents }: Archive) {
  return documents.flatMap(({ document }) =>
    [document.front.title, ...(document.front.docNumber ? [document.front.docNumber] : [])].map(
      (text) => ({
        ...{ text, kind: 'document' as const, count: 0, sound: undefined },
        href: partHref(document),
      }),
    ),
  );
}
