import { expect, test } from 'vitest';
import { withEntries } from '../../../../print/pipeline/finish/text-map-gaps.ts';
import { textMapOf } from '../../../../src/pdf/text-map.ts';

test('a code that stands for no character is given one, in the place of that entry', () => {
  const map = '2 beginbfchar\n<0003> <0000>\n<0004> <0041>\nendbfchar\nendcmap';
  const filled = withEntries(map, [[3, '(']]);
  expect(filled).toBe('2 beginbfchar\n<0003> <0028>\n<0004> <0041>\nendbfchar\nendcmap');
});

test('a code without an entry is given one', () => {
  const filled = withEntries('1 beginbfchar\n<0004> <0041>\nendbfchar\nendcmap', [[3, '√']]);
  expect([...textMapOf(filled)]).toEqual([
    [4, 'A'],
    [3, '√'],
  ]);
});

test('what only looks like an entry, within a range, stays as it is', () => {
  const range = '1 beginbfrange\n<0000> <0000> <0000>\nendbfrange\n';
  const filled = withEntries(`${range}endcmap`, [[0, '√']]);
  expect(filled.startsWith(range)).toBe(true);
});
