import { clausesIn } from '../../document/block.ts';
import { type Form, formOf } from '../../document/form.ts';
import { folded } from '../pdf-text.ts';
import { markText } from './marks.ts';
import {
  around,
  fact,
  gapWithin,
  leftOf,
  linesWith,
  middle,
  middleOf,
  near,
  type Requirement,
  red,
  twoBlank,
  typeArea,
  within,
} from './requirement.ts';
import type { Rule, Sheet, TextLine } from './sheet.ts';

/** The line that stands lowest on page 1. */
function lowest(lines: readonly TextLine[]): TextLine | undefined {
  return lines.toSorted((a, b) => a.bottom - b.bottom).at(-1);
}

/** 发文机关标志, its place, and the red rule (7.2.4, 7.2.5, 7.2.7); page 1 (7.3.3). */
export const headRequirements: Requirement[] = [
  {
    id: 'H-05',
    clause: '7.2.4',
    level: 'S',
    element: '发文机关标志的文字',
    expected: '机关名称，或加“文件”；命令加“令”，纪要加“纪要”',
    judge: (sheet) => {
      const { front } = sheet.document;
      const form = formOf(front);
      if (form === 'plain') return [];
      const painted = folded(
        mark(sheet)
          .map(({ text }) => text)
          .join(''),
      );
      const ends = { general: /./u, letter: /(?<!文件)$/u, order: /令$/u, minutes: /纪要$/u };
      const named = sheet.document.issuers.every(({ name }) => painted.includes(folded(name)));
      const ok = painted === markText(sheet) && named && ends[form].test(painted);
      return [fact(1, ok, painted)];
    },
  },
  {
    id: 'H-06',
    clause: '7.2.4',
    level: 'S',
    element: '发文机关标志居中',
    expected: '居中 ±0.5 mm',
    judge: (sheet) =>
      mark(sheet).length > 0 ? [near(1, middle(around(mark(sheet))), middleOf(1), 0.5)] : [],
  },
  {
    id: 'H-07',
    clause: '7.2.4',
    level: 'S',
    element: '发文机关标志上边缘',
    expected: '至版心上边缘 35 ± 1.5 mm',
    judge: (sheet) =>
      isOf(sheet, 'general') ? [near(1, around(mark(sheet)).top - typeArea.top, 35, 1.5)] : [],
  },
  {
    id: 'H-08',
    clause: '7.2.4',
    level: 'S',
    element: '发文机关标志颜色',
    expected: '红色',
    judge: (sheet) =>
      mark(sheet).map(({ page, glyphs }) => {
        const odd = glyphs.find(({ colour }) => colour !== red);
        return fact(page, !odd, odd?.colour ?? red);
      }),
  },
  {
    id: 'H-08-face',
    clause: '7.2.4',
    level: 'T',
    element: '发文机关标志字体',
    expected: '小标宋',
    judge: (sheet) =>
      mark(sheet).map(({ page, glyphs }) => {
        const odd = glyphs.find(({ font }) => !/XiaoBiaoSong/u.test(font));
        return fact(page, !odd, (odd ?? glyphs[0])?.font ?? '');
      }),
  },
  {
    id: 'H-09',
    clause: '7.2.4',
    level: 'S',
    element: '联合行文的“文件”',
    expected: '在机关名称右侧，上下居中 ±1 mm',
    judge: (sheet) => {
      const [word] = linesWith(sheet, 'markWord');
      const names = around(linesWith(sheet, 'issuer'));
      if (!word) return [];
      return [
        fact(word.page, word.left > names.right, `左边缘 ${word.left.toFixed(2)} mm`),
        near(word.page, (word.top + word.bottom - names.top - names.bottom) / 2, 0, 1),
      ];
    },
  },
  {
    id: 'H-10',
    clause: '图3',
    level: 'F',
    element: '联合行文的名称',
    expected: '每行一个，两端对齐 ±0.3 mm',
    judge: (sheet) => {
      const names = linesWith(sheet, 'issuer');
      const box = around(names);
      if (names.length < 2) return [];
      return names.map(({ page, left, right }) =>
        near(page, Math.max(left - box.left, box.right - right), 0, 0.3),
      );
    },
  },
  {
    id: 'H-12',
    clause: '7.2.5',
    level: 'S',
    element: '发文字号位置',
    expected: '发文机关标志下空二行，19—22.5 mm；居中 ±0.5 mm',
    judge: (sheet) => {
      const [number] = linesWith(sheet, 'docNumber');
      if (!number || isOf(sheet, 'letter', 'plain') || sheet.document.signer) return [];
      return [
        ...gapWithin(around(mark(sheet)), number, twoBlank),
        near(number.page, middle(number), middleOf(number.page), 0.5),
      ];
    },
  },
  {
    id: 'H-18',
    clause: '7.2.7',
    level: 'S',
    element: '版头分隔线',
    expected: '发文字号之下 4 mm（3.5—5），与版心等宽 ±0.3 mm，红色，一条',
    judge: (sheet) => {
      if (isOf(sheet, 'letter', 'order', 'plain')) return [];
      // Where there is no number, the rule stands below the mark.
      const number = linesWith(sheet, 'editingOffice', 'editingDate', 'docNumber');
      const last = lowest(number) ?? around(mark(sheet));
      const rules = redRules(sheet);
      const [rule] = rules;
      if (!rule) return [fact(1, false, '无红线')];
      return [
        fact(1, rules.length === 1, `${rules.length} 条`),
        within(1, rule.y - last.bottom, { from: 3.5, to: 5 }),
        near(1, rule.x, leftOf(1), 0.3),
        near(1, rule.width, typeArea.width, 0.3),
      ];
    },
  },
  {
    id: 'H-19',
    clause: '图2',
    level: 'F',
    element: '版头分隔线粗细',
    expected: '0.35—0.8 mm',
    judge: (sheet) =>
      isOf(sheet, 'letter')
        ? []
        : redRules(sheet).map(({ height }) => within(1, height, { from: 0.35, to: 0.8 })),
  },
  {
    id: 'H-20',
    clause: '7.3.3',
    level: 'S',
    element: '首页',
    expected: '必须显示正文',
    judge: (sheet) => {
      // What has no 版头 is no 公文 of its own: a law's 题注 may fill the page.
      if (isOf(sheet, 'plain')) return [];
      const text = new Set(clausesIn(sheet.document.blocks));
      const lines = sheet.lines.filter(({ clause }) => text.has(clause));
      const here = lines.filter(({ page }) => page === 1).length;
      return lines.length > 0 ? [fact(1, here > 0, `正文 ${here} 行`)] : [];
    },
  },
];

/** The lines of the mark. */
export function mark(sheet: Sheet): TextLine[] {
  return linesWith(sheet, 'issuer', 'markWord');
}

export function isOf({ document }: Sheet, ...forms: readonly Form[]): boolean {
  return forms.includes(formOf(document.front));
}

/** From above. */
export function redRules({ rules }: Sheet): Rule[] {
  return rules.filter(({ page, colour }) => page === 1 && colour === red).sort((a, b) => a.y - b.y);
}
