import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const linesOf = (...lines: readonly string[]) => imported([...lines, ''].join('\n'));
const head = ['示范市水务局关于节水的通知', '示水〔2020〕3号', '', '各单位：', '照办。'];
const signed = ['示范市水务局', '2020年4月1日'];

describe('what a scan makes of 一', () => {
  test('is 一 where 二 counts on from it, and is doubted', () => {
    const { outline, doubts } = linesOf(
      ...[...head, '-、认识', '(-)重要。', '(二)紧迫。', '二、措施', '(—)器具。', '(二)宣传。'],
    );
    expect(outline.filter((line) => /认识|重要|器具/u.test(line))).toEqual([
      'section 一、认识',
      '  point （一）重要。',
      '  point （一）器具。',
    ]);
    expect(doubts.filter(({ what }) => what.zh.endsWith('作“一”'))).toHaveLength(3);
  });

  test('is 一 in the number of an article, whose characters may stand apart', () => {
    const { outline } = linesOf(
      '节水条例',
      '',
      '第 一 条 节水。',
      '第 二 条 省电。',
      '第十—条 施行。',
    );
    expect(outline).toEqual([
      'article 第一条节水。',
      'article 第二条省电。',
      'article 第十一条施行。',
    ]);
  });
});

describe('an order or announcement without a number above its text', () => {
  test('is no law, and issues what stands below its day', () => {
    const { draft } = linesOf(
      ...[
        '示范部令',
        '2021年第23号',
        '《示范规定》已经通过，现予公布。',
        '部　长　李某',
        '2021年8月25日',
      ],
      ...['示范规定', '（2014年1月3日示范部发布）', '第一条　示范。', '第二条　施行。'],
    );
    expect(draft).toMatchObject({ kind: '命令', elements: { docNumber: '2021年第23号' } });
    expect(draft.annexes).toMatchObject([{ issued: true, title: { text: '示范规定' } }]);
  });

  test('may issue a text whose own number stands above its title', () => {
    const { draft, reading } = linesOf(
      ...['最高人民法院', '最高人民检察院', '公　　告'],
      '《最高人民法院、最高人民检察院关于示范的解释》已经通过，现予公布。',
      ...['最高人民法院　最高人民检察院', '2024年3月15日', '法释〔2024〕4号'],
      ...['最高人民法院　最高人民检察院', '关于示范的解释', '第一条　示范。', '第二条　施行。'],
    );
    expect(draft.kind).toBe('公告');
    expect(draft.annexes.map(({ title }) => title.text)).toEqual([
      '最高人民法院　最高人民检察院关于示范的解释',
    ]);
    expect(reading.indexOf('法释〔2024〕4号')).toBe(
      reading.indexOf(draft.annexes[0]?.title.text ?? '') + 1,
    );
  });
});

test('who holds an office may sign without a word of the body, which is doubted', () => {
  const { draft, doubts } = linesOf(
    ...[
      '关于设立市民日的议案',
      '示范市人大常委会：',
      '现提请审议。',
      '市　长　王某',
      '2019年4月2日',
    ],
  );
  expect(draft.elements.signatories).toMatchObject([{ office: '市长', name: '王某' }]);
  expect(doubts.some(({ confidence }) => confidence === 0.4)).toBe(true);
});

test('those who were there may be named with spaces in 出　席', () => {
  const { draft } = linesOf(
    '示范县专题会议纪要',
    '',
    '议定如下。',
    '主　持：李某',
    '出　席：王某',
    '列　席：张某',
  );
  expect(draft.elements.attendance?.map(({ kind }) => kind)).toEqual(['出席', '列席']);
});

test('whom to ask, below the day, is no reason to miss it', () => {
  const { draft } = linesOf(...head, ...signed, '联系人：王某　电话：12345678');
  expect(draft.elements.dateOfIssue).toBe('2020年4月1日');
});

