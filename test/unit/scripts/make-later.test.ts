import { expect, test } from 'vitest';
import { makeLater } from '../../../scripts/build/make-later.ts';

function half() {
  const object = { a: 1, b: 0, c: 3, d: 0 };
  const made: string[] = [];
  makeLater(object, ['b', 'd'], () => {
    made.push('made');
    return { b: 2, d: 4 };
  });
  return { object, made };
}

test('what is made later is made once, when one of it is asked for', () => {
  const { object, made } = half();
  expect([object.a, object.c, made]).toEqual([1, 3, []]);
  expect([object.d, object.b, made]).toEqual([4, 2, ['made']]);
});

test('the whole reads as if all had been there, in its order', () => {
  const whole = { a: 1, b: 2, c: 3, d: 4 };
  expect(JSON.stringify(half().object)).toBe(JSON.stringify(whole));
  expect({ ...half().object }).toEqual(whole);
  expect(structuredClone(half().object)).toEqual(whole);
});
