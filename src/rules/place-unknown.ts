import { problem } from '../document/problem.ts';
import { placesNamed } from './namings.ts';
import { inCorpus, type Rule } from './rule.ts';

/** A place is identified in places.yaml or not at all. */
export const placeUnknown: Rule = inCorpus((document, corpus) =>
  placesNamed(document, corpus).flatMap(({ id, name, clause, place }) => {
    if (place) return [];
    return [
      problem('place-unknown', clause.place, {
        found: `place="${id}" name="${name}"`,
        expected: { zh: 'documents/places.yaml 里有的 id', en: 'an id of documents/places.yaml' },
        mend: {
          zh: '改正 id，或在 places.yaml 添这个地方',
          en: 'correct the id or add the place to places.yaml',
        },
      }),
    ];
  }),
);