describe('the number', () => {
  test('may stand below the day of the meeting, or beside a class', () => {
    const { draft } = linesOf(
      ...['中共示范市委', '示范市人民政府', '关于推进乡村振兴', '的实施意见', '（2021年3月2日）'],
      ...['示发〔2021〕1号', '', '提出如下意见。'],
    );
    expect(draft.title.text).toMatch(/示范市人民政府关于推进乡村振兴的实施意见$/u);
    expect(draft.elements).toMatchObject({
      docNumber: '示发〔2021〕1号',
      titleNote: '（2021年3月2日）',
    });
    expect(
      linesOf(
        '关于建议的答复',
        '示教〔2019〕15号　　　A类',
        '',
        '王某代表：',
        '答复如下。',
        ...signed,
      ).draft,
    ).toMatchObject({ kind: '函', elements: { docNumber: '示教〔2019〕15号' } });
  });
});

test('a list of annexes below the date goes above who signs, and is doubted', () => {
  const { reading, doubts } = linesOf(...head, ...signed, '附件：流程图');
  expect(reading.slice(-3)).toEqual(['附件：流程图', ...signed]);
  expect(doubts.some(({ what }) => what.zh.includes('附件说明抄在成文日期之后'))).toBe(true);
});

test('a figure alone far to the right is a page number', () => {
  const { reading } = linesOf(...head, '　　　　　　　　　　　　1', '节水。', ...signed);
  expect(reading).not.toContain('1');
});

test('figures between characters that stand apart are closed up with them', () => {
  expect(linesOf(...head, '2 0 1 9 年 8 月 2 6 日 起 施 行 。').reading.at(-1)).toBe(
    '2019年8月26日起施行。',
  );
});

test('an article may have nothing but its points', () => {
  const { outline } = linesOf(
    '节水规定',
    '',
    '第一条',
    '一、节水。',
    '二、省电。',
    '第二条 施行。',
  );
  expect(outline).toEqual([
    'article 第一条',
    '  point 一、节水。',
    '  point 二、省电。',
    'article 第二条施行。',
  ]);
});

test('a tab behind a number makes no table of points', () => {
  const { outline } = linesOf(
    ...head,
    '1.\t节约用水',
    '2.\t检查管道',
    '3.\t宣传教育',
    '',
    ...signed,
  );
  expect(outline.slice(1)).toEqual(['point 1.节约用水', 'point 2.检查管道', 'point 3.宣传教育']);
});

describe('a title that no kind ends', () => {
  test('ends above a sentence with a colon and above a table', () => {
    const { draft, outline } = linesOf(
      ...['关于拟审批项目的情况', '', '现将项目列出如下：', '', '序号　项目　地点　单位'],
      ...['1　塑料项目　甲镇　甲公司', '2　加油站项目　乙镇　乙公司', '', ...signed],
    );
    expect(draft.title.text).toBe('关于拟审批项目的情况');
    expect(outline).toContain('table 3×4');
  });

  test('of a decision in a case stands below its body', () => {
    const { draft } = linesOf(
      ...['示范区人民政府', '行政复议决定书', '×政复决字〔2021〕第12号', '', '申请人：张某，男。'],
      ...['现已审理终结。', ...signed],
    );
    expect(draft.title.text).toBe('示范区人民政府行政复议决定书');
  });
});

describe('annexes', () => {
  test('may be 附表, with their own label', () => {
    const { draft } = linesOf(
      ...head,
      ...signed,
      '',
      '附表',
      '价格表',
      '用电　电压　电价',
      '甲　乙　1',
    );
    expect(draft.annexes.map(({ label, title }) => [label.text, title.text])).toEqual([
      ['附表', '价格表'],
    ]);
  });

  test('of a law that did not come are its list', () => {
    const { draft } = linesOf(
      ...['节水条例', '', '第一条 节水。', '第二条 施行。', '', '附件:1.数据目录', '2.申请表'],
    );
    expect(draft.elements.annexList).toEqual(['数据目录', '申请表']);
    expect(draft.annexes).toEqual([]);
  });
});
