import { folded } from '../pdf-text.ts';
import { isOf, mark, redRules } from './head.ts';
import {
  around,
  bodyAbove,
  cell,
  fact,
  gapWithin,
  leftOf,
  lineAbove,
  linesOn,
  linesWith,
  middle,
  middleOf,
  near,
  oneBlank,
  type Requirement,
  setIn,
  three,
  twoBlank,
  typeArea,
} from './requirement.ts';
import type { Rule, Sheet } from './sheet.ts';

/** 7/8 of the height of 3号. */
const besideRule = 4.84;

/** 信函格式 (10.1). */
const letterRequirements: Requirement[] = [
  {
    id: 'L-01',
    clause: '10.1',
    level: 'S',
    element: '信函的发文机关标志',
    expected: '上边缘至上页边 30 ± 1 mm，居中；联合行文只用主办机关',
    judge: (sheet) => {
      const { issuers } = sheet.document;
      const box = around(mark(sheet));
      return [
        near(1, box.top, 30, 1),
        near(1, middle(box), middleOf(1), 0.5),
        fact(1, issuers.length === 1, `${issuers.length} 个机关`),
      ];
    },
  },
  {
    id: 'L-02',
    clause: '10.1',
    level: 'S',
    element: '第一条红色双线',
    expected: '标志之下 4 ± 1 mm，上粗下细，长 170 mm，居中',
    judge: (sheet) =>
      doubleRule(redRules(sheet).slice(0, 2), 'first', around(mark(sheet)).bottom + 4),
  },
  {
    id: 'L-03',
    clause: '10.1',
    level: 'S',
    element: '第二条红色双线',
    expected: '距下页边 20 ± 1 mm，上细下粗，长 170 mm，居中',
    judge: (sheet) => doubleRule(redRules(sheet).slice(2), 'last', 297 - 20),
  },
  {
    id: 'L-04',
    clause: '10.1',
    level: 'S',
    element: '信函的份号、密级、紧急程度',
    expected: '顶格居版心左边缘，第一项距第一条红线 4.84 ± 0.8 mm',
    judge: (sheet) => {
      const marks = linesWith(sheet, 'copyNumber', 'secrecy', 'urgency');
      return marks.flatMap((line, i) => [
        near(line.page, line.left - leftOf(line.page), 0, 0.8),
        ...(i === 0 ? [near(line.page, line.top - lowerEdge(sheet), besideRule, 0.8)] : []),
      ]);
    },
  },
  {
    id: 'L-05',
    clause: '10.1',
    level: 'S',
    element: '信函的发文字号',
    expected: '顶格居版心右边缘，距第一条红线 4.84 ± 0.8 mm',
    judge: (sheet) =>
      linesWith(sheet, 'docNumber').flatMap(({ page, right, top }) => [
        near(page, leftOf(page) + typeArea.width - right, 0, 0.8),
        near(page, top - lowerEdge(sheet), besideRule, 0.8),
      ]),
  },
  {
    id: 'L-06',
    clause: '10.1',
    level: 'S',
    element: '信函的标题',
    expected: '居中，与其上最后一个要素相距二行，18.5—22.5 mm',
    judge: (sheet) => {
      const [title] = linesWith(sheet, 'title');
      return gapWithin(lineAbove(sheet, title), title, { from: 18.5, to: 22.5 });
    },
  },
  {
    id: 'L-07',
    clause: '10.1',
    level: 'S',
    element: '第二条红线上一行文字',
    expected: '距红线 4.84 ± 0.8 mm',
    judge: (sheet) => {
      const last = around(linesOn(sheet, 1));
      const upper = redRules(sheet).at(2);
      if (!upper || sheet.pages.length === 1) return [];
      return [near(1, upper.y - last.bottom, besideRule, 0.8)];
    },
  },
  {
    id: 'L-08',
    clause: '10.1',
    level: 'S',
    element: '信函的版记',
    expected: '无印发机关和日期，无分隔线，在最后一面版心最下方 ±4 mm',
    judge: (sheet) => {
      const last = sheet.pages.length;
      const printing = linesWith(sheet, 'printingOffice', 'printedOn');
      const sent = linesWith(sheet, 'copiedTo', 'sentTo').at(-1);
      const rules = sheet.rules.filter(({ page, colour }) => page === last && colour === '#000000');
      return [
        fact(last, printing.length === 0, `印发 ${printing.length} 项`),
        fact(last, rules.length === 0, `${rules.length} 条线`),
        ...(sent
          ? [
              fact(sent.page, sent.page === last, `第 ${sent.page} 面`),
              near(last, sent.bottom, typeArea.bottom, 4),
            ]
          : []),
      ];
    },
  },
];

