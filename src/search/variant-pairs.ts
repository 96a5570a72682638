import list from './variants.json' with { type: 'json' };

const pairs = (list.rows.join('').match(/../gu) ?? []).map((pair) => [...pair]);

/**
 * Traditional characters, of the mainland, Taiwan and Hong Kong, each followed by its simplified one, as far as one of
 * the two is among the characters. The list is made from OpenCC's tables (`test/unit/search/variant-pairs.test.ts`).
 */
export function variantPairs(characters: Iterable<string>): string {
  const present = new Set(characters);
  return pairs
    .filter((pair) => pair.some((character) => present.has(character)))
    .flat()
    .join('');
}
