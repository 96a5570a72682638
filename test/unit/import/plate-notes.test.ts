import { expect, test } from 'vitest';
import { imported } from '../../support/imported.ts';

const table = '| 项目 | 数额 |\n| --- | --- |\n| 甲项 | 10 |\n';
const doubted = (body: string) =>
  imported(`# 关于统计的通知\n\n各单位：\n\n照表填报。\n\n${body}\n`).doubts.some(({ what }) =>
    what.zh.includes('注1'),
  );

test('notes that count on below a table are its own, and no doubt', () => {
  expect(doubted(`${table}\n注1：数额以万元计。\n\n注2：含税。`)).toBe(false);
});

test('notes elsewhere, or that begin with another number, are kept and doubted', () => {
  expect(doubted(`${table}\n以下同。\n\n注1：数额以万元计。`)).toBe(true);
  expect(doubted(`${table}\n注2：数额以万元计。`)).toBe(true);
});

test('notes to which cells of a table refer are its footnotes', () => {
  const cells = '| 区 | 用水量① |\n| --- | --- |\n| 东区 | 98② |\n';
  const { outline, doubts } = imported(
    `# 关于统计的通知\n\n各单位：\n\n${cells}\n① 以万吨计。\n\n② 初步数。\n`,
  );
  expect(outline).toEqual(['table 2×2', 'footnotes']);
  expect(doubts.filter(({ what }) => /[①②]/u.test(what.zh))).toEqual([]);
});

test('a mark that cells have twice is that of no note', () => {
  const cells = '| 区 | 用水量① |\n| --- | --- |\n| 东区 | 98① |\n';
  const { outline } = imported(`# 关于统计的通知\n\n各单位：\n\n${cells}\n① 以万吨计。\n`);
  expect(outline).not.toContain('footnotes');
});
