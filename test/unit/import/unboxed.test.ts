import { expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const above = [
  '示范市水务局关于节水的通知',
  '',
  '示水〔2020〕3号',
  '',
  '各单位：',
  '',
  '照办。',
  '',
];
const linesOf = (...lines: readonly string[]) => imported([...above, ...lines, ''].join('\n'));

test('a tab in a cell parts its words as a space does', () => {
  const { reading } = linesOf('| 甲\t乙 | 丙 |', '| --- | --- |', '| 1 | 2 |', '', '完。');
  expect(reading).toContain('甲　乙　丙');
});

test('names and the day that are set as a table are a signature', () => {
  const { draft } = linesOf(
    ...['| 示范市水务局 | 示范市财政局 |', '| --- | --- |', '|  | 2020年4月1日 |'],
  );
  expect(draft.elements).toMatchObject({
    signatories: [{ name: '示范市水务局' }, { name: '示范市财政局' }],
    dateOfIssue: '2020年4月1日',
  });
  expect(draft.nodes.map(({ kind }) => kind)).toEqual(['paragraph']);
});

test('but a table that only ends with a day is one', () => {
  const { draft } = linesOf(
    '| 任务 | 期限 |',
    '| --- | --- |',
    '| 普查 | 2020年4月1日 |',
    '',
    '完。',
  );
  expect(draft.nodes.map(({ kind }) => kind)).toContain('table');
});

test.each([
  [
    'in a column',
    ['| 抄送：市政府办公室。 |', '| --- |', '| 示范市水务局办公室　2020年4月2日印发 |'],
  ],
  [
    'in two',
    ['| 抄送：市政府办公室。 | >> |', '| --- | --- |', '| 示范市水务局办公室 | 2020年4月2日印发 |'],
  ],
])('版记 that is set as a table %s is 版记', (_, rows) => {
  const { draft } = linesOf('示范市水务局', '2020年4月1日', '', ...rows);
  expect(draft.elements).toMatchObject({
    copiedTo: '市政府办公室。',
    printingOffice: '示范市水务局办公室',
    printedOn: '2020年4月2日',
  });
});
