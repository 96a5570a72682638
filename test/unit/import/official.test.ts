import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const mark = ['示范市水务局文件', '', '示水〔2020〕3号', ''];
const title = ['# 示范市水务局关于做好节水工作的通知', '', '各单位：', ''];
const signed = ['', '示范市水务局', '2020年4月1日'];

/** A notice of a body with these lines as its text, and with these behind its signature. */
const notice = (text: readonly string[], behind: readonly string[] = []) =>
  imported([...mark, ...title, ...text, ...signed, ...behind, ''].join('\n'));

describe('the mark', () => {
  test('may have its word beside the middle one of several names', () => {
    const { draft, reading } = imported(
      [
        ...['示范市教育局', '示范市水务局　　　文件', '示范市财政局', '', '示联〔2020〕3号', ''],
        ...title,
        ...['请照办。', '', '示范市教育局　　　示范市水务局', '示范市财政局', '2020年4月1日', ''],
      ].join('\n'),
    );
    expect(draft.elements.issuers?.map(({ name }) => name)).toEqual([
      '示范市教育局',
      '示范市水务局',
      '示范市财政局',
    ]);
    expect(reading.slice(3, 5)).toEqual(['文件', '示联〔2020〕3号']);
    expect(draft.elements.signatories).toHaveLength(3);
  });

  test('of an announcement has its word on a line of its own, its day in Chinese digits', () => {
    const { draft } = imported(
      '示范市水务局\n公　告\n\n2020年第5号\n\n关于停水的公告\n\n明日停水。\n\n特此公告。\n\n示范市水务局\n二〇二〇年一月十七日\n',
    );
    expect(draft.kind).toBe('公告');
    expect(draft.elements).toMatchObject({
      markWord: '公告',
      docNumber: '2020年第5号',
      dateOfIssue: '二〇二〇年一月十七日',
    });
  });

  test.each([
    ['of a withheld name', '×政办发〔2021〕12号'],
    ['in traditional characters', '示水〔2021〕12號'],
  ])('has a number %s', (_, number) => {
    const { draft } = imported(
      ['示范市水务局文件', '', number, '', ...title, '照办。', ...signed, ''].join('\n'),
    );
    expect(draft.title.text).toBe('示范市水务局关于做好节水工作的通知');
    expect(draft.elements.docNumber).toBe(number);
  });

  test('without a number is no part of the title', () => {
    const { draft } = imported(
      ['示范市水务局文件', '', ...title, '照办。', ...signed, ''].join('\n'),
    );
    expect(draft.title.text).toBe('示范市水务局关于做好节水工作的通知');
    expect(draft.adoption.map(({ text }) => text)).toEqual(['示范市水务局文件']);
  });
});

describe('an order', () => {
  const order = '示范省人民政府令\n\n第 21 号\n\n《示范省用水办法》已经通过，现予公布。\n\n';
  const rules = '示范省用水办法\n\n第一条　节约用水。\n\n第二条　本办法自公布之日起施行。\n';

  test('is signed by the holder of an office, spread as it may be, and issues what follows', () => {
    const { draft } = imported(`${order}　　　省　长　　卫某某\n　　　2018年11月20日\n\n${rules}`);
    expect(draft.elements).toMatchObject({
      form: 'order',
      signatories: [{ name: '卫某某', office: '省长' }],
    });
    expect(draft.annexes).toMatchObject([{ issued: true, title: { text: '示范省用水办法' } }]);
  });

  test('without a day has its mark for a title', () => {
    const { draft } = imported(order);
    expect(draft).toMatchObject({ title: { text: '示范省人民政府令' }, untitled: false });
    expect(draft.elements.docNumber).toBe('第21号');
  });
});

test('names below the title of a text that is passed on are kept in it, and doubted', () => {
  const read = (below: string) =>
    imported(
      `示范市人民政府文件\n\n示政发〔2018〕9号\n\n示范市人民政府关于转发《节水意见》的通知\n\n各县人民政府：\n\n现将《节水意见》转发给你们。\n\n示范市人民政府\n2018年3月12日\n\n节水意见\n${below}\n\n节约用水，人人有责。\n`,
    );
  const { draft, doubts } = read('示范市水务局　　示范市财政局');
  expect(draft.annexes).toMatchObject([{ issued: true, title: { text: '节水意见' } }]);
  expect(draft.annexes[0]?.nodes[0]).toMatchObject({ kind: 'paragraph' });
  expect(doubts.filter(({ what }) => what.zh.includes('标题之下'))).toHaveLength(1);
  expect(read('各地要节水。').doubts.some(({ what }) => what.zh.includes('标题之下'))).toBe(false);
});

test('a day in brackets under the title is that of issue where no other stands', () => {
  const { draft } = imported(
    '中共示范市委文件\n\n示发〔2018〕9号\n\n中共示范市委　示范市人民政府\n关于节水的意见\n\n（2018年3月12日）\n\n目　录\n\n一、要求\n二、任务\n\n现提出如下意见。\n\n一、要求\n\n节水。\n\n二、任务\n\n（一）农业节水\n\n改造灌区。\n',
  );
  expect(draft.elements).toMatchObject({
    titleNote: '（2018年3月12日）',
    dateOfIssue: '2018年3月12日',
  });
  expect(draft.title.text).toBe('中共示范市委　示范市人民政府关于节水的意见');
  expect(draft.nodes).toMatchObject([
    { kind: 'contents', entries: [{ text: '一、要求' }, { text: '二、任务' }] },
    { kind: 'paragraph' },
    { kind: 'section' },
    { kind: 'section', children: [{ kind: 'point', children: [{ kind: 'paragraph' }] }] },
  ]);
});

