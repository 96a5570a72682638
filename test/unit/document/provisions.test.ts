import { expect, test } from 'vitest';
import { lastDayIn } from '../../../src/document/date.ts';
import { fromChinese, parseProvision } from '../../../src/document/provisions.ts';

test.each([
  ['一', 1],
  ['十', 10],
  ['二十三', 23],
  ['一百', 100],
  ['一百零一', 101],
  ['一百一十', 110],
  ['一千二百六十', 1260],
  ['二〇', 20],
])('%s is %d', (text, number) => {
  expect(fromChinese(text)).toBe(number);
});

test.each(['', '甲', '零'])('%s is no number of a provision', (text) => {
  expect(fromChinese(text)).toBeUndefined();
});

test('a provision inserted later keeps the number before it', () => {
  expect(parseProvision('第一百三十三条之一')).toEqual({
    level: 'article',
    number: 133,
    inserted: 1,
  });
  expect(parseProvision('第二分编')).toEqual({ level: 'subpart', number: 2 });
  expect(parseProvision('第二款')).toBeUndefined();
});

test('the day of a law is the last on which it was adopted or amended, not that of its entry into force', () => {
  expect(
    lastDayIn(['2019年5月30日通过', '2021年9月29日修正，自2022年1月1日起施行', '1990年3月1日施行']),
  ).toBe('2021年9月29日');
  expect(lastDayIn(['2022年1月1日起施行'])).toBeUndefined();
});
