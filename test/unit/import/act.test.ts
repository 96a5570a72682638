import { describe, expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const adopted = '2019年5月30日 示范市人民代表大会常务委员会通过';
const last = '第三条 本条例自2019年8月1日起施行。';

/** Lines with a blank one between them. */
const act = (...lines: string[]) => imported(`${lines.join('\n\n')}\n`);

describe('the head of an act', () => {
  test('may have its title in two headings of one rank', () => {
    const { draft } = act('# 示范法典', '# 用水编', adopted, '第一条 为了用水，制定本编。');
    expect(draft.titleLines).toEqual(['示范法典', '用水编']);
    expect(draft.adoption).toHaveLength(1);
  });

  test('may name a meeting alone as a line on the adoption', () => {
    const { draft } = act(
      '# 示范法院关于用水问题的批复',
      '2018年1月5日 示范法院审判委员会第12次会议',
      '2018年3月2日 示范检察院第4次会议通过',
      '各中级法院：',
      '来函收悉。批复如下：',
      '一、可以用水。',
      '二、应当节水。',
      '此复。',
    );
    expect(draft.adoption).toHaveLength(2);
    expect(draft.elements.addressees).toBe('各中级法院：');
    expect(draft.nodes.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'point',
      'point',
      'paragraph',
    ]);
  });

  test.each([
    '（1999年4月1日示范市人民代表大会常务委员会第3次会议通过。根据2010年3月1日《关于修改部分法规的决定》修正）',
    '（1999年4月1日第3次会议通过。2004年5月1日公布施行）',
    '（民国三十五年一月一日公布。）',
    '1999年4月1日第3次会议通过。2004年5月1日公布施行。',
  ])('may tell of the adoption in sentences with a stop: %s', (line) => {
    const { draft } = act('# 示范市用水条例', line, '第一条 为了用水，制定本条例。', last);
    expect(draft.adoption.map(({ text }) => text)).toEqual([line]);
  });

  test('may have the title once more, which is doubted and is no chapter', () => {
    const { outline, doubts } = act(
      '# 示范市实施节约用水若干规定',
      adopted,
      '示范市实施节约用水',
      '若干规定',
      '第一条 为了节水，制定本规定。',
    );
    expect(outline).toEqual([
      'paragraph 示范市实施节约用水',
      'paragraph 若干规定',
      'article 第一条为了节水，制定本规',
    ]);
    expect(doubts.map(({ what }) => what.en)).toEqual([
      expect.stringContaining('the title stands once more'),
    ]);
  });
});

describe('headings without a number', () => {
  test('above articles are divisions without one, and doubted', () => {
    const { outline, doubts } = act(
      '# 示范市用水条例',
      adopted,
      '## 第一章 总则',
      '第一条 为了用水，制定本条例。',
      '用水的计划',
      '第二条 用水应当有计划。',
      '附　则',
      last,
    );
    expect(outline.filter((line) => !line.startsWith(' '))).toEqual([
      'division 第一章总则',
      'division 用水的计划',
      'division 附则',
    ]);
    expect(doubts.map(({ line, confidence }) => [line, confidence])).toEqual([
      [9, 0.7],
      [13, 0.7],
    ]);
  });

  test('are sections where sections count on below them', () => {
    const { outline } = act(
      '# 示范市用水条例',
      adopted,
      '## 第一章 用水',
      '### 第一节 计划',
      '第一条 用水应当有计划。',
      '用水的计量',
      '第二条 用水应当计量。',
      '### 第三节 收费',
      last,
    );
    expect(outline.filter((line) => line.includes('division'))).toEqual([
      'division 第一章用水',
      '  division 第一节计划',
      '  division 用水的计量',
      '  division 第三节收费',
    ]);
  });
});

describe('below the last article', () => {
  test('附： opens an annex', () => {
    const { draft } = act(
      '# 示范市水税条例',
      adopted,
      '第一条 略。',
      last,
      '附：',
      '税目表',
      '（一）自来水；',
      '（二）中水。',
    );
    expect(
      draft.annexes.map(({ label, title, nodes }) => [label.text, title.text, nodes.length]),
    ).toEqual([['附：', '税目表', 2]]);
  });

  test('a label with its title opens an annex, the same above it is the list', () => {
    const { draft } = act(
      '# 示范市水税条例',
      adopted,
      '第一条 略。',
      last,
      '附件：文书样式',
      '附件：文书样式',
      '示范市水务局：',
    );
    expect(draft.elements.annexList).toEqual(['文书样式']);
    expect(draft.annexes.map(({ label, title }) => [label.text, title.text])).toEqual([
      ['附件：', '文书样式'],
    ]);
  });

  test('bodies and a day sign', () => {
    const { draft } = act(
      '# 示范检察院关于用水问题的通知',
      '1997年9月24日 示范检察院第四次会议通过',
      '各检察院：',
      '现通知如下：',
      '一、节水。',
      '二、用水。',
      '示范检察院',
      '1997年10月6日',
    );
    expect(draft.elements).toMatchObject({
      signatories: [{ name: '示范检察院' }],
      dateOfIssue: '1997年10月6日',
    });
    expect(draft.nodes.at(-1)).toMatchObject({ kind: 'point', children: [] });
  });
});
