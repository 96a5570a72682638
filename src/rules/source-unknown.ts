import type { Organ } from '../document/authority.ts';
import { problem } from '../document/problem.ts';
import { type Cited, unlisted } from './cited.ts';
import type { Rule } from './rule.ts';

/** A fact without its source is hearsay. */
export const sourceUnknown: Rule = (corpus) => {
  const { organs, places } = corpus;
  const citedByPlaces = places.places.flatMap(({ source }, i) =>
    source === undefined ? [] : [{ path: ['places', i, 'source'], word: source }],
  );
  return [
    ...unlisted(corpus, 'organs', organs.organs.flatMap(citedByOrgan), Object.keys(organs.sources)),
    ...unlisted(corpus, 'places', citedByPlaces, Object.keys(places.sources)),
  ].map(({ place, parts }) => problem('source-unknown', place, parts));
};

function citedByOrgan(organ: Organ, i: number): Cited[] {
  const cited = (word: string, ...path: PropertyKey[]): Cited => ({
    path: ['organs', i, ...path, 'source'],
    word,
  });
  return [
    cited(organ.name.source, 'name'),
    cited(organ.short.source, 'short'),
    cited(organ.kind.source, 'kind'),
    ...organ.names.map((name, k) => cited(name.source, 'names', k)),
    ...organ.fate.map((fate, k) => cited(fate.source, 'fate', k)),
    ...(organ.asOf ? [cited(organ.asOf.source, 'asOf')] : []),
  ];
}
