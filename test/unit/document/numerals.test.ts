import { describe, expect, test } from 'vitest';
import { chineseNumeral, formatLabel, parseLabel } from '../../../src/document/numerals.ts';

const forms = ['一、', '（一）', '1.', '（1）'] as const;

describe('labels of the four levels', () => {
  test.each(forms)('%s from 1 to 99 come back as they were', (form) => {
    for (let number = 1; number <= 99; number++) {
      expect(parseLabel(formatLabel({ form, number }))).toEqual({ form, number });
    }
  });

  test('all look different', () => {
    const all = Array.from({ length: 99 }, (_, i) => chineseNumeral(i + 1));
    expect(new Set(all).size).toBe(99);
  });

  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [41, '四十一'],
    [99, '九十九'],
  ])('%i is written %s', (number, written) => {
    expect(chineseNumeral(number)).toBe(written);
  });

  test('are read with a full-width stop as well', () => {
    expect(parseLabel('12．')).toEqual({ form: '1.', number: 12 });
  });

  test.each([
    '',
    '一',
    '一.',
    '(一)',
    '（一',
    '一十、',
    '十十、',
    '〇、',
    '壹、',
    '一百、',
    '01.',
    '0.',
    '（0）',
    '1、',
    '（a）',
    ' 一、',
    '一、甲',
  ])('%j is none', (label) => {
    expect(parseLabel(label)).toBeUndefined();
  });
});
