import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const linesOf = (...lines: readonly string[]) => imported([...lines, ''].join('\n'));
const head = ['示范市水务局关于节水的通知', '示水〔2020〕3号', '', '各单位：', '照办。'];
const signed = ['示范市水务局', '2020年4月1日'];

describe('what the layout of today has no place for', () => {
  test.each([
    ['主题词', ['主题词：水利　通知'], ['主题词：水利　通知']],
    ['抄送 without the office that printed', ['抄送：市政府。'], ['抄送：市政府。']],
    [
      '主题词 above a whole imprint',
      ['主题词：水利', '抄送：市政府。', '示范市水务局　2020年4月2日印发', '（共印20份）'],
      ['主题词：水利', '（共印20份）'],
    ],
  ])('%s goes to the end of the text, and is doubted', (_, lines, kept) => {
    const { draft, doubts } = linesOf(...head, ...signed, ...lines);
    expect(draft.elements.dateOfIssue).toBe('2020年4月1日');
    expect(draft.nodes.slice(1)).toMatchObject(kept.map((text) => ({ text: { text } })));
    expect(doubts.filter(({ what }) => what.zh.includes('移到正文之末'))).toHaveLength(kept.length);
  });
});

describe('a title', () => {
  test('stands below lines that are no mark', () => {
    const { draft } = linesOf(
      '发往：见报头　　签批：李某',
      '等级　特提　×防指电〔2021〕12号',
      '示范市指挥部关于启动响应的通知',
      ...['', '各成员单位：', '照办。', ...signed],
    );
    expect(draft.title.text).toBe('示范市指挥部关于启动响应的通知');
    expect(draft.adoption).toHaveLength(2);
  });

  test.each([
    ['公　告', '（第18号）', '公告', '第18号'],
    ['通　　知', '示水〔2020〕3号', '通知', '示水〔2020〕3号'],
  ])('may be %s alone', (title, number, kind, docNumber) => {
    const { draft } = linesOf(title, number, '', '今日停水。', ...signed);
    expect(draft).toMatchObject({ kind, title: { text: kind }, elements: { docNumber } });
  });

  test('ends above a list of contents and above a number of an unusual form', () => {
    expect(linesOf('关于预算的说明', '目录', '一、职能', '', '照办。').draft.title.text).toBe(
      '关于预算的说明',
    );
    const { draft } = linesOf(
      ...['关于印发《节水规定》的通知', '校发〔2019〕第12号', '', '各学院：', '现予印发。'],
      ...[...signed, '', '节水规定', '第一条 节水。', '第二条 施行。'],
    );
    expect(draft).toMatchObject({ kind: '通知', title: { text: '关于印发《节水规定》的通知' } });
  });
});

describe('names', () => {
  test('may be spread character by character among others', () => {
    const { draft } = linesOf(
      ...head,
      '国家发展改革委　　　交通运输部　　　公　安　部',
      '2020年4月1日',
    );
    expect(draft.elements.signatories?.map(({ name }) => name)).toEqual([
      '国家发展改革委',
      '交通运输部',
      '公安部',
    ]);
  });

  test('of those who approved may be spread, too', () => {
    const { draft } = linesOf(
      ...['示范集团有限公司文件', '示集〔2023〕17号　　　签发人：张　三　李四', ''],
      ...['关于工作的报告', '', '市国资委：', '照办。', '示范集团有限公司', '2023年1月12日'],
    );
    expect(draft.elements.signer).toEqual(['张三', '李四']);
  });
});

describe('the list of annexes', () => {
  test('may repeat the label', () => {
    const { draft } = linesOf(...head, '附件1：安全表', '附件2：名单', ...signed);
    expect(draft.elements.annexList).toEqual(['安全表', '名单']);
  });
});

describe('between pages', () => {
  test('the name of a gazette and its issue are no title, · 6 · is a page number', () => {
    const running = '示范市公报　　　　　2020年第3期';
    const { draft, reading } = linesOf(
      ...[running, ...head, '— 5 —', running, '节水。', '· 6 ·', running, ...signed],
    );
    expect(draft.title.text).toBe('示范市水务局关于节水的通知');
    expect(reading.join('')).not.toMatch(/公报|·/u);
  });

  test('a point that is cut in the middle of a word is whole', () => {
    const { outline } = linesOf(...head, '（一）无房；', '（二）收入符合规', '定标准。', ...signed);
    expect(outline.join()).toContain('（二）收入符合规定标准');
  });
});

test('what a generator of sites keeps above a page is no word of the document', () => {
  const { draft } = linesOf('---', 'title: 倡议', 'date: 2022-03-05', '---', ...head, ...signed);
  expect(draft.title.text).toBe('示范市水务局关于节水的通知');
});

test('第一部分 with its title is a division', () => {
  const { outline } = linesOf(
    '关于预算的说明',
    '',
    '第一部分 概况',
    '甲。',
    '第二部分2020年',
    '乙。',
  );
  expect(outline.map((line) => line.slice(0, 12))).toEqual([
    'division 第一部',
    '  paragraph ',
    'division 第二部',
    '  paragraph ',
  ]);
});
