import { isOf } from './head.ts';
import {
  type Finding,
  fact,
  four,
  leftOf,
  linesWith,
  near,
  type Requirement,
  setIn,
  typeArea,
  within,
} from './requirement.ts';
import type { Rule, Sheet, TextLine } from './sheet.ts';

/** 一字 of 4号. */
const cell = (14 * 25.4) / 72;

/** 版记 (7.4). */
export const imprintRequirements: Requirement[] = [
  {
    id: 'V-01',
    clause: '7.4.1',
    level: 'S',
    element: '版记位置',
    expected: '公文最后一面；末条分隔线与版心下边缘重合 ±0.5 mm',
    judge: (sheet) => {
      const last = sheet.pages.length;
      const rules = imprintRules(sheet);
      const rule = rules.at(-1);
      if (!hasRules(sheet)) return [];
      return [
        fact(
          last,
          imprintLines(sheet).every(({ page }) => page === last),
          `第 ${last} 面`,
        ),
        ...(rule
          ? [near(last, rule.y + rule.height, typeArea.bottom, 0.5)]
          : [fact(last, false, '无线')]),
        ...rules.slice(0, 1).map(({ y }) =>
          fact(
            last,
            imprintLines(sheet).every(({ top }) => top > y),
            `首线 ${y.toFixed(2)} mm`,
          ),
        ),
      ];
    },
  },
  {
    id: 'V-02',
    clause: '7.4.1',
    level: 'S',
    element: '版记分隔线长短',
    expected: '与版心等宽 ±0.3 mm',
    judge: (sheet) =>
      imprintRules(sheet).flatMap(({ page, x, width }) => [
        near(page, x - leftOf(page), 0, 0.3),
        near(page, width, typeArea.width, 0.3),
      ]),
  },
  {
    id: 'V-03',
    clause: '7.4.1',
    level: 'T',
    element: '版记分隔线粗细',
    expected: '首末 0.35 mm，中间 0.25 mm，±0.06 mm',
    judge: (sheet) => {
      const rules = imprintRules(sheet);
      return rules.map(({ page, height }, i) =>
        near(page, height, i === 0 || i === rules.length - 1 ? 0.35 : 0.25, 0.06),
      );
    },
  },
  {
    id: 'V-04',
    clause: '7.4.2',
    level: 'G',
    element: '抄送机关字体',
    expected: '4号仿宋，13.8—14.1 pt',
    judge: (sheet) => setIn(linesWith(sheet, 'sentTo', 'copiedTo'), /FangSong/u, four),
  },
  {
    id: 'V-05',
    clause: '7.4.2',
    level: 'G',
    element: '抄送机关左右',
    expected: '各空一字 ±0.8 mm',
    judge: (sheet) =>
      linesWith(sheet, 'sentTo', 'copiedTo').flatMap(({ page, left, right, index }) => [
        ...(index === 0 ? [near(page, left - leftOf(page), cell, 0.8)] : []),
        within(page, leftOf(page) + typeArea.width - right, { from: cell - 0.8, to: Infinity }),
      ]),
  },
  {
    id: 'V-06',
    clause: '7.4.2',
    level: 'S',
    element: '抄送机关写法',
    expected: '抄送：……。回行与冒号后的首字对齐 ±0.5 mm',
    judge: (sheet) => sent(linesWith(sheet, 'copiedTo'), '抄送：'),
  },
  {
    id: 'V-07',
    clause: '7.4.2',
    level: 'S',
    element: '主送机关在版记',
    expected: '主送：……。在抄送机关之上，其间无线',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'sentTo');
      const [copied] = linesWith(sheet, 'copiedTo');
      const last = lines.at(-1);
      if (!last) return [];
      const between = imprintRules(sheet).filter(
        ({ y }) => copied && y > last.bottom - 1 && y < copied.top + 1,
      );
      return [
        ...sent(lines, '主送：'),
        fact(last.page, between.length === 0, `其间 ${between.length} 条线`),
        ...(copied ? [fact(copied.page, copied.top > last.top, '在抄送之上')] : []),
      ];
    },
  },
  {
    id: 'V-08',
    clause: '7.4.3',
    level: 'S',
    element: '印发机关和印发日期',
    expected: '4号仿宋，左右各空一字 ±0.8 mm，同一行，日期后加“印发”',
    judge: (sheet) => {
      const [office] = linesWith(sheet, 'printingOffice');
      const [date] = linesWith(sheet, 'printedOn');
      if (!office || !date) return [];
      const { page } = office;
      return [
        ...setIn([office, date], /FangSong/u, four),
        near(page, office.left - leftOf(page), cell, 0.8),
        near(page, leftOf(page) + typeArea.width - date.right, cell, 0.8),
        near(page, office.top - date.top, 0, 0.3),
        fact(page, /^\d{4}年[1-9]\d?月[1-9]\d?日印发$/u.test(date.text), date.text),
      ];
    },
  },
  {
    id: 'V-09',
    clause: '7.4.3',
    level: 'S',
    element: '印发机关之上的分隔线',
    expected: '版记有其他要素时，其间一条细线',
    judge: (sheet) => {
      const [office] = linesWith(sheet, 'printingOffice');
      const above = linesWith(sheet, 'sentTo', 'copiedTo').at(-1);
      if (!office || !above || !hasRules(sheet)) return [];
      const between = imprintRules(sheet).filter(({ y }) => y > above.bottom - 1 && y < office.top);
      return [fact(office.page, between.length === 1, `${between.length} 条`)];
    },
  },
  {
    id: 'V-11',
    clause: '图10',
    level: 'F',
    element: '版记行距',
    expected: '7.9 ± 1 mm',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'copiedTo');
      return lines
        .slice(1)
        .map((line, i) => near(line.page, line.top - (lines[i]?.top ?? 0), 7.9, 1));
    },
  },
];

function imprintLines(sheet: Sheet): TextLine[] {
  return linesWith(sheet, 'sentTo', 'copiedTo', 'printingOffice', 'printedOn');
}

function hasRules(sheet: Sheet): boolean {
  return imprintLines(sheet).length > 0 && !isOf(sheet, 'letter');
}

/** Of the last page, from above. */
function imprintRules(sheet: Sheet): Rule[] {
  if (!hasRules(sheet)) return [];
  const top = Math.min(...imprintLines(sheet).map((line) => line.top));
  return sheet.rules
    .filter(({ page, width }) => page === sheet.pages.length && width > 150)
    .filter(({ y }) => y > top - 8)
    .filter(({ colour }) => colour === '#000000')
    .sort((a, b) => a.y - b.y);
}

function sent(lines: readonly TextLine[], label: string): Finding[] {
  const [first] = lines;
  if (!first) return [];
  const text = lines.map((line) => line.text).join('');
  const start = first.glyphs[label.length]?.x ?? 0;
  return [
    fact(
      first.page,
      text.startsWith(label) && text.endsWith('。'),
      `${text.slice(0, 3)}…${text.slice(-2)}`,
    ),
    ...lines.slice(1).map(({ page, left }) => near(page, left, start, 0.5)),
  ];
}
