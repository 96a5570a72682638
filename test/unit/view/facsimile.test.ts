import { expect, test } from 'vitest';
import { spreadsOf } from '../../../src/view/facsimile.ts';

test.each([
  [1, [[1]]],
  [2, [[1], [2]]],
  [5, [[1], [2, 3], [4, 5]]],
])('%i pages lie open as they are bound', (pages, spreads) => {
  expect(spreadsOf(pages)).toEqual(spreads);
});
