import { expect, it } from 'vitest';
import { fold, folded } from '../../../src/search/browser/fold.ts';
import { unpackNumbers } from '../../../src/search/browser/grams.ts';
import { notationsOf } from '../../../src/search/browser/notations.ts';
import { spells } from '../../../src/search/browser/pinyin.ts';
import { clauseOf, rowOf } from '../../../src/search/browser/rows.ts';
import { placesOf } from '../../../src/search/browser/texts.ts';
import { gramIndex } from '../../../src/search/gram-files.ts';
import { partGrams } from '../../../src/search/part-grams.ts';
import { engineFor, searchFiles } from '../../../src/search/search-files.ts';
import { syllablesOf } from '../../../src/search/syllables.ts';
import { variantPairs } from '../../../src/search/variant-pairs.ts';
import { contentOf } from '../../support/search.ts';

it('sets aside width, case, white space and the kinds of marks, and nothing else', () => {
  expect(fold('Ａ “b”—ｃ〔1〕')).toBe(fold('a"B"-c(1)'));
  expect(fold('质\u200b量\u00ad')).toBe('质量');
  expect(fold('质量')).not.toBe(fold('质两'));
});

it('leads each folded character back to where it stands', () => {
  const { text, starts, ends } = folded('甲 Ａ…乙');
  expect(text).toBe('甲a...乙');
  expect(starts).toEqual([0, 2, 3, 3, 3, 4]);
  expect(ends).toEqual([1, 3, 4, 4, 4, 5]);
});

it('shows overlapping words as one place', () => {
  expect(placesOf('质量月活动', ['质量月', '月活'])).toEqual([{ start: 0, end: 4 }]);
});

/** The numbers of the texts by what they hold, as a reader's browser takes them from the files. */
function listsIn(...documents: string[][]): Record<string, number[]> {
  const { files } = gramIndex(documents.map(partGrams), 'grams');
  const lists = [...files.values()].flatMap((json) => Object.entries<string>(JSON.parse(json)));
  return Object.fromEntries(lists.map(([gram, packed]) => [gram, unpackNumbers(packed)]));
}

it('lists the texts of every character and every pair, each text once', () => {
  expect(listsIn(['质量质量', '', '量\u{20000}'])).toEqual({
    ...{ 质: [0], 量: [0, 2], 质量: [0], 量质: [0] },
    ...{ '\ud840': [2], '\udc00': [2], '量\ud840': [2], '\u{20000}': [2] },
  });
});

it('lists the same, however the texts are dealt to documents', () => {
  const texts = Array.from({ length: 600 }, (_, i) =>
    [...`${i * 7919}`].map((digit) => '质量月活动通知于'[Number(digit) % 8]).join(''),
  );
  const whole = listsIn(texts);
  expect(Object.keys(whole).length).toBeGreaterThan(50);
  expect(listsIn(texts.slice(0, 1), [], texts.slice(1, 130), texts.slice(130))).toEqual(whole);
  expect(listsIn(...texts.map((text) => [text]))).toEqual(whole);
});

it('packs rising numbers and unpacks the same', () => {
  const numbers = [0, 1, 127, 128, 129, 300, 70_000];
  const texts = Array.from({ length: 70_001 }, (_, i) => (numbers.includes(i) ? '甲' : ''));
  expect(listsIn(texts)).toEqual({ 甲: numbers });
  expect(listsIn(texts.slice(0, 200), texts.slice(200))).toEqual({ 甲: numbers });
});

it('writes a clause as a row and reads the same', () => {
  const [clause] = contentOf(['甲']).clauses;
  for (const more of [{}, { head: { start: 0, end: 1 } }, { province: '浙江' }, { bodyKind: '部' }])
    expect(clause && clauseOf(rowOf({ ...clause, ...more }))).toEqual({ ...clause, ...more });
  expect(clause && clauseOf(rowOf({ ...clause, title: true }))).toEqual({ ...clause, title: true });
});

it('takes an index where the texts are large, and all texts where they are small', () => {
  expect(engineFor(contentOf(['质量月']))).toBe('scan');
  expect(engineFor(contentOf(manyTexts(240_000)))).toBe('grams');
  expect(engineFor(contentOf(['质量月']), 'pagefind')).toBe('pagefind');
});

it.each(['scan', 'pagefind', 'grams'] as const)(
  'makes the same files again for %s',
  async (name) => {
    const content = contentOf(manyTexts(40_000));
    expect(await searchFiles(content, name)).toEqual(await searchFiles(content, name));
  },
);

/** Texts of a hundred characters that say nothing. */
function manyTexts(characters: number): string[] {
  const words = Array.from({ length: characters }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((i * i * 7919 + i * 104_729) % 20_000)),
  ).join('');
  return Array.from({ length: characters / 100 }, (_, i) => words.slice(i * 100, i * 100 + 100));
}

it('keeps only the variants that the texts may need', () => {
  const pairs = variantPairs('质检总局裏');
  for (const pair of ['質质', '檢检', '總总', '裏里']) expect(pairs).toContain(pair);
  expect(pairs).not.toContain('龍龙');
});

it('knows the sound of a name by its words', () => {
  expect(syllablesOf('重庆市银行')).toBe('chong qing shi yin hang');
  expect(syllablesOf('QC 小组“活动”')).toBe('qc xiao zu huo dong');
});

it.each([
  ['zhijian', 'zhi jian zong ju', 1],
  ['zjzj', 'zhi jian zong ju', 0],
  ['zongju', 'zhi jian zong ju', 2],
  ['hijian', 'zhi jian zong ju', undefined],
])('spells %s', (letters, syllables, nearness) => {
  expect(spells(letters, syllables)).toBe(nearness);
});

it.each([
  ['2017-08-22', '2017年8月22日'],
  ['2017.9', '2017年9月'],
  ['二〇一七年九月十五日', '2017年9月15日'],
  ['第374号', '374号'],
])('writes %s as documents do', (query, expected) => {
  expect(notationsOf(query)).toContain(expected);
});

it('leaves a query without numbers alone', () => {
  expect(notationsOf('质量月')).toEqual([]);
});
