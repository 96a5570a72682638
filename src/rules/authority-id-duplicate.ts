import type { Corpus } from '../document/corpus.ts';
import { problem } from '../document/problem.ts';
import type { AuthorityFile } from './cited.ts';
import type { Rule } from './rule.ts';

/** Bodies and places share one space of addresses on the site. */
export const authorityIdDuplicate: Rule = (corpus) => {
  const seen = new Map<string, Entry>();
  return entriesOf(corpus).flatMap((entry) => {
    const first = seen.get(entry.id);
    seen.set(entry.id, first ?? entry);
    if (!first) return [];
    return [
      problem('authority-id-duplicate', corpus.placeAt(entry.file, entry.path), {
        found: `id: ${entry.id}`,
        expected: {
          zh: '机构与地方之间唯一的 id',
          en: 'an id that is unique among bodies and places',
        },
        mend: { zh: '给其中一个另起 id', en: 'give one of the two another id' },
        second: corpus.placeAt(first.file, first.path),
      }),
    ];
  });
};

interface Entry {
  file: AuthorityFile;
  path: PropertyKey[];
  id: string;
}

function entriesOf({ organs, places }: Corpus): Entry[] {
  const of = (file: AuthorityFile, list: string, items: readonly { id: string }[]): Entry[] =>
    items.map(({ id }, i) => ({ file, path: [list, i], id }));
  return [
    ...of('organs', 'organs', organs.organs),
    ...of('places', 'provinces', places.provinces),
    ...of('places', 'places', places.places),
  ];
}
