import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const linesOf = (...lines: readonly string[]) => imported([...lines, ''].join('\n'));

describe('who signs', () => {
  test('may be spread over the line, and may stamp for another', () => {
    const signed = (name: string) =>
      linesOf('关于节水的通知', '', '各单位：', '请照办。', '', name, '2020年4月1日').draft.elements
        .signatories;
    expect(signed('国  务  院')).toMatchObject([{ name: '国务院' }]);
    expect(signed('示范县人民政府办公室（代章）')).toMatchObject([
      { name: '示范县人民政府办公室（代章）' },
    ]);
    expect(signed('示范县人民政府\n（公　章）')).toMatchObject([{ name: '示范县人民政府' }]);
  });

  test('may be several who hold an office, one for each body of the mark', () => {
    const { draft } = linesOf(
      ...['国　务　院　中央军委', '命　　令', '', '国发〔1997〕22号', '', '授予称号。', ''],
      ...['国务院总理　　　李　某', '中央军委主席　　王某某', '一九九七年六月三日'],
    );
    expect(draft.elements.issuers?.map(({ name }) => name)).toEqual(['国务院', '中央军委']);
    expect(draft.elements.signatories).toMatchObject([
      { office: '国务院总理', name: '李某' },
      { office: '中央军委主席', name: '王某某' },
    ]);
  });

  test('may be the holder of an office where there is no mark', () => {
    const { draft } = linesOf(
      ...['示范省人民政府', '关于提请审议《示范条例（草案）》的议案', '', '示政函〔2018〕66号', ''],
      ...['省人大常委会：', '现提请审议。', '', '省长：王某某', '2018年5月16日'],
    );
    expect(draft.kind).toBe('议案');
    expect(draft.elements.signatories).toMatchObject([{ name: '王某某', office: '省长' }]);
  });
});

describe('lines above the date', () => {
  const signed = (...lines: readonly string[]) =>
    linesOf('关于节水的决定', '', '各单位：', ...lines, '示范市水务局', '2020年4月1日');

  test.each([
    ['a sentence without its stop', ['照办。', '请遵照执行']],
    ['a list below a colon', ['对下列集体予以表彰：', '示范县水务局', '示范县财政局']],
    ['a list of what may be bodies', ['对下列集体予以表彰：', '财务科', '城北管理所']],
  ])('that are %s are no names', (_, lines) => {
    expect(signed(...lines).draft.elements.signatories).toMatchObject([{ name: '示范市水务局' }]);
  });

  test('that may be a body or not are doubted', () => {
    const { draft, doubts } = signed('照办。', '城北水站');
    expect(draft.elements.signatories).toHaveLength(2);
    expect(doubts.some(({ what }) => what.zh.includes('不能确定是机构'))).toBe(true);
  });
});

describe('notes with [1]', () => {
  const noted = (...lines: readonly string[]) =>
    linesOf('2021年统计公报', '', '一、综合', ...lines);

  test('are footnotes where each answers a mark', () => {
    const { draft, reading, doubts } = noted(
      '生产总值[1]100亿元。',
      '人口［2］20万人。',
      '[1]按现价计算。',
      '［2］抽样推算。',
    );
    expect(draft.nodes.at(-1)?.kind).toBe('footnotes');
    expect(reading.slice(-4)).toEqual([
      '生产总值①100亿元。',
      '人口②20万人。',
      '①按现价计算。',
      '②抽样推算。',
    ]);
    expect(doubts.filter(({ what }) => what.zh.includes('[1]'))).toHaveLength(1);
  });

  test('are paragraphs where one is missing, and are doubted', () => {
    const { reading, doubts } = noted('生产总值[1]100亿元。', '人口[2]20万人。', '[1]按现价计算。');
    expect(reading.slice(-1)).toEqual(['[1]按现价计算。']);
    expect(doubts.some(({ what }) => what.zh.includes('照录'))).toBe(true);
  });
});

describe('those who were there', () => {
  test('may go on in the next line, which begins farther in', () => {
    const { draft } = imported(
      '示范市人民政府常务会议纪要\n（2019年第8次）\n\n会议讨论了节水。\n出席：王某　李某\n列席：水务局张某，住建局\n　　　赵某\n记录：吴某\n',
    );
    expect(draft.adoption.map(({ text }) => text)).toEqual(['（2019年第8次）']);
    expect(draft.elements.attendance).toMatchObject([
      { kind: '出席', names: '王某　李某' },
      { kind: '列席', names: '水务局张某，住建局赵某' },
    ]);
  });
});

describe('the list of annexes', () => {
  test('may be called 附', () => {
    const { draft } = imported(
      '关于节水的通知\n\n各单位：\n请照办。\n附：1、节水表\n　　2、省电表\n示范市水务局\n2020年4月1日\n',
    );
    expect(draft.elements.annexList).toEqual(['节水表', '省电表']);
  });
});

describe('a title', () => {
  test('of a code of practice ends above who wrote it and its first number', () => {
    const { draft } = imported(
      '餐饮操作规程\n\n市监督管理局\n2019年11月\n\n1 总则\n1.1 为规范餐饮，制定本规程。\n',
    );
    expect(draft.title.text).toBe('餐饮操作规程');
  });
});

test.each([
  ['picture', '![水源](a.png)'],
  ['formula', '$$P = \\frac{C}{Q}$$'],
])('a %s above the names is the end of the body', (kind, line) => {
  const { draft } = linesOf(
    '关于节水的通知',
    '',
    '请照办。',
    '',
    line,
    '',
    '示范局',
    '2020年4月1日',
  );
  expect(draft.nodes.map((node) => node.kind)).toEqual([
    'paragraph',
    kind === 'picture' ? 'figure' : kind,
  ]);
  expect(draft.elements.signatories).toMatchObject([{ name: '示范局' }]);
});
