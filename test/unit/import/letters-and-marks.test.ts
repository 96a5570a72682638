import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const linesOf = (...lines: readonly string[]) => imported([...lines, ''].join('\n'));
const signed = ['示范市水务局', '2020年4月1日'];

describe('份号, 密级 and 紧急程度 without a mark', () => {
  const marks = (...lines: readonly string[]) =>
    linesOf(...lines, '', '各单位：', '照办。', ...signed).draft;

  test.each([
    ['above the title', ['特急', '示范市水务局关于节水的通知', '示水〔2020〕3号'], ['特急']],
    [
      'beside each other',
      ['机密★1年　　特急', '示范市水务局关于节水的通知', '示水〔2020〕3号'],
      ['机密★1年　　特急'],
    ],
    ['below the title', ['示范市水务局关于节水的通知', '特急', '示水〔2020〕3号'], ['特急']],
  ])('%s are no part of it and no text', (_, lines, told) => {
    const { title, adoption, elements } = marks(...lines);
    expect(title.text).toBe('示范市水务局关于节水的通知');
    expect(adoption.map(({ text }) => text)).toEqual(told);
    expect(elements).toMatchObject({ docNumber: '示水〔2020〕3号', addressees: '各单位：' });
  });
});

describe('a letter as Taiwan writes it', () => {
  const { draft, doubts, outline } = linesOf(
    ...['示範市政府　函', '地址：示範市中正路1號', '受文者：示範國民中學'],
    ...['發文日期：中華民國112年5月8日', '發文字號：示教字第1123045678號', '附件：計畫1份'],
    ...['主旨：檢送計畫，請查照。', '說明：', '一、依法辦理。', '二、重點如下：', '（一）演練。'],
    ...['正本：各國民中學', '副本：消防局', '市長　王○○'],
  );

  test('says under its title what it says of itself, its day among it', () => {
    expect(draft.adoption.map(({ text }) => text)).toEqual([
      '地址：示範市中正路1號',
      '受文者：示範國民中學',
      '發文日期：中華民國112年5月8日',
      '發文字號：示教字第1123045678號',
      '附件：計畫1份',
    ]);
  });

  test('has who gets it and who signs outside its points, and doubted', () => {
    expect(outline.slice(-3)).toEqual([
      'paragraph 正本：各國民中學',
      'paragraph 副本：消防局',
      'paragraph 市長　王○○',
    ]);
    expect(doubts.some(({ line, what }) => line === 12 && what.zh.includes('副本'))).toBe(true);
  });
});
