import { Converter } from 'opencc-js/t2cn';
import { expect, test } from 'vitest';
import { variantPairs } from '../../../src/search/variant-pairs.ts';

/** The Han characters that a traditional character may be: the basic block and extension A. */
const blocks: readonly [number, number][] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/** Every traditional character with its simplified one, as OpenCC has them. */
function simplifications(): string[] {
  const characters = blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)),
  );
  // All in one text, a line for each: the converter reads words, and is slow to begin.
  const lines = characters.join('\n');
  const ways = (['t', 'tw', 'hk'] as const).map((from) =>
    Converter({ from, to: 'cn' })(lines).split('\n'),
  );
  return characters.flatMap((char, i) => {
    const simple = ways.map((way) => way[i]).find((one) => one !== char);
    return simple?.length === 1 ? [char + simple] : [];
  });
}

/** Rows of pairs, so that a change can be read. */
function written(pairs: readonly string[]): string {
  const rows = Array.from({ length: Math.ceil(pairs.length / 16) }, (_, i) =>
    pairs.slice(16 * i, 16 * i + 16),
  );
  return `${JSON.stringify({ rows: rows.map((row) => row.join('')) }, undefined, 2)}\n`;
}

test('the list of variants is what OpenCC says', async () => {
  await expect(written(simplifications())).toMatchFileSnapshot('../../../src/search/variants.json');
});

test('of the list those are taken of which a text has one of the two', () => {
  expect(variantPairs('質')).toBe('質质');
  expect(variantPairs('质')).toBe('質质');
  expect(variantPairs('人')).toBe('');
  expect(variantPairs('發髮')).toBe('發发髮发');
});
