import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const title = '示范市人民政府关于做好节水工作的通知';
const text = ['各单位：', '请照办。', '', '示范市人民政府', '2020年4月1日'];

describe('what a web page says around a document', () => {
  test('is no word of it, and is doubted line by line', () => {
    const { reading, doubts } = imported(
      [
        '您现在的位置：首页 > 信息公开 > 政策文件',
        title,
        '发布时间：2020-04-02 16:40　来源：市政府办公室　浏览次数：1203次　字体：【大 中 小】',
        '',
        ...text,
        '打印本页　关闭窗口',
        '',
      ].join('\n'),
    );
    expect(reading).toEqual([title, ...text.filter((line) => line !== '')]);
    for (const line of [1, 3, 10])
      expect(doubts.filter((one) => one.line === line && /作“”$/u.test(one.what.zh))).toHaveLength(
        1,
      );
  });

  test('is kept where it stands in the middle of the text', () => {
    const middle = Array.from({ length: 40 }, (_, i) => `第${i}段照办。`);
    const { reading } = imported(
      [title, '', '各单位：', ...middle, '来源：示范网', ...middle, ...text.slice(1), ''].join(
        '\n',
      ),
    );
    expect(reading).toContain('来源：示范网');
  });
});

describe('a catalogue with a value below each key', () => {
  const catalogue = [
    '• 索引号:',
    '',
    '6107/2024-1',
    '• 主题分类:',
    '• 发文字号:',
    '示政发〔2024〕7号',
  ];

  test('is no word of the document', () => {
    const { draft, reading } = imported([title, '', ...catalogue, '', ...text, ''].join('\n'));
    expect(draft.title.text).toBe(title);
    expect(reading.join('')).not.toContain('索引号');
  });

  test('may be a table', () => {
    const { draft, reading } = imported(
      [
        '| 索 引 号： | 6107 | 主题分类： | 水利 |',
        '| --- | --- | --- | --- |',
        '| 发文机关： | 示范市 | 成文日期： | 2020年 |',
        '',
        title,
        '',
        ...text,
        '',
      ].join('\n'),
    );
    expect(draft.title.text).toBe(title);
    expect(reading.join('')).not.toContain('主题分类');
  });
});

test('what a site says on lines one below the other is doubted once', () => {
  const { doubts } = imported(
    '索引号：0001\n主题分类：水利\n发文机关：示范市水务局\n发布日期：2020年4月2日\n\n示范市水务局关于节水的通知\n\n示水〔2020〕3号\n\n各单位：\n\n照办。\n\n示范市水务局\n2020年4月1日\n',
  );
  expect(doubts.map(({ line, what }) => [line, what.zh])).toEqual([
    [1, '“索引号：0001……发布日期：2020年4月2日（共 4 行，第 1 至 4 行）”作“”'],
  ]);
});

test('what a site says of a document in 【】 above it is taken out, each told', () => {
  const { reading, doubts } = imported(
    '关于节水的通知\n示发〔2022〕1号\n【发布单位】水务局\n【发文日期】2022年01月02日\n\n各单位：\n　　请照办。\n\n示范局\n2022年1月2日\n',
  );
  expect(reading.join('')).not.toContain('【');
  expect(doubts.map(({ line }) => line)).toContain(3);
});
