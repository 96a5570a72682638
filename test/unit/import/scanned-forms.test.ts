import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const linesOf = (...lines: readonly string[]) => imported([...lines, ''].join('\n'));
const signed = ['', '示范市水务局', '2020年4月1日'];
const title = ['示范市水务局关于节水的通知', '', '各单位：', ''];

describe('a number alone on its line', () => {
  test('that parts a sentence is a page number, and those that count on from it', () => {
    const { outline, doubts } = linesOf(
      ...[
        ...title,
        '一、请各地对照绩效目标做好绩效监控，确保年度绩效目标如期实',
        '',
        '3',
        '',
        '现。',
      ],
      ...['二、请照办。', '', '4', '', '三、请执行。', ...signed],
    );
    expect(outline).toEqual([
      'point 一、请各地对照绩效目标做',
      'point 二、请照办。',
      'point 三、请执行。',
    ]);
    expect(doubts.some(({ line, what }) => line === 7 && what.zh.includes('“3”'))).toBe(true);
  });

  test('between whole sentences is kept', () => {
    const { reading } = linesOf(...[...title, '请照办。', '', '3', '', '请执行。', ...signed]);
    expect(reading).toContain('3');
  });
});

test('a name that is open at the end of a line ends in the next, whatever mark stands there', () => {
  const { reading } = linesOf(
    ...[...title, '根据《示范省人民政府办公厅关于…', '的通知》精神，照办。', ...signed],
  );
  expect(reading).toContain('根据《示范省人民政府办公厅关于…的通知》精神，照办。');
});

test('份号 behind 密级 on its line stands before it', () => {
  const { draft, reading } = linesOf(
    ...['机密★10年　　　　000018', '特急', '', '示范市水务局文件', '', '示水〔2020〕3号', ''],
    ...[...title, '照办。', ...signed],
  );
  expect(draft.elements).toMatchObject({ copyNumber: '000018', secrecy: '机密★10年' });
  expect(reading.slice(0, 3)).toEqual(['000018', '机密★10年', '特急']);
});

test.each(['内部资料', '类别：A'])('%s above the mark is none of its names', (line) => {
  const { draft } = linesOf(
    ...[line, '示范市水务局文件', '示水〔2020〕3号', '', ...title, '照办。', ...signed],
  );
  expect(draft.elements.issuers).toMatchObject([{ name: '示范市水务局' }]);
  expect(draft.adoption.map(({ text }) => text)).toEqual([line]);
});

test('how it is made public may stand between its day and its annexes', () => {
  const { draft, outline } = linesOf(
    ...[...title, '照办。', '', '附件：器具表', ...signed, '', '信息公开选项：主动公开', ''],
    ...['附件', '', '器具表', '', '水龙头'],
  );
  expect(draft.annexes.map(({ title }) => title.text)).toEqual(['器具表']);
  expect(draft.elements.dateOfIssue).toBe('2020年4月1日');
  expect(outline).toEqual(['paragraph 照办。', 'paragraph 信息公开选项：主动公开']);
});

test('what replaces words, as Hong Kong amends, stands under its number', () => {
  const { outline } = linesOf(
    ...['2021年第12號法律公告', '', '1. 修訂第2條', '(1) 人員的定義——', '廢除', '“醫生”', '代以'],
    ...['“護士”。', '(2) 表格的定義——', '加入', '“冊”。', '食物及衞生局局長', '陳某某'],
  );
  expect(outline.filter((line) => line.startsWith('paragraph'))).toEqual([
    'paragraph 食物及衞生局局長',
    'paragraph 陳某某',
  ]);
});

describe('a letter is set as one', () => {
  const formOf = (...names: readonly string[]) =>
    linesOf(
      ...[
        ...names,
        '示水函〔2020〕3号',
        '',
        '关于商请支持节水的函',
        '',
        '示范市人民政府：',
        '',
        '请支持。',
      ],
      ...signed,
    ).draft.elements.form;

  test('where one body sends it', () => {
    expect(formOf('示范市水务局')).toBeUndefined();
  });

  test('but not where several do, or somebody signed it', () => {
    expect(formOf('示范市水务局', '示范市财政局')).toBe('general');
    expect(formOf('示范市水务局', '签发人：王某')).toBe('general');
  });
});