/** 命令（令）格式 (10.2). */
const orderRequirements: Requirement[] = [
  {
    id: 'C-01',
    clause: '10.2',
    level: 'S',
    element: '命令的发文机关标志',
    expected: '上边缘至版心上边缘 20 ± 1.5 mm，居中',
    judge: (sheet) => [
      near(1, around(mark(sheet)).top - typeArea.top, 20, 1.5),
      near(1, middle(around(mark(sheet))), middleOf(1), 0.5),
    ],
  },
  {
    id: 'C-02',
    clause: '10.2',
    level: 'S',
    element: '令号',
    expected: '标志下空二行，居中；令号下空二行编排正文，19—22.5 mm',
    judge: (sheet) => {
      const [number] = linesWith(sheet, 'docNumber');
      const next = number && sheet.lines[sheet.lines.indexOf(number) + 1];
      if (!number) return [];
      return [
        ...gapWithin(around(mark(sheet)), number, twoBlank),
        near(number.page, middle(number), middleOf(number.page), 0.5),
        ...gapWithin(number, next, twoBlank),
      ];
    },
  },
  {
    id: 'C-03',
    clause: '10.2',
    level: 'S',
    element: '命令的署名',
    expected: '职务和签名章，依 7.3.5.3',
    judge: (sheet) =>
      linesWith(sheet, 'signatory').map(({ page, clause, text }) => {
        const signed = sheet.document.signatories.find((one) => one.clause === clause);
        const office = folded(signed?.office ?? '');
        return fact(page, office !== '' && folded(text).startsWith(office), text);
      }),
  },
];

/** 纪要格式 (10.3). */
const minutesRequirements: Requirement[] = [
  {
    id: 'M-01',
    clause: '10.3',
    level: 'S',
    element: '纪要标志',
    expected: '上边缘至版心上边缘 35 ± 1.5 mm，居中',
    judge: (sheet) => [
      near(1, around(mark(sheet)).top - typeArea.top, 35, 1.5),
      near(1, middle(around(mark(sheet))), middleOf(1), 0.5),
    ],
  },
  {
    id: 'M-02',
    clause: '10.3',
    level: 'G',
    element: '出席、请假、列席人员名单',
    expected: '正文下空一行，左空二字；3号黑体加冒号，姓名3号仿宋，回行与冒号后的首字对齐 ±0.6 mm',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'attendance');
      const part = (run: string) =>
        lines
          .map((line) => ({ ...line, glyphs: line.glyphs.filter((one) => one.run === run) }))
          .filter(({ glyphs }) => glyphs.length > 0);
      return [
        ...gapWithin(bodyAbove(sheet, lines[0]), lines[0], oneBlank),
        ...lines.map(({ page, left, index }) =>
          near(page, left - leftOf(page), (index === 0 ? 2 : 5) * cell, 0.6),
        ),
        ...setIn(part('label'), /HeiTi/u, three),
        ...setIn(part('text'), /FangSong/u, three),
      ];
    },
  },
];

export const formRequirements: Requirement[] = [
  ...letterRequirements.map((one) => onlyIn('letter', one)),
  ...orderRequirements.map((one) => onlyIn('order', one)),
  ...minutesRequirements.map((one) => onlyIn('minutes', one)),
];

function onlyIn(form: 'letter' | 'order' | 'minutes', one: Requirement): Requirement {
  return { ...one, judge: (sheet) => (isOf(sheet, form) ? one.judge(sheet) : []) };
}

/** Two rules: the thicker one above in the first pair, below in the last. */
function doubleRule(rules: readonly Rule[], pair: 'first' | 'last', edge: number) {
  const [upper, lower] = rules;
  if (!upper || !lower || rules.length !== 2) return [fact(1, false, `${rules.length} 条线`)];
  const at = pair === 'first' ? upper.y : lower.y + lower.height;
  const thickFirst = upper.height > lower.height;
  const weights = `${upper.height.toFixed(2)} / ${lower.height.toFixed(2)} mm`;
  return [
    near(1, at, edge, 1),
    fact(1, thickFirst === (pair === 'first'), weights),
    ...rules.flatMap(({ x, width }) => [near(1, width, 170, 1), near(1, x + width / 2, 105, 1)]),
  ];
}

/** Of the first double rule. */
function lowerEdge(sheet: Sheet): number {
  const rule = redRules(sheet)[1];
  return rule ? rule.y + rule.height : 0;
}
