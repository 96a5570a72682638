import { expect, test } from 'vitest';
import { doubt, together } from '../../../src/import/doubt.ts';

test('what is said of many lines alike is said once, with all of them', () => {
  const same = [9, 3, 5].map((line) => doubt(line, 0.8, '“— 1 —”作“”', 'gone'));
  const [first, ...others] = together([doubt(7, 0.5, '另一处', 'another'), ...same]);
  expect(first).toMatchObject({ line: 3, what: { zh: '“— 1 —”作“”（共 3 处，第 3、5、9 行）' } });
  expect(others.map(({ line }) => line)).toEqual([7]);
});

test('so is what is said of other words of one kind, in those of the first', () => {
  const alike = [9, 3, 5].map((line) => ({
    ...doubt(line, 0.8, `“第${line}页”作“”`, 'gone'),
    alike: 'page',
  }));
  expect(together(alike)).toMatchObject([
    { line: 3, what: { zh: '“第3页”作“”（等 3 处，第 3、5、9 行）' } },
  ]);
  expect(together(alike.slice(1)).map(({ what }) => what.zh)).toEqual([
    '“第3页”作“”',
    '“第5页”作“”',
  ]);
});

test('two are told each', () => {
  expect(together([1, 2].map((line) => doubt(line, 0.8, '同', 'same')))).toHaveLength(2);
});
