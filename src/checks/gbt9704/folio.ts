import { isOf } from './head.ts';
import { fact, four, leftOf, mm, near, type Requirement, typeArea, within } from './requirement.ts';
import type { Sheet } from './sheet.ts';

/** 页码 (7.5). */
export const folioRequirements: Requirement[] = [
  {
    id: 'N-01',
    clause: '7.5',
    level: 'G',
    element: '页码字体',
    expected: '4号宋体，13.8—14.1 pt',
    judge: (sheet) =>
      folios(sheet).map(({ page, glyphs }) => {
        const odd = glyphs.find(
          ({ font, size }) => !/Song/u.test(font) || size / mm < four.from || size / mm > four.to,
        );
        const shown = odd ?? glyphs[0];
        return fact(page, !odd, `${shown?.font} ${((shown?.size ?? 0) / mm).toFixed(2)} pt`);
      }),
  },
  {
    id: 'N-02',
    clause: '7.5',
    level: 'S',
    element: '一字线',
    expected: '— 页码 —',
    judge: (sheet) =>
      folios(sheet).map(({ page, text }) => fact(page, /^— ?\d+ ?—$/u.test(text), text)),
  },
  {
    id: 'N-03',
    clause: '7.5',
    level: 'S',
    element: '页码高低',
    expected: '一字线上距版心下边缘 7 ± 0.8 mm',
    judge: (sheet) =>
      folios(sheet).map(({ page, glyphs: [dash] }) =>
        // The ink of the 一字线 in 宋体 is 0.38 em above the baseline.
        near(page, (dash?.baseline ?? 0) - 0.38 * (dash?.size ?? 0) - typeArea.bottom, 7, 0.8),
      ),
  },
  {
    id: 'N-04',
    clause: '7.5',
    level: 'S',
    element: '页码左右',
    expected: '单页码居右空一字，双页码居左空一字，4.4—7.8 mm',
    judge: (sheet) =>
      folios(sheet).map(({ page, left, right }) =>
        within(page, page % 2 === 1 ? leftOf(page) + typeArea.width - right : left - leftOf(page), {
          from: 4.4,
          to: 7.8,
        }),
      ),
  },
  {
    id: 'N-06',
    clause: '7.5',
    level: 'S',
    element: '页码连续',
    expected: '附件与正文的页码连续',
    judge: (sheet) =>
      sheet.folios.flatMap((folio, i) => {
        if (!folio) return i === 0 && isOf(sheet, 'letter') ? [] : [fact(i + 1, false, '无页码')];
        const number = Number(/\d+/u.exec(folio.text)?.[0]);
        return [fact(i + 1, number === i + 1, `${number}`)];
      }),
  },
  {
    id: 'N-07',
    clause: '10.1',
    level: 'S',
    element: '首页页码',
    expected: '信函首页不显示页码，其他格式显示',
    judge: (sheet) => [
      fact(
        1,
        (sheet.folios[0] === undefined) === isOf(sheet, 'letter'),
        sheet.folios[0]?.text ?? '无',
      ),
    ],
  },
  {
    id: 'Q-05',
    clause: '6.3',
    level: 'S',
    element: '两页页码之间误差',
    expected: '不超过 4 mm',
    judge: (sheet) => {
      const heights = folios(sheet).map(({ glyphs: [dash] }) => dash?.baseline ?? 0);
      if (heights.length < 2) return [];
      return [within(1, Math.max(...heights) - Math.min(...heights), { from: 0, to: 4 })];
    },
  },
];

function folios({ folios }: Sheet) {
  return folios.flatMap((folio, i) => (folio ? [{ page: i + 1, ...folio }] : []));
}
