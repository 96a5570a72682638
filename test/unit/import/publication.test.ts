import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const order = [
  '示范市人民政府令',
  '第5号',
  '《示范市节水条例》已经审议通过，现予公布，自2020年5月1日起施行。',
  '市长　王某',
  '2020年4月1日',
];
const articles = ['第一条 为了节水，制定本条例。', '第二条 本条例自2020年5月1日起施行。'];

describe('the order that publishes a law, between its title and its text', () => {
  test('is the beginning of the body, and is doubted', () => {
    const { draft, outline, doubts } = imported(
      ['示范市节水条例', ...order, ...articles, ''].join('\n'),
    );
    expect(draft.title.text).toBe('示范市节水条例');
    expect(draft.kind).toBe('规章');
    expect(outline.slice(0, 4)).toEqual([
      'paragraph 示范市人民政府令',
      'paragraph 第5号',
      'paragraph 《示范市节水条例》已经审',
      'signature',
    ]);
    expect(doubts.some(({ what }) => what.zh.includes('公布令'))).toBe(true);
  });

  test('stands below the lines on the adoption that follow it and the title once more', () => {
    const note = '（2020年3月1日示范市第三届人民代表大会常务委员会第五次会议通过）';
    const { draft, reading } = imported(
      [
        ...['示范市节水条例', '示范市人民代表大会常务委员会', '示范市人大常委会公告（第5号）'],
        ...order.slice(2),
        ...['示范市节水条例', note, ...articles, ''],
      ].join('\n'),
    );
    expect(draft.title.text).toBe('示范市节水条例');
    expect(draft.kind).toBe('地方性法规');
    expect(draft.adoption.map(({ text }) => text)).toEqual([note]);
    expect(reading.slice(0, 3)).toEqual(['示范市节水条例', note, '示范市人民代表大会常务委员会']);
  });

  test('above the title is a document of its own, which issues the text', () => {
    const { draft } = imported(
      [
        '示范市人民政府关于公布《示范市节水规定》的令',
        '示范市人民政府令第5号',
        '',
        '《示范市节水规定》已经审议通过，现予公布。',
        '市长　王某',
        '2020年4月1日',
        '示范市节水规定',
        ...articles,
        '',
      ].join('\n'),
    );
    expect(draft.kind).toBe('命令');
    expect(draft.elements.signatories).toMatchObject([{ name: '王某', office: '市长' }]);
    expect(draft.annexes.map(({ title, issued }) => [title.text, issued])).toEqual([
      ['示范市节水规定', true],
    ]);
  });
});

describe('a notice that issues articles', () => {
  test('is no law, even without a number', () => {
    const { draft } = imported(
      [
        '示范市人民政府关于印发示范市节水规定的通知',
        '各区县人民政府：',
        '现将《示范市节水规定》印发给你们。',
        '二OO六年二月二十日',
        '示范市节水规定',
        ...articles,
        '',
      ].join('\n'),
    );
    expect(draft.kind).toBe('通知');
    expect(draft.elements.dateOfIssue).toBe('二〇〇六年二月二十日');
    expect(draft.annexes.map(({ issued }) => issued)).toEqual([true]);
  });
});

describe('articles', () => {
  test('may be numbered with figures', () => {
    const { outline, draft } = imported(
      '节水办法\n\n1990年3月10日，示范市水务局\n\n第1条 节水。\n第2条 省电：\n1.关灯；\n2.拔插头。\n第3条 施行。\n',
    );
    expect(draft.adoption.map(({ text }) => text)).toEqual(['1990年3月10日，示范市水务局']);
    expect(outline).toEqual([
      'article 第1条节水。',
      'article 第2条省电：',
      '  point 1.关灯；',
      '  point 2.拔插头。',
      'article 第3条施行。',
    ]);
  });
});
