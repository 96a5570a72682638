import { describe, expect, test } from 'vitest';
import { idFor } from '../../../src/import/identify.ts';
import { imported } from '../../support/imported.ts';

const lines = (...given: readonly string[]) => imported(`${given.join('\n')}\n`);

describe('the title', () => {
  test('may have its body on a line of its own above the number', () => {
    const { draft } = lines(
      ...['中共示范县纪律检查委员会', '关于三起问题的通报', '', '示纪通〔2020〕3号', ''],
      ...['各单位：', '现将有关问题通报如下。', '', '中共示范县纪律检查委员会', '2020年4月30日'],
    );
    expect(draft.kind).toBe('通报');
    expect(draft.title.text).toBe('中共示范县纪律检查委员会关于三起问题的通报');
    expect(draft.elements).toMatchObject({
      docNumber: '示纪通〔2020〕3号',
      addressees: '各单位：',
    });
  });

  test('takes in no heading of another rank', () => {
    const { draft, outline } = lines('# 示范管理规范（试行）', '', '## 1 总则', '', '为了示范。');
    expect(draft.title.text).toBe('示范管理规范（试行）');
    expect(outline).toEqual(['paragraph 1 总则', 'paragraph 为了示范。']);
  });

  test('that did not come is doubted most', () => {
    const { doubts } = lines(
      '示水〔2020〕14号',
      '',
      '各水务局：',
      '请照办。',
      '',
      '示范市水务局',
      '2020年3月2日',
    );
    expect(Math.min(...doubts.map(({ confidence }) => confidence))).toBe(0.2);
  });

  test('may have a second one below it, and who spoke', () => {
    const { draft, outline } = lines(
      ...['示范县关于预算的报告', '——2020年1月8日在示范县第十七届人民代表大会第四次会议上', ''],
      ...[
        '县财政局局长　胡某某',
        '',
        '各位代表：',
        '请予审议。',
        '一、收入',
        '（一）税收',
        '增长。',
      ],
      '各位代表，任务艰巨，我们要努力！',
    );
    expect(draft.adoption.map(({ text }) => text)).toEqual([
      '——2020年1月8日在示范县第十七届人民代表大会第四次会议上',
      '县财政局局长　胡某某',
    ]);
    expect(draft.elements.addressees).toBe('各位代表：');
    expect(outline.at(-1)).toMatch(/^paragraph 各位代表/u);
  });
});

describe('who signs', () => {
  test('may have 盖章 beside the name or below it', () => {
    const { draft, doubts } = lines(
      ...['关于节水的通知', '示水〔2020〕3号', '', '各单位：', '请照办。', ''],
      ...[
        '示范市教育局（盖章）    示范市水务局（盖章）',
        '示范市财政局',
        '（盖章）',
        '2020年4月1日',
      ],
    );
    expect(draft.elements).toMatchObject({
      signatories: [{ name: '示范市教育局' }, { name: '示范市水务局' }, { name: '示范市财政局' }],
      sealed: true,
    });
    expect(doubts).toHaveLength(2);
  });
});

test('附注 stands at the end also where 题注 tells the day', () => {
  const { draft, doubts } = lines(
    ...[
      '中共示范市委文件',
      '',
      '示发〔2017〕8号',
      '',
      '中共示范市委关于节水的意见',
      '（2017年3月1日）',
      '',
    ],
    ...['各单位：', '节约用水。', '', '（此件发至县团级）'],
  );
  expect(draft.elements.note).toBe('（此件发至县团级）');
  expect(doubts).toEqual([]);
});

test('an issued decision is named with the marks of a title in a title', () => {
  const { draft, doubts } = lines(
    ...[
      '示范部令',
      '',
      '2022年第36号',
      '',
      '《关于修改〈示范规定〉的决定》已经通过，现予公布。',
      '',
    ],
    ...['部长　李某某', '2022年11月10日', '', '关于修改《示范规定》的决定', '', '删去第六条。'],
  );
  expect(draft.annexes).toMatchObject([{ issued: true }]);
  expect(doubts).toEqual([]);
});

