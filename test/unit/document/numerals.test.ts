import { describe, expect, test } from 'vitest';
import {
  chineseNumeral,
  formatLabel,
  parseDecimal,
  parseLabel,
  parsePoint,
} from '../../../src/document/numerals.ts';

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

describe('numbers of standards', () => {
  test.each([
    ['3', ['3'], 3],
    ['1.0.2', ['1', '0', '2'], 2],
    ['A.1', ['A', '1'], 1],
    ['3.', undefined, 3],
    ['01.1', undefined, undefined],
    ['a)', undefined, 1],
    ['c）', undefined, 3],
  ])('%s has the parts %j and is number %s of its list', (label, parts, number) => {
    expect(parseDecimal(label)).toEqual(parts);
    expect(parsePoint(label)).toBe(number);
  });
});
