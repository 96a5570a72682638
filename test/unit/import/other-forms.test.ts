import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const linesOf = (...lines: readonly string[]) => imported([...lines, ''].join('\n'));
const signed = ['', '示范市水务局', '2020年4月1日'];
const head = ['示范市水务局关于节水的通知', '', '各单位：', ''];

test('what a congress resolves on the report of a court is a 决议', () => {
  const { draft } = linesOf(
    '示范市第一届人民代表大会第二次会议关于示范市高级人民法院、最高人民法院工作报告的决议',
    '（2021年3月11日示范市第一届人民代表大会第二次会议通过）',
    '',
    '会议决定批准这个报告。',
  );
  expect(draft.kind).toBe('决议');
});

test('an announcement with the draft of a regulation below its day is none', () => {
  const { draft } = linesOf(
    ...['关于公开征求《示范市养犬条例（草案）》意见的公告', '', '现征求意见。', ...signed, ''],
    ...['示范市养犬条例', '（草案）', '', '目　录', '', '第一章　总　则', '', '第一章　总　则', ''],
    ...['第一条　为了规范养犬，制定本条例。', '第二条　养犬应当登记。'],
  );
  expect(draft.kind).toBe('公告');
  expect(draft.annexes).toMatchObject([{ issued: true }]);
  expect(draft.annexes[0]?.nodes.map(({ kind }) => kind)).toEqual(['contents', 'division']);
});

test('rows in three columns or more are joined with no line above', () => {
  const { outline } = linesOf(
    ...[...head, '照表办理。', '', '编号        项目名称        主要完成人        提名单位'],
    'Z-103-1-01  纳米限域催化    甲某某，乙某某    示范科学院',
    ...['Z-103-1-02  有序介孔高分子  丙某某，丁某      示范教育部', ...signed],
  );
  expect(outline).toContain('table 3×4');
});

describe('the number', () => {
  test.each(['〔十三届〕第三十五号', '（示某届）第12号'])('%s is no text', (number) => {
    const { draft, outline } = linesOf(
      ...['示范市人民代表大会常务委员会公告', number, '', '示范代表资格有效。', ...signed],
    );
    expect(draft.adoption.map(({ text }) => text)).toEqual([number]);
    expect(outline).toEqual(['paragraph 示范代表资格有效。']);
  });

  test('of minutes may count meetings', () => {
    const { draft } = linesOf(
      ...['示范市人民政府', '专题会议纪要', '〔2021〕第36次', ''],
      ...[
        '示范市人民政府办公室　　　　2021年7月15日',
        '',
        '研究节水的会议纪要',
        '',
        '会议议定节水。',
      ],
    );
    expect(draft.elements).toMatchObject({ form: 'minutes', docNumber: '〔2021〕第36次' });
    expect(draft.annexes).toEqual([]);
  });

  test('may have small brackets', () => {
    const { draft } = linesOf(
      ...[
        '示范市水务局关于节水的通知',
        '',
        '示水﹝2020﹞3号',
        '',
        '各单位：',
        '',
        '照办。',
        ...signed,
      ],
    );
    expect(draft.elements).toMatchObject({ docNumber: '示水〔2020〕3号', addressees: '各单位：' });
  });
});

describe('签发人 on a line of its own', () => {
  test.each([
    ['above the number', ['　　签发人：王　某', '示水〔2020〕3号']],
    ['below the number', ['示水〔2020〕3号', '签发人：王　某']],
  ])('%s stands beside it', (_, lines) => {
    const { draft, reading } = linesOf(
      ...['示范市水务局文件', ...lines, '', '示范市水务局关于节水的请示', ''],
      ...['示范市人民政府：', '', '妥否，请批示。', ...signed],
    );
    expect(draft.elements).toMatchObject({ signer: ['王某'], docNumber: '示水〔2020〕3号' });
    expect(draft.elements.issuers).toMatchObject([{ name: '示范市水务局' }]);
    expect(reading.slice(0, 3)).toEqual(['示范市水务局文件', '示水〔2020〕3号', '签发人：王某']);
  });
});

test('a command with a title has it for a title', () => {
  const { draft } = linesOf(
    ...['示范省人民政府', '命令', '', '示政函〔2006〕12号', '', '授予某某“模范”称号的命令', ''],
    ...['某某同志英勇牺牲。', '', '省长　王某某', '2006年1月20日'],
  );
  expect(draft.title.text).toBe('授予某某“模范”称号的命令');
  expect(draft).toMatchObject({ kind: '命令', elements: { form: 'general', markWord: '命令' } });
});

