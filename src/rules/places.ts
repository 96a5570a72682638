import { problem } from '../document/problem.ts';
import { itemsOf } from './organs.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** A place is identified in places.yaml, by the name that is printed. */
export const placeUnknown: Rule = perDocument((document, { places }) =>
  itemsOf(document).flatMap(({ actor, paragraphs: [clause] }) => {
    if (actor.kind !== 'place' || !clause) return [];
    const place = places.places.find((other) => other.id === actor.place);
    if (place?.name === actor.name || (place && isSic(document, clause.id))) return [];
    return [
      problem(place ? 'place-name-differs' : 'place-unknown', clause.place, {
        found: `place="${actor.place}" name="${actor.name}"`,
        expected: place
          ? `name="${place.name}"`
          : { zh: 'documents/places.yaml 里有的 id', en: 'an id of documents/places.yaml' },
        mend: place
          ? {
              zh: '照印面写；与 places.yaml 不同就记 sic',
              en: 'write the name as printed; record a sic where it differs from places.yaml',
            }
          : {
              zh: '改正 id，或在 places.yaml 添这个地方',
              en: 'correct the id or add the place to places.yaml',
            },
      }),
    ];
  }),
);
