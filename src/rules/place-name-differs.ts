import { problem } from '../document/problem.ts';
import { placesNamed } from './namings.ts';
import { inCorpus, isSic, type Rule } from './rule.ts';

/** A printed name that is not the place's own is a discrepancy that readers must be told of. */
export const placeNameDiffers: Rule = inCorpus((document, corpus) =>
  placesNamed(document, corpus).flatMap(({ id, name, clause, start, end, place }) => {
    if (!place || place.name === name || isSic(document, clause, start, end)) return [];
    return [
      problem('place-name-differs', clause.place, {
        found: `place="${id}" name="${name}"`,
        expected: `name="${place.name}"`,
        mend: {
          zh: '照印面写；与 places.yaml 不同就记 sic',
          en: 'write the name as printed; record a sic where it differs from places.yaml',
        },
      }),
    ];
  }),
);
