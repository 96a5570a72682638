import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/import/source.ts';
import { imported } from '../../support/imported.ts';

const head = ['# 示范市水务局关于做好节水工作的通知', '', '示水〔2020〕3号', '', '各单位：', ''];
const signed = ['', '示范市水务局', '2020年4月1日', ''];
const notice = (...text: readonly string[]) => imported([...head, ...text, ...signed].join('\n'));

describe('numbers', () => {
  test('of a later part may count on from the part before', () => {
    const { outline, doubts } = notice(
      ...['一、要求', '', '（一）目标。到明年底节水一成。', '（二）原则。坚持先公后私的做法。', ''],
      ...['二、措施', '', '（三）检查。各单位逐一检查设施。'],
    );
    expect(doubts).toEqual([]);
    expect(outline.slice(-2)).toEqual(['section 二、措施', '  clause （三）检查。各单位逐一检']);
  });

  test('with titles alone are a list, no parts', () => {
    const { draft } = imported(
      [
        ...head,
        '照办。',
        '',
        '附件：目录',
        ...signed,
        '附件',
        '目录',
        '一、论文',
        '二、专利',
        '',
      ].join('\n'),
    );
    expect(draft.annexes[0]?.nodes.map(({ kind }) => kind)).toEqual(['point', 'point']);
  });

  test('of points go on below a paragraph that stands between two of them', () => {
    const { outline, doubts } = imported(
      '# 示范办法\n\n第一条　奖励：\n\n（一）按下式：\n\n甲=乙×2\n\n（二）其他。\n\n第二条　略。\n',
    );
    expect(outline).toEqual([
      'article 第一条奖励：',
      '  point （一）按下式：',
      '    formula 甲=乙×2',
      '  point （二）其他。',
      'article 第二条略。',
    ]);
    expect(doubts.map(({ confidence }) => confidence)).toContain(0.6);
  });
});

test('lines of divisions with wide gaps are no table, and keep their order', () => {
  const { outline } = imported(
    '# 示范法\n\n第一章  总  则\n第一条  略。\n第二章  主体\n第一节  自然人\n第二条  自然人有：\n（一）甲；\n第三章  一般规定\n第三条  略。\n',
  );
  expect(outline).toEqual([
    'division 第一章总则',
    '  article 第一条略。',
    'division 第二章主体',
    '  division 第一节自然人',
    '    article 第二条自然人有：',
    '      point （一）甲；',
    'division 第三章一般规定',
    '  article 第三条略。',
  ]);
});

test('the last words of a decision belong to none of its parts', () => {
  const { outline } = notice('一、修改', '', '将“甲”改为“乙”。', '', '本决定自公布之日起施行。');
  expect(outline.at(-1)).toBe('paragraph 本决定自公布之日起施行。'.slice(0, 22));
});

describe('notes at the foot', () => {
  test('are notes of their part, wherever the transcript has them', () => {
    const { draft, reading, doubts } = notice(
      '标准[^1]印发给你们。',
      '',
      '[^1]: 指新标准。',
      '',
      '原标准废止。',
    );
    expect(reading.slice(3, 6)).toEqual(['标准①印发给你们。', '原标准废止。', '①指新标准。']);
    expect(doubts).toEqual([]);
    expect(sourceFile({}, draft.nodes)).toContain(
      '标准[^1]印发给你们。\n\n原标准废止。\n\n[^1]: 指新标准。',
    );
  });

  test('may have several paragraphs, the others four spaces in', () => {
    const { draft, reading } = notice(
      '标准[^1]印发。',
      '',
      '[^1]: 指新标准。',
      '    另有说明。',
      '',
      '照办。',
    );
    expect(reading.slice(3, 7)).toEqual(['标准①印发。', '照办。', '①指新标准。', '另有说明。']);
    expect(sourceFile({}, draft.nodes)).toContain('[^1]: 指新标准。\n\n    另有说明。\n');
  });

  test('that do not answer the marks stay where they stand, and are doubted', () => {
    const { reading, doubts } = notice('甲①乙①。', '①注文。', '丙。');
    expect(reading.slice(3, 6)).toEqual(['甲①乙①。', '①注文。', '丙。']);
    expect(doubts).toMatchObject([{ confidence: 0.6 }]);
  });
});

test('an address whose marks are escaped is none for the parser', () => {
  const { draft } = notice('见https://a.gov.cn/a?x=1&y=2。');
  expect(sourceFile({}, draft.nodes)).toContain('见https\\://a.gov.cn/a?x=1\\&y=2。');
});

test('short lines of one length are verse, cut nowhere and joined nowhere', () => {
  const lines = ['清风徐来竹影摇，', '公仆初心记得牢。', '两袖清风一身正，', '万家灯火乐陶陶。'];
  const { draft, doubts } = notice('一、样例', '', ...lines);
  expect(sourceFile({}, draft.nodes)).toContain(`<Verse>\n${lines.join('\n')}\n</Verse>`);
  expect(doubts.map(({ confidence }) => confidence)).toContain(0.7);
});

test('words between single asterisks are words, and 1) is a number', () => {
  const { outline } = notice('*成立*专班，3*4*5不变：', '', '1) 第一项', '', '2) 第二项');
  expect(outline).toEqual(['paragraph 成立专班，3*4*5不变', 'point 1）第一项', 'point 2）第二项']);
});

describe('numbers of one character', () => {
  test('are those that they stand for', () => {
    const { outline } = imported(
      '关于节水的通知\n\n各单位：\n㈠节水。各家都要节水。\n⑴关灯；\n⑵拔插头。\n㈡省电。各家都要省电｡\n',
    );
    expect(outline).toEqual([
      'clause （一）节水。各家都要节水',
      '  clause （1）关灯；',
      '  clause （2）拔插头。',
      'clause （二）省电。各家都要省电',
    ]);
  });
});

describe('a number with its text behind parts that have titles', () => {
  test('stands beside them', () => {
    const { outline } = imported(
      '关于节水的通告\n\n一、时间\n即日起。\n二、范围\n全市。\n三、违反本通告的，依法处罚。\n',
    );
    expect(outline.filter((line) => !/paragraph/u.test(line))).toEqual([
      'section 一、时间',
      'section 二、范围',
      'point 三、违反本通告的，依法处',
    ]);
  });
});

describe('a first sentence', () => {
  test.each([
    [
      'with a remark behind it',
      '1.地区增长6%。（责任单位：市发展改革委）\n2.收入增长5%。（责任单位：市财政局）',
    ],
    [
      'that is the only long one',
      '（一）请提前入场，佩戴口罩。\n（二）请于3日前将回执报办公室，过期不候。联系人：李某，电话：12345678，传真：12345678。',
    ],
  ])('%s is no heading', (_, text) => {
    const { outline } = imported(`关于节水的通知\n\n各单位：\n照办。\n${text}\n`);
    expect(outline.join()).not.toContain('clause');
  });
});

describe('lines of figures', () => {
  test('are a table where one full-width space parts them', () => {
    const { outline } = imported(
      '2020年统计公报\n\n情况如下。\n指标　全国　城市\n价格　2.5　2.3\n食品　8.3　7.8\n衣着　-0.2　-0.3\n',
    );
    expect(outline).toContain('table 4×3');
  });
});
