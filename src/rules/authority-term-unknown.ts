import { problem } from '../document/problem.ts';
import { type Cited, unlisted } from './cited.ts';
import type { Rule } from './rule.ts';

/** Kinds, fates, levels and provinces are closed lists, so that they can be counted. */
export const authorityTermUnknown: Rule = (corpus) => {
  const { organs, places } = corpus;
  const term = (word: string, ...path: PropertyKey[]): Cited => ({ path, word });
  const kinds = organs.organs.map(({ kind }, i) => term(kind.is, 'organs', i, 'kind', 'is'));
  const fates = organs.organs.flatMap(({ fate }, i) =>
    fate.map(({ what }, k) => term(what, 'organs', i, 'fate', k, 'what')),
  );
  const levels = places.places.map(({ level }, i) => term(level, 'places', i, 'level'));
  const provinces = places.places.map(({ province }, i) => term(province, 'places', i, 'province'));
  const provinceIds = places.provinces.map(({ id }) => id);
  return [
    ...unlisted(corpus, 'organs', kinds, Object.keys(organs.kinds)),
    ...unlisted(corpus, 'organs', fates, Object.keys(organs.fates)),
    ...unlisted(corpus, 'places', levels, Object.keys(places.levels)),
    ...unlisted(corpus, 'places', provinces, provinceIds),
  ].map(({ place, parts }) => problem('authority-term-unknown', place, parts));
};
