import type { ClauseRole } from '../../document/clause.ts';
import { isOf } from './head.ts';
import {
  black,
  bodyText,
  cell,
  coloured,
  type Finding,
  fact,
  leftOf,
  linesOn,
  linesWith,
  near,
  pitch,
  type Requirement,
  red,
  setIn,
  three,
  typeArea,
  within,
} from './requirement.ts';
import { type Sheet, type TextLine, textRuns } from './sheet.ts';

/**
 * 版记 at the foot of its page; rows of a table, whose repeated head is above them; a title on line 3; names, above
 * which there is room for a seal; the parts of a formula, round the middle of its lines.
 */
const lower = new Set<ClauseRole>([
  'signatory',
  'annexTitle',
  'tableRow',
  'formula',
  'sentTo',
  'copiedTo',
  'printingOffice',
  'printedOn',
]);
const running = new Set<ClauseRole>(['addressees', ...bodyText, 'heading']);

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
        return first && !lower.has(first.clause.role)
          ? [near(page, first.top, typeArea.top, 1)]
          : [];
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
      sheet.lines.filter(({ page }) => !(page === 1 && isOf(sheet, 'letter'))).map(insideTypeArea),
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
          'editingDate',
          'addressees',
          ...bodyText,
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

/** Of these, those of Han characters alone, unless the next had to begin with what may not be parted. */
function plainLines(sheet: Sheet): TextLine[] {
  const next = new Map(sheet.lines.map((line, i) => [line, sheet.lines[i + 1]?.text ?? '']));
  const unparted = /^(?:.\p{P}|[\p{P}\p{N}\p{sc=Latin}])/u;
  const isFull = (line: TextLine) => !unparted.test(next.get(line) ?? '');
  return fullLines(sheet).filter((line) => /^\p{sc=Han}+$/u.test(line.text) && isFull(line));
}
