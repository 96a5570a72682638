import type { Corpus } from '../document/corpus.ts';
import { type Problem, problem, type Said } from '../document/problem.ts';
import type { Rule } from './rule.ts';

type AuthorityFile = 'organs' | 'places';

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

/** A fact without its source is hearsay. */
export const sourceUnknown: Rule = (corpus) => {
  const { organs, places } = corpus;
  const citedByOrgans = organs.organs.flatMap((organ, i) => {
    const at = (...path: PropertyKey[]): PropertyKey[] => ['organs', i, ...path, 'source'];
    return [
      { path: at('name'), source: organ.name.source },
      { path: at('short'), source: organ.short.source },
      { path: at('kind'), source: organ.kind.source },
      ...organ.names.map((name, k) => ({ path: at('names', k), source: name.source })),
      ...organ.fate.map((fate, k) => ({ path: at('fate', k), source: fate.source })),
      ...(organ.asOf ? [{ path: at('asOf'), source: organ.asOf.source }] : []),
    ];
  });
  const citedByPlaces = places.places.flatMap(({ source }, i) =>
    source === undefined ? [] : [{ path: ['places', i, 'source'], source }],
  );
  return [
    ...unlisted(corpus, 'source-unknown', 'organs', citedByOrgans, organs.sources),
    ...unlisted(corpus, 'source-unknown', 'places', citedByPlaces, places.sources),
  ];
};

/** Kinds, fates and levels are closed lists, so that they can be counted. */
export const authorityTermUnknown: Rule = (corpus) => {
  const { organs, places } = corpus;
  const term = (path: PropertyKey[], source: string) => ({ path, source });
  const kinds = organs.organs.map((organ, i) => term(['organs', i, 'kind', 'is'], organ.kind.is));
  const fates = organs.organs.flatMap((organ, i) =>
    organ.fate.map((fate, k) => term(['organs', i, 'fate', k, 'what'], fate.what)),
  );
  const levels = places.places.map((place, i) => term(['places', i, 'level'], place.level));
  const provinces = places.places.map((place, i) =>
    term(['places', i, 'province'], place.province),
  );
  const known = Object.fromEntries(
    places.provinces.map((province) => [province.id, province.name]),
  );
  return [
    ...unlisted(corpus, 'authority-term-unknown', 'organs', kinds, organs.kinds),
    ...unlisted(corpus, 'authority-term-unknown', 'organs', fates, organs.fates),
    ...unlisted(corpus, 'authority-term-unknown', 'places', levels, places.levels),
    ...unlisted(corpus, 'authority-term-unknown', 'places', provinces, known),
  ];
};

function unlisted(
  corpus: Corpus,
  ruleId: string,
  file: AuthorityFile,
  cited: readonly { path: PropertyKey[]; source: string }[],
  known: Record<string, unknown>,
): Problem[] {
  const expected: Said = Object.keys(known).slice(0, 40).join(' | ');
  return cited
    .filter(({ source }) => !Object.hasOwn(known, source))
    .map(({ path, source }) =>
      problem(ruleId, corpus.placeAt(file, path), {
        found: source,
        expected,
        mend: {
          zh: '改正，或在文件开头的表里添上并说明',
          en: 'correct it, or add it to the list at the top of the file',
        },
      }),
    );
}
