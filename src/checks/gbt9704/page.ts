import type { ClauseRole } from '../../document/clause.ts';
import { formOf } from '../../document/front-matter.ts';
import {
  black,
  cell,
  type Finding,
  fact,
  four,
  leftOf,
  linesOn,
  linesWith,
  mm,
  near,
  pitch,
  type Requirement,
  red,
  setIn,
  three,
  typeArea,
  within,
} from './requirement.ts';
import type { Sheet, TextLine } from './sheet.ts';

const running = new Set<ClauseRole>(['addressees', 'paragraph', 'item', 'slogan', 'heading']);

/** The paper, its type area and grid, the colours (5, 6). */
export const pageRequirements: Requirement[] = [
  {
    id: 'P-01',
    clause: '5.1',
    level: 'S',
    element: '幅面',
    expected: 'A4，210 × 297 mm，±0.1 mm',
    judge: ({ pages }) =>
      pages.map(({ width, height }, i) =>
        fact(
          i + 1,
          Math.abs(width - 210) <= 0.1 && Math.abs(height - 297) <= 0.1,
          `${width.toFixed(2)} × ${height.toFixed(2)} mm`,
        ),
      ),
  },
  {
    id: 'P-02',
    clause: '5.2.1',
    level: 'S',
    element: '天头',
    expected: '37 ± 1 mm',
    judge: (sheet) =>
      laterPages(sheet).flatMap((page) => {
        const [first] = upright(sheet, page);
        return first ? [near(page, first.top, typeArea.top, 1)] : [];
      }),
  },
  {
    id: 'P-03',
    clause: '5.2.1',
    level: 'S',
    element: '订口',
    expected: '28 ± 1 mm（双面印刷，偶数面在右）',
    judge: (sheet) =>
      fullLines(sheet).map(({ page, left, right }) =>
        near(page, page % 2 === 1 ? left : 210 - right, 28, 1),
      ),
  },
  {
    id: 'P-04',
    clause: '5.2.1',
    level: 'S',
    element: '版心',
    expected: '156 × 225 mm，文字都在其中，±1 mm',
    judge: (sheet) =>
      sheet.lines.filter(({ page }) => !(page === 1 && isLetter(sheet))).map(insideTypeArea),
  },
  {
    id: 'P-05',
    clause: '5.2.3',
    level: 'G',
    element: '每面行数',
    expected: '22 行',
    judge: (sheet) =>
      fullPages(sheet).map((lines) =>
        fact(lines[0]?.page ?? 1, lines.length === 22, `${lines.length} 行`),
      ),
  },
  {
    id: 'P-06',
    clause: '5.2.3',
    level: 'G',
    element: '每行字数',
    expected: '28 字，156 ± 0.6 mm',
    judge: (sheet) =>
      plainLines(sheet).map(({ page, glyphs, left, right }) => {
        const width = right - left;
        const ok = glyphs.length === 28 && Math.abs(width - typeArea.width) <= 0.6;
        return fact(page, ok, `${glyphs.length} 字，${width.toFixed(2)} mm`);
      }),
  },
  {
    id: 'P-08',
    clause: '5.2.3',
    level: 'D',
    element: '行距',
    expected: '10.45 ± 0.15 mm',
    judge: (sheet) =>
      fullPages(sheet).map((lines) => {
        const [first, last] = [lines[0], lines.at(-1)];
        const mean = ((last?.top ?? 0) - (first?.top ?? 0)) / Math.max(1, lines.length - 1);
        return near(first?.page ?? 1, mean, pitch, 0.15);
      }),
  },
  {
    id: 'P-09',
    clause: '3.1',
    level: 'S',
    element: '字',
    expected: '5.57 ± 0.15 mm',
    judge: (sheet) =>
      plainLines(sheet).map(({ page, glyphs, left, right }) =>
        near(page, (right - left) / glyphs.length, cell, 0.15),
      ),
  },
  {
    id: 'P-11',
    clause: '5.2.2',
    level: 'G',
    element: '字体字号',
    expected: '3号仿宋，15.7—16.1 pt',
    judge: (sheet) =>
      setIn(
        linesWith(
          sheet,
          'docNumber',
          'addressees',
          'paragraph',
          'item',
          'slogan',
          'annexEntry',
          'signatory',
          'dateOfIssue',
          'note',
        ).map(textRuns),
        /FangSong/u,
        three,
      ),
  },
  {
    id: 'P-12',
    clause: '5.2.4',
    level: 'S',
    element: '文字颜色',
    expected: '发文机关标志以外均为黑色',
    judge: (sheet) =>
      sheet.lines
        .filter(({ clause }) => clause.role !== 'issuer' && clause.role !== 'markWord')
        .map(({ page, glyphs }) => coloured(page, glyphs, [black])),
  },
  {
    id: 'Q-03',
    clause: '6.2',
    level: 'S',
    element: '双面套正',
    expected: '正反面版心相差不超过 2 mm',
    judge: (sheet) => {
      const full = fullLines(sheet);
      const odd = full.find(({ page }) => page % 2 === 1);
      const even = full.find(({ page }) => page % 2 === 0);
      return odd && even
        ? [within(even.page, Math.abs(odd.left - (210 - even.right)), { from: 0, to: 2 })]
        : [];
    },
  },
  {
    id: 'Q-04',
    clause: '6.2',
    level: 'S',
    element: '油墨',
    expected: '黑 K100；红 M80 Y80，屏幕作 #f0593e',
    judge: ({ pages, rules }) =>
      pages.map(({ glyphs }, i) =>
        coloured(i + 1, [...glyphs, ...rules.filter(({ page }) => page === i + 1)], [black, red]),
      ),
  },
];