test('an instruction that passes a report on is a title above its number', () => {
  const { draft } = linesOf(
    ...[
      '示范省委批转《关于节水的报告》的指示',
      '示发〔1981〕27号',
      '',
      '各市委：',
      '照办。',
      ...signed,
    ],
  );
  expect(draft.title.text).toBe('示范省委批转《关于节水的报告》的指示');
  expect(draft.elements.addressees).toBe('各市委：');
});

test('the lines of a telegram stand above a title of two lines', () => {
  const { draft } = linesOf(
    ...[
      '发电单位  示范省人民政府办公厅      签批盖章  王某某',
      '等级  特急·明电    示发电〔2022〕12号',
    ],
    ...[
      '示范省人民政府办公厅关于切实做好低温雨雪',
      '灾害防范工作的紧急通知',
      '各市人民政府：',
      '照办。',
    ],
    ...signed,
  );
  expect(draft.title.text).toBe('示范省人民政府办公厅关于切实做好低温雨雪灾害防范工作的紧急通知');
  expect(draft.adoption).toHaveLength(2);
});

test('附： lists an annex and labels it', () => {
  const { draft } = linesOf(
    ...[
      ...head,
      '照办。',
      '附：先进集体名单',
      '示范市水务局',
      '2020年4月1日',
      '附：',
      '先进集体名单',
    ],
    ...['一、市税务局', '二、市公安局'],
  );
  expect(draft.elements.annexList).toEqual(['先进集体名单']);
  expect(draft.annexes.map(({ title }) => title.text)).toEqual(['先进集体名单']);
});

describe('below the last number', () => {
  test('who signs belongs to no point', () => {
    const { outline } = linesOf(
      ...['示范院关于统一税政的决定', '（一九五〇年一月二十七日示范院会议通过）', '', '兹决定：'],
      ...['一、统一税政。', '二、本决定自公布之日施行。', '总理　王某某'],
    );
    expect(outline.at(-1)).toBe('paragraph 总理　王某某');
  });

  test('the list of annexes belongs to no article', () => {
    const { draft } = linesOf(
      ...[
        '示范市水务局令',
        '第38号',
        '',
        '《节水规定》已通过，现予公布。',
        '',
        '局长　王某',
        '2021年1月5日',
        '',
      ],
      ...[
        '节水规定',
        '',
        '第一章　总　则',
        '',
        '第一条　节水。',
        '第二条　施行。',
        '',
        '附件：器具品种',
        '',
      ],
      ...['附件', '', '器具品种', '', '水龙头'],
    );
    expect(draft.annexes[0]?.nodes.at(-1)).toMatchObject({ text: { text: '附件：器具品种' } });
  });

  test('whom to ask belongs to no titled point', () => {
    const { outline } = linesOf(
      ...[...head, '照办：', '1. 检查范围', '示范公司等10家。', '2. 处理结果', '示范公司警告。'],
      ...['联系人：李工', ...signed],
    );
    expect(outline.at(-1)).toBe('paragraph 联系人：李工');
  });
});

test('a point that begins to quote is no title', () => {
  const { outline } = linesOf(
    ...[...head, '作如下修改：', '一、删去第一条。', '二、第三条增加一款：“禁止在街道两侧……'],
    ...['“（一）堆放；', '“（二）搭建。”', '三、删去第四条。', ...signed],
  );
  expect(outline.filter((line) => line.startsWith('section'))).toEqual([]);
});

describe('marks', () => {
  test('behind a bracket or a figure at the end of a line get their full width', () => {
    const { reading } = linesOf(
      ...[...head, '1、大屯路(北辰路至北辰东路);', '2、占比2.8%;', '3、其他。', ...signed],
    );
    expect(reading).toContain('1、大屯路（北辰路至北辰东路）；');
    expect(reading).toContain('2、占比2.8%；');
  });

  test('-- that opens a line is a dash', () => {
    const { reading } = linesOf(
      ...[...head, '到2025年：', '--产值增长;', '--投入增长。', ...signed],
    );
    expect(reading).toContain('——产值增长；');
  });
});

test('an act as a site of Taiwan has it: its title tagged, its articles inserted as 第 7-1 條', () => {
  const { draft, outline } = linesOf(
    ...['法規名稱：道路管理條例', '修正日期：民國 110 年 12 月 15 日', '   第 一 章 總則'],
    ...['第 7 條', '為管理道路，制定本條例。', '第 7-1 條', '道路依本條例。', '第 8 條', '施行。'],
  );
  expect(draft.title.text).toBe('道路管理條例');
  expect(draft.adoption.map(({ text }) => text)).toEqual(['修正日期：民國110年12月15日']);
  expect(outline.filter((line) => line.includes('article'))).toHaveLength(3);
});
