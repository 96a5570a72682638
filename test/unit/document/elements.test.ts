import { describe, expect, test } from 'vitest';
import { unseenIn } from '../../../src/document/characters.ts';
import { isoDate } from '../../../src/document/date.ts';
import { frontMatterSchema } from '../../../src/document/front-matter.ts';
import { compare, inReadingOrder, type Problem, problem } from '../../../src/document/problem.ts';

const { docNumber, dateOfIssue } = frontMatterSchema.shape;

describe('发文字号', () => {
  test.each(['国质检质联〔2017〕374号', '国发〔2013〕1号', '水〔2020〕12号'])('%s', (text) => {
    expect(docNumber.safeParse(text).success).toBe(true);
  });

  test.each([
    ['with square brackets', '国发[2013]1号'],
    ['with round brackets', '国发（2013）1号'],
    ['with 第', '国发〔2013〕第1号'],
    ['with a padded number', '国发〔2013〕01号'],
    ['with a short year', '国发〔13〕1号'],
    ['with a space', '国发〔2013〕 1号'],
    ['without a code', '〔2013〕1号'],
    ['without 号', '国发〔2013〕1'],
  ])('is none %s', (_, text) => {
    expect(docNumber.safeParse(text).success).toBe(false);
  });
});

describe('dates', () => {
  test.each([
    ['2017年8月22日', '2017-08-22'],
    ['2016年2月29日', '2016-02-29'],
    ['2017年12月31日', '2017-12-31'],
    ['0099年1月1日', undefined],
    ['2017年2月29日', undefined],
    ['1900年2月29日', undefined],
    ['2017年4月31日', undefined],
    ['2017年13月1日', undefined],
    ['2017年0月1日', undefined],
    ['17年8月22日', undefined],
    ['2017-08-22', undefined],
    ['二〇一七年八月二日', '2017-08-02'],
    ['二○○八年十二月三十一日', '2008-12-31'],
    ['二〇〇九年二月二十九日', undefined],
    ['二〇一七年八月', undefined],
    ['中華民國112年5月8日', '2023-05-08'],
    ['中華民國 112 年 5 月 8 日', '2023-05-08'],
    ['中华民国三十五年十二月二十五日', '1946-12-25'],
    ['中華民國112年2月30日', undefined],
    ['2017年8月22日 ', undefined],
  ])('%s as ISO 8601 is %s', (printed, iso) => {
    expect(isoDate(printed)).toBe(iso);
  });

  test('are printed without zero padding', () => {
    expect(dateOfIssue.safeParse('2017年8月2日').success).toBe(true);
    expect(dateOfIssue.safeParse('2017年08月02日').success).toBe(false);
  });

  test('may stand in Chinese digits, as they were printed before 2012', () => {
    expect(dateOfIssue.safeParse('二〇一一年十二月三十日').success).toBe(true);
    expect(dateOfIssue.safeParse('二〇一一年十三月三日').success).toBe(false);
  });
});

describe('unseenIn', () => {
  test.each([
    ['a line end', '\n', 'U+000A'],
    ['a carriage return', '\r', 'U+000D'],
    ['NUL', '\0', 'U+0000'],
    ['a byte-order mark', '\ufeff', 'U+FEFF'],
    ['a direction mark', '\u202e', 'U+202E'],
    ['a space without width', '\u200b', 'U+200B'],
    ['a filler', '\u3164', 'U+3164'],
    ['a variation selector', '\ufe0f', 'U+FE0F'],
    ['a tag', '\u{e0041}', 'U+E0041'],
    ['private use', '\ue000', 'U+E000'],
    ['half a pair', '\ud842', 'U+D842'],
    ['an unassigned character', '\u{e0fff}', 'U+E0FFF'],
    ['a lost character', '\ufffd', 'U+FFFD'],
  ])('sees %s', (_, character, code) => {
    expect(unseenIn(`𠮷${character}甲`)).toEqual([{ offset: 2, code }]);
  });

  test('leaves alone what readers see, spaces of every width among it', () => {
    expect(unseenIn('甲 乙　丙\u00a0丁𠮷㐀〇“”—…·〔〕①Ａ⑴é')).toEqual([]);
  });
});

describe('problems', () => {
  const at = (file: string, line: number, column: number, id = 'a-b'): Problem =>
    problem(id, { file, line, column }, { found: 'x', expected: 'y', mend: 'z' });

  test('are sorted by file, line, column and rule, as numbers', () => {
    const sorted = [
      at('a', 2, 1),
      at('a', 10, 1),
      at('a', 10, 9, 'a-a'),
      at('a', 10, 9, 'a-b'),
      at('a', 10, 10),
      at('b', 1, 1),
    ];
    expect(inReadingOrder([...sorted].reverse())).toEqual(sorted);
  });

  test('are compared by code unit, whatever the locale', () => {
    expect(['é', 'z', 'Z', '一'].sort(compare)).toEqual(['Z', 'z', 'é', '一']);
  });

  test('say the same in both languages where a value needs no translation', () => {
    expect(at('a', 1, 1)).toEqual({
      ruleId: 'a-b',
      place: { file: 'a', line: 1, column: 1 },
      found: { zh: 'x', en: 'x' },
      expected: { zh: 'y', en: 'y' },
      mend: { zh: 'z', en: 'z' },
    });
  });
});