function isLetter({ document }: Sheet): boolean {
  return formOf(document.front) === 'letter';
}

function laterPages({ pages }: Sheet): number[] {
  return pages.map((_, i) => i + 1).slice(1);
}

/** The lines of a page that are not turned with a table, from above. */
function upright(sheet: Sheet, page: number): TextLine[] {
  return linesOn(sheet, page)
    .filter(({ glyphs }) => glyphs[0]?.angle === 0)
    .sort((a, b) => a.top - b.top);
}

function insideTypeArea({ page, left, right, top, bottom }: TextLine): Finding {
  const from = leftOf(page);
  const over = Math.max(
    from - left,
    right - from - typeArea.width,
    typeArea.top - top,
    bottom - typeArea.bottom,
  );
  return fact(page, over <= 1, over > 0 ? `出 ${over.toFixed(2)} mm` : '在版心内');
}

/** Pages of nothing but running text from the first line to the last. */
function fullPages(sheet: Sheet): TextLine[][] {
  return laterPages(sheet)
    .map((page) => upright(sheet, page))
    .filter((lines) => {
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last || lines.some(({ clause }) => !running.has(clause.role))) return false;
      return last.bottom > typeArea.bottom - 1 && first.top < typeArea.top + 1 && evenly(lines);
    });
}

/** No figure or table takes lines away. */
function evenly(lines: readonly TextLine[]): boolean {
  return lines.every((line, i) => i === 0 || line.top - (lines[i - 1]?.top ?? 0) < 1.5 * pitch);
}

/** Lines in the middle of a paragraph. */
function fullLines({ lines }: Sheet): TextLine[] {
  return lines.filter((line, i) => {
    const next = lines[i + 1];
    return running.has(line.clause.role) && line.index > 0 && next?.clause === line.clause;
  });
}

/** Of these, those of Han characters alone. */
function plainLines(sheet: Sheet): TextLine[] {
  return fullLines(sheet).filter(({ text }) => /^\p{sc=Han}+$/u.test(text));
}

/** Without a heading, a number or a name that runs in. */
function textRuns(line: TextLine): TextLine {
  const text = line.glyphs.filter(({ run }) => run === 'text');
  return { ...line, glyphs: text };
}

function coloured(page: number, marks: readonly { colour: string }[], allowed: readonly string[]) {
  const odd = marks.find(({ colour }) => !allowed.includes(colour));
  return fact(page, !odd, odd?.colour ?? marks[0]?.colour ?? '');
}

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
        if (!folio) return i === 0 && isLetter(sheet) ? [] : [fact(i + 1, false, '无页码')];
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
      fact(1, (sheet.folios[0] === undefined) === isLetter(sheet), sheet.folios[0]?.text ?? '无'),
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
