import { expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const head =
  '示范市水务局关于节水的通知\n\n示水〔2020〕3号\n\n各单位：\n\n现将有关文件发给你们。\n\n';
const signed = '示范市水务局\n2020年4月1日\n\n';

test('an annex may have a signature and a day of its own', () => {
  const { draft } = imported(
    `${head}附件：节水须知\n\n${signed}附件：\n\n节水须知\n\n请节水。\n\n示范市水务局节水办公室\n2020年3月20日\n`,
  );
  expect(draft.elements.dateOfIssue).toBe('2020年4月1日');
  expect(draft.annexes).toMatchObject([
    {
      title: { text: '节水须知' },
      nodes: [
        { kind: 'paragraph' },
        {
          kind: 'signature',
          lines: [{ text: '示范市水务局节水办公室' }, { text: '2020年3月20日' }],
        },
      ],
    },
  ]);
});

test('附表 with its title above a table is an annex, and loses none of it', () => {
  const { draft, reading } = imported(
    `${head.replace('有关文件', '《节水办法》')}${signed}节水办法\n\n第一条 节水。\n\n第二条 标准见附表。\n\n附表 用水标准\n\n| 类别 | 标准 |\n| --- | --- |\n| 工业 | 3 |\n`,
  );
  expect(draft.annexes.map(({ label, title }) => [label.text, title.text])).toEqual([
    ['', '节水办法'],
    ['附表', '用水标准'],
  ]);
  expect(reading).toContain('工业　3');
});

test('a text that is issued may list the annexes that follow it', () => {
  const { draft, doubts, outline } = imported(
    `${head.replace('有关文件', '《节水决定》')}${signed}节水决定\n\n一、节水。（附件1）\n\n二、用水。（附件2）\n\n附件：1.甲表\n\n2.乙表\n\n附件1\n\n甲表\n\n甲。\n\n附件2\n\n乙表\n\n乙。\n`,
  );
  expect(outline).toEqual(['paragraph 现将《节水决定》发给你们']);
  expect(draft.annexes.map(({ title }) => title.text)).toEqual(['节水决定', '甲表', '乙表']);
  expect(draft.annexes[0]?.nodes.map(({ kind }) => kind)).toEqual([
    'point',
    'point',
    'paragraph',
    'paragraph',
  ]);
  expect(doubts).toEqual([]);
});

test('who read the proofs and how many were printed is no part of the imprint', () => {
  const { draft } = imported(
    `示范市水务局文件\n\n${head}${signed}主题词：节水 通知\n抄送：示范市财政局。\n示范市水务局办公室　　2020年4月2日印发\n校对：王某　　（共印40份）\n`,
  );
  expect(draft.elements).toMatchObject({ printedOn: '2020年4月2日', dateOfIssue: '2020年4月1日' });
});

test('抄报 above 抄送, and who handled it, leave the imprint whole', () => {
  const { draft } = imported(
    `示范市水务局文件\n\n${head}${signed}抄报：示范市委。\n抄送：示范市财政局。\n示范市水务局办公室　　2020年4月2日印发\n承办：综合处　经办人：李×　共印150份\n`,
  );
  expect(draft.elements).toMatchObject({ copiedTo: '示范市财政局。', printedOn: '2020年4月2日' });
});

test('a number, white space and a title behind the date open an annex', () => {
  const { draft } = imported(
    '关于评奖结果的公示\n\n现予公示。\n\n奖励办公室\n2021年6月1日\n\n附件1 自然科学奖项目\n序号\t项目\n1\t水稻\n2\t小麦\n\n附件2 技术发明奖项目\n序号\t项目\n1\t水泵\n2\t水表\n',
  );
  expect(draft.elements.dateOfIssue).toBe('2021年6月1日');
  expect(draft.annexes.map(({ label, title }) => `${label.text} ${title.text}`)).toEqual([
    '附件1 自然科学奖项目',
    '附件2 技术发明奖项目',
  ]);
});
