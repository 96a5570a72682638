import { fact, linesWith, type Requirement } from './requirement.ts';
import type { Sheet } from './sheet.ts';

/** 横排表格 (8): on both sides of a leaf the head is at the left, and the page number where it always is. */
export const tableRequirements: Requirement[] = [
  {
    id: 'T-01',
    clause: '8',
    level: 'S',
    element: '横排表格',
    expected: '表头在左（单页订口一边，双页切口一边），页码在原位',
    judge: (sheet) =>
      turnedPages(sheet).map((page) => {
        const lines = linesWith(sheet, 'tableRow').filter((line) => line.page === page);
        const angles = new Set(lines.flatMap(({ glyphs }) => glyphs.map(({ angle }) => angle)));
        const folio = sheet.folios[page - 1]?.glyphs.every(({ angle }) => angle === 0) === true;
        const tops = lines.map(({ left }) => left);
        const inOrder = tops.every((left, i) => i === 0 || left >= (tops[i - 1] ?? 0) - 30);
        const ok = angles.size === 1 && angles.has(90) && folio && inOrder;
        return fact(
          page,
          ok,
          `文字转 ${[...angles].join('、')} 度，页码${folio ? '正' : '缺或转'}`,
        );
      }),
  },
];

function turnedPages(sheet: Sheet): number[] {
  const turned = linesWith(sheet, 'tableRow').filter(({ glyphs }) => glyphs[0]?.angle !== 0);
  return [...new Set(turned.map(({ page }) => page))];
}
