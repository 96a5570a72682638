import list from './variants.json' with { type: 'json' };

const pairs = list.rows.join('').match(/../gu) ?? [];

/** The numbers of the pairs in which a character stands. */
const numbersOf = new Map<string, number[]>();
for (const [number, pair] of pairs.entries())
  for (const character of pair)
    numbersOf.set(character, [...(numbersOf.get(character) ?? []), number]);

/**
 * Traditional characters, of the mainland, Taiwan and Hong Kong, each followed by its simplified one, as far as one of
 * the two is among the characters. The list is made from OpenCC's tables (`test/unit/search/variant-pairs.test.ts`).
 */
export function variantPairs(characters: Iterable<string>): string {
  const numbers = new Set([...characters].flatMap((character) => numbersOf.get(character) ?? []));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => pairs[number])
    .join('');
}
