import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const read = (...lines: string[]) =>
  imported(
    `示范市水务局关于节水的通知\n\n示水〔2020〕3号\n\n各单位：\n\n${lines.join('\n\n')}\n\n示范市水务局\n2020年4月1日\n`,
  );

describe('what stands below a point without a number', () => {
  test('is its own where its colon opens it, up to the stop', () => {
    const { outline } = read(
      '一、材料',
      '1.报下列材料：',
      '- 申请书；',
      '- 证明。',
      '逾期不受理。',
    );
    expect(outline).toEqual([
      'section 一、材料',
      '  point 1.报下列材料：',
      '    paragraph 申请书；',
      '    paragraph 证明。',
      '  paragraph 逾期不受理。',
    ]);
  });

  test('is its own where it begins with a dash', () => {
    const { outline } = read(
      '一、任务',
      '1.改造管网。',
      '——更换旧管。',
      '——查漏。',
      '2.宣传。',
      '二、要求',
      '抓紧。',
    );
    expect(outline.slice(1, 4)).toEqual([
      '  point 1.改造管网。',
      '    paragraph ——更换旧管。',
      '    paragraph ——查漏。',
    ]);
  });

  test('is the text of a point that is a heading alone, without a doubt', () => {
    const { doubts } = read(
      '一、要求',
      '（一）总体思路。坚持节水优先，分类施策，逐步推进。',
      '（二）基本原则。',
      '坚持统筹兼顾。因地制宜。',
      '（三）目标。到2025年，用水量下降百分之十，逐步推进。',
    );
    expect(doubts).toEqual([]);
  });
});

test('甲、 乙、 count above 一、; two parties are no number', () => {
  const { outline, doubts } = read(
    '甲、机关节水。',
    '乙、企业节水：',
    '一、工业；',
    '二、服务业。',
    '丙、农业节水。',
  );
  expect(outline).toEqual([
    'point 甲、机关节水。',
    'point 乙、企业节水：',
    '  point 一、工业；',
    '  point 二、服务业。',
    'point 丙、农业节水。',
  ]);
  expect(doubts).toEqual([]);
  expect(read('甲、乙双方应当节水。').outline).toEqual(['paragraph 甲、乙双方应当节水。']);
});

test('辛、 at the head of a sentence is a word of it, and is doubted', () => {
  const { outline, doubts } = read('一、麻黄', '辛、微苦，温。', '二、桂枝', '辛、甘，温。');
  expect(outline).toEqual([
    'section 一、麻黄',
    '  paragraph 辛、微苦，温。',
    'section 二、桂枝',
    '  paragraph 辛、甘，温。',
  ]);
  expect(doubts.map(({ what }) => what.zh)).toEqual([expect.stringContaining('共 2 处')]);
});

test('names alone behind 一、 are a list, and what closes the text is none of theirs', () => {
  expect(
    read('名单如下：', '一、甲某有限公司', '二、乙某有限公司', '如有异议，请反馈。').outline,
  ).toEqual([
    'paragraph 名单如下：',
    'point 一、甲某有限公司',
    'point 二、乙某有限公司',
    'paragraph 如有异议，请反馈。',
  ]);
});

test('（一）、 is a number, as it was typed', () => {
  expect(read('（一）、检查。', '（二）、整改。').outline).toEqual([
    'point （一）、检查。',
    'point （二）、整改。',
  ]);
});

test('rows from a sheet keep their empty cells, at the beginning too', () => {
  const table = '序号\t任务\t单位\n1\t巡查\t水务局\n\t\t财政局\n2\t\t教育局';
  const { draft } = read('见下表：', table);
  const [node] = draft.nodes.filter(({ kind }) => kind === 'table');
  expect(node?.kind === 'table' && node.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['序号', '任务', '单位'],
    ['1', '巡查', '水务局'],
    ['', '', '财政局'],
    ['2', '', '教育局'],
  ]);
});

test('the title of a table keeps one gap behind its number', () => {
  expect(read('表 1 考核结果', '| 甲 | 乙 |\n| - | - |\n| 1 | 2 |').reading).toContain(
    '表1　考核结果',
  );
});

test('verse may have a mark inside its lines', () => {
  const { draft } = read(
    '歌谣：',
    '防溺水，要牢记，\n不玩水，不野泳，\n有大人，在身边，\n遇险情，快呼救。',
  );
  expect(draft.nodes.some(({ kind }) => kind === 'verse')).toBe(true);
});

test('a heading of Markdown without a number stands beside those that have one, and is doubted', () => {
  const { outline, doubts } = read('## 前 言', '水是生命之源。', '## 一、现状', '尚好。');
  expect(outline).toEqual([
    'division 前言',
    '  paragraph 水是生命之源。',
    'section 一、现状',
    '  paragraph 尚好。',
  ]);
  expect(doubts.map(({ confidence }) => confidence)).toEqual([0.7]);
});

test('headings of a third level are so below titles alone', () => {
  const { outline } = read(
    '一、现状',
    '（一）成就',
    '**1.供水能力提高。**新增两座水厂。',
    '**2.节水成效明显。**用水下降。',
    '（二）问题',
    '管网老化。',
  );
  expect(outline).toContain('    clause 1.供水能力提高。新增两');
});

test('in an article, what stands below a title alone is its text', () => {
  const { draft } = imported(
    '示范市公文办法\n（2020年3月1日市人民政府第8次常务会议通过）\n第一条 种类有：\n一、命令（令）、指令\n发布规章，用“命令”。\n二、决定\n安排事项，用“决定”。\n第二条 自公布之日起施行。\n',
  );
  const [article] = draft.nodes;
  expect(article && 'children' in article && article.children).toMatchObject([
    { kind: 'point', children: [{ kind: 'paragraph' }] },
    { kind: 'point', children: [{ kind: 'paragraph' }] },
  ]);
});

test('a list below the text of a part counts on in it, and its last paragraph is doubted', () => {
  const { outline, doubts } = read(
    '一、经过',
    '违法。',
    '二、处理',
    '决定如下：',
    '一、警告；',
    '二、罚款。',
    '应当自收到之日起缴纳。',
  );
  expect(outline.slice(2)).toEqual([
    'section 二、处理',
    '  paragraph 决定如下：',
    '  point 一、警告；',
    '  point 二、罚款。',
    '    paragraph 应当自收到之日起缴纳。',
  ]);
  expect(doubts.map(({ confidence }) => confidence)).toEqual([0.5]);
});

test('附则 without a number closes the whole of a law', () => {
  const { outline } = imported(
    '示范典\n（2020年5月28日示范市人民代表大会通过）\n第一编 总则\n第一章 规定\n第一条 节水。\n第二编 物权\n第一章 规定\n第二条 用水。\n附　则\n第三条 施行。\n',
  );
  expect(outline.slice(-2)).toEqual(['division 附则', '  article 第三条施行。']);
});

test('(a) is a number', () => {
  expect(read('1.条件：', '(a) 应届；', '(b) 往届。').outline).toEqual([
    'point 1.条件：',
    '  point （a）应届；',
    '  point （b）往届。',
  ]);
});