describe('pages of the print', () => {
  const long = '各单位要对供水设施逐一检查，发现问题及时整改，并在月底以前把整改的情况报送';

  test('cut no sentence where their number stands in it', () => {
    const { reading, doubts } = notice([long, '', '— 1 —', '', '市水务局汇总。']);
    expect(reading).toContain(`${long}市水务局汇总。`);
    expect(doubts.map(({ confidence }) => confidence)).toEqual([0.8, 0.8]);
  });

  test('are told in their own words', () => {
    const { doubts } = notice(['一。', '', '— 3 —', '', '二。', '', '第7页', '', '三。']);
    expect(doubts.map(({ what }) => what.zh)).toEqual(['“— 3 —”作“”', '“第7页”作“”']);
  });

  test('repeat no mark at their numbers', () => {
    const { reading } = notice(['一。', '', '- 1 -', '', '示范市水务局文件', '', '二。']);
    expect(reading.filter((line) => line === '示范市水务局文件')).toHaveLength(1);
  });
});

describe('the text', () => {
  test('ends with words that belong to none of its points', () => {
    const { outline } = notice(['一、节水。', '', '二、用水。', '', '特此通知。']);
    expect(outline.slice(-1)).toEqual(['paragraph 特此通知。']);
  });

  test('that goes on behind its last point is doubted', () => {
    const { doubts } = notice(['一、节水。', '', '二、用水。', '', '各单位要认真落实。']);
    expect(doubts).toMatchObject([{ line: 13, confidence: 0.5 }]);
  });

  test('has clauses within clauses, with headings and without', () => {
    const { outline } = notice([
      '（一）节水。检查用水设备的情况。',
      '（二）用水。检查下列各处：',
      '1.食堂；',
      '2.宿舍。',
      '（三）总结。',
    ]);
    expect(outline).toEqual([
      'clause （一）节水。检查用水设备',
      'clause （二）用水。检查下列各处',
      '  clause 1.食堂；',
      '  clause 2.宿舍。',
      'clause （三）总结。',
    ]);
  });

  test('keeps the gaps of columns set by spaces, as a table that is doubted', () => {
    const { draft, doubts } = notice(
      ['附件：名单'],
      [
        '',
        '附件',
        '',
        '名单',
        '',
        '单位     姓名     电话',
        '水务局    王某     0000-1',
        '财政局    李某     0000-2',
      ],
    );
    expect(draft.annexes[0]?.nodes).toMatchObject([
      {
        kind: 'table',
        rows: [
          [{ text: '单位' }, {}, {}],
          [{}, { text: '王某' }, {}],
          [{}, {}, {}],
        ],
      },
    ]);
    expect(doubts).toMatchObject([{ confidence: 0.6 }]);
  });

  test('keeps numbers of the form 1.1 as they stand, and doubts them; a note at the foot is one', () => {
    const { outline, reading, doubts } = notice(['1.1 目的', '', '节水。①', '', '① 指少用。']);
    expect(outline).toEqual(['paragraph 1.1 目的', 'paragraph 节水。①', 'footnotes']);
    expect(reading).toContain('1.1 目的');
    expect(reading).toContain('①指少用。');
    expect(doubts).toHaveLength(1);
  });

  test('has brackets of its own round the year of a number; a point that may be a stop is doubted', () => {
    const { reading, doubts } = notice(['见《办法》（示财预[2019]12号）.请照办']);
    expect(reading.join('')).toContain('（示财预〔2019〕12号）');
    expect(notice(['来函收悉.现答复如下。']).doubts).toMatchObject([{ confidence: 0.5 }]);
    expect(doubts).toHaveLength(1);
  });
});

describe('behind the signature', () => {
  test('two notes are one', () => {
    const { draft } = notice(['照办。'], ['', '（此件公开发布）', '（联系人：王某）']);
    expect(draft.elements.note).toBe('（此件公开发布）（联系人：王某）');
  });

  test('stands a text that the document issues, with its 题注', () => {
    const { draft, doubts } = notice(
      ['现将《节水办法》印发给你们。'],
      ['', '节水办法', '', '（2020年3月1日局务会议通过）', '', '一、节水。', '', '二、用水。'],
    );
    expect(draft.annexes).toMatchObject([
      {
        issued: true,
        title: { text: '节水办法' },
        titleNote: { text: '（2020年3月1日局务会议通过）' },
      },
    ]);
    expect(doubts).toEqual([]);
  });

  test('the number of copies below 版记 goes to the end of the text, and is doubted', () => {
    const { draft, doubts } = notice(
      ['照办。'],
      ['', '抄送：市政府办公室。', '示范市水务局办公室　　2020年4月2日印发', '共印80份'],
    );
    expect(draft.elements.printedOn).toBe('2020年4月2日');
    expect(draft.nodes.at(-1)).toMatchObject({ text: { text: '共印80份' } });
    expect(doubts).toMatchObject([{ confidence: 0.6 }]);
  });
});