describe('minutes', () => {
  test('have lines below those who were present, which the reading has above them', () => {
    const { draft, reading, doubts } = lines(
      ...['示范市市长办公会议纪要', '〔2022〕15号', '示范市人民政府办公室　　2022年5月20日', ''],
      ...[
        '会议纪要如下。',
        '一、会议明确，抓紧办理。',
        '出席：王某',
        '列席：李某',
        '分送：市委办公室。',
      ],
    );
    expect(draft.elements.attendance).toHaveLength(2);
    expect(reading.slice(-3)).toEqual(['分送：市委办公室。', '出席：王某', '列席：李某']);
    expect(draft.adoption).toHaveLength(2);
    expect(doubts.map(({ confidence }) => confidence)).toContain(0.6);
  });
});

describe('lines on the adoption', () => {
  test('tell a 公报 or a 决议 that is no law', () => {
    const { draft } = lines(
      ...[
        '示范市人民代表大会关于政府工作报告的决议',
        '（2020年1月12日示范市人民代表大会通过）',
        '',
        '会议决定批准这个报告。',
      ],
    );
    expect(draft).toMatchObject({ kind: '决议', elements: { form: 'plain' } });
  });

  test('have the number among them, which the reading has first', () => {
    const { draft, reading } = lines(
      ...['最高人民法院关于示范的规定', '（2013年12月9日审判委员会通过）', '法释〔2013〕28号', ''],
      ...['第一条　略。', '第二条　略。'],
    );
    expect(draft).toMatchObject({ kind: '司法解释', elements: { docNumber: '法释〔2013〕28号' } });
    expect(reading.slice(1, 3)).toEqual(['法释〔2013〕28号', '（2013年12月9日审判委员会通过）']);
  });
});

test('a number of the old form ends the mark, and many bodies stand in two columns', () => {
  const old = lines(
    '示范县人民委员会',
    '通　知',
    '(64)示办字第12号',
    '',
    '关于春耕的通知',
    '',
    '各公社：',
    '抓紧。',
  );
  expect(old.draft.title.text).toBe('关于春耕的通知');
  const names = Array.from('甲乙丙丁戊己庚辛', (one) => `示范市${one}局`);
  const pairs = [0, 2, 4, 6].map((i) => names.slice(i, i + 2).join('　　'));
  const signed = [...names, '2020年4月1日'];
  const { draft } = lines(
    ...pairs,
    '',
    '示联〔2020〕1号',
    '',
    '关于节水的通知',
    '',
    '各单位：',
    '照办。',
    ...signed,
  );
  expect(draft.elements.issuerColumns).toBe(2);
});

test('a year of a day in Chinese digits is one in Arabic ones', () => {
  expect(idFor({ title: '通知', dateOfIssue: '二〇二二年四月一日' })).toBe('tong-zhi-2022');
});

test('digits of a title stay together in its id', () => {
  expect(idFor({ title: '“十四五”时期2025年GDP目标' })).toBe(
    'shi-si-wu-shi-qi-2025-nian-gdp-mu-biao',
  );
});

test('an issued text has （试行） in its title where that is named so', () => {
  const { draft } = lines(
    ...['关于印发《示范办法（试行）》的通知', '示发〔2023〕15号', '', '各单位：', '现予印发。', ''],
    ...['示范局', '2023年4月4日', '', '示范办法', '（试行）', '', '第一条　略。', '第二条　略。'],
  );
  expect(draft.annexes[0]?.title.text).toBe('示范办法（试行）');
});

test('a speech has its speaker and its day below the title', () => {
  const { draft } = lines(
    '在全市会议上的讲话',
    '市长　李某',
    '（2023年1月5日）',
    '',
    '同志们：',
    '讲三点。',
  );
  expect(draft.title.text).toBe('在全市会议上的讲话');
  expect(draft.adoption).toHaveLength(2);
});

test('an announcement is to nobody in particular, whatever its first line ends with', () => {
  const { outline } = lines(
    '关于公式的公告',
    '2023年第2号',
    '',
    '按下式计算：',
    '甲等于乙。',
    '',
    '示范局',
    '2023年3月3日',
  );
  expect(outline[0]).toBe('paragraph 按下式计算：');
});

test('names in a table above the day sign', () => {
  const { draft } = lines(
    ...['关于资助的通知', '示教〔2022〕3号', '', '各学校：', '请做好。', ''],
    ...['| 示范市教育局 | 示范市财政局 |', '|---|---|', '2022年5月5日'],
  );
  expect(draft.elements.signatories).toHaveLength(2);
});
