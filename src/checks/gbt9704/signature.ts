import {
  bodyAbove,
  cell,
  type Finding,
  fact,
  gap,
  gapBelowBody,
  gapWithin,
  leftOf,
  linesWith,
  middle,
  near,
  oneBlank,
  pitch,
  type Requirement,
  red,
  twoBlank,
  typeArea,
  within,
} from './requirement.ts';
import type { Sheet, TextLine } from './sheet.ts';
import { dates, isBare, isPersonal, isSealed, names } from './signers.ts';

/** A seal of a department, in millimetres; the names stand so far below its middle. */
const seal = { diameter: 42, below: 4 };

/** 署名, 成文日期 and 附注 (7.3.5, 7.3.6). */
export const signatureRequirements: Requirement[] = [
  {
    id: 'S-01',
    clause: '7.3.5.1',
    level: 'G',
    element: '加盖印章的成文日期',
    expected: '右空四字 ±1 mm',
    judge: (sheet) => (isSealed(sheet) ? dates(sheet).map((line) => inset(line, 4, 1)) : []),
  },
  {
    id: 'S-02',
    clause: '7.3.5.1',
    level: 'G',
    element: '加盖印章的署名',
    expected: '在成文日期之上，以成文日期为准居中 ±0.6 mm',
    judge: (sheet) => {
      const [date] = dates(sheet);
      const name = names(sheet).at(-1);
      if (!isSealed(sheet) || !date || !name) return [];
      return [
        near(date.page, middle(name) - middle(date), 0, 0.6),
        near(date.page, date.top - name.top, pitch, 0.6),
      ];
    },
  },
  {
    id: 'S-03',
    clause: '7.3.5.1',
    level: 'S',
    element: '印章',
    expected: '不出现空白印章；不代画印章',
    judge: ({ pages }) =>
      pages.slice(1).map(({ shapes }, i) => {
        const painted = shapes.filter(({ colour }) => colour === red).length;
        return fact(i + 2, painted === 0, `红色图形 ${painted}`);
      }),
  },
  {
    id: 'S-04',
    clause: '7.3.5.1',
    level: 'S',
    element: '印章顶端',
    expected: '上距正文（或附件说明）一行之内：0—10.39 mm（按直径 42 mm 计）',
    judge: (sheet) => {
      const [name] = names(sheet);
      const white = gap(bodyAbove(sheet, name), name);
      if (!isSealed(sheet) || !name || white === undefined) return [];
      const toMiddle = (pitch + cell) / 2;
      const top = white + toMiddle - seal.below - seal.diameter / 2;
      return [within(name.page, top, { from: 0, to: 10.39 })];
    },
  },
  {
    id: 'S-05',
    clause: '7.3.5.1',
    level: 'S',
    element: '联合行文的署名次序',
    expected: '按发文机关顺序整齐排列',
    judge: (sheet) => {
      const lines = names(sheet);
      if (!isSealed(sheet) || lines.length < 2) return [];
      return lines.slice(1).map((line, i) => {
        const before = lines[i];
        const after = !before || line.top > before.top + 1 || line.left > before.right;
        return fact(line.page, after, `${before?.text} → ${line.text}`);
      });
    },
  },
  {
    id: 'S-06',
    clause: '7.3.5.1',
    level: 'S',
    element: '联合行文的印章',
    expected: '互不相交或相切，不超出版心（按直径 42 mm 计）',
    judge: (sheet) => {
      const lines = names(sheet);
      if (!isSealed(sheet) || lines.length < 2) return [];
      return lines.map((line, i) => {
        const apart = lines.slice(0, i).map((other) => distance(line, other));
        const from = leftOf(line.page);
        const radius = seal.diameter / 2;
        const inside =
          middle(line) - radius >= from && middle(line) + radius <= from + typeArea.width;
        const least = Math.min(...apart);
        const found = apart.length > 0 ? `相距 ${least.toFixed(2)} mm` : '在版心内';
        return fact(line.page, inside && (apart.length === 0 || least > seal.diameter), found);
      });
    },
  },
  {
    id: 'S-07',
    clause: '7.3.5.2',
    level: 'S',
    element: '不加盖印章的署名',
    expected: '正文下空一行；右空二字；成文日期在下一行，首字右移二字，±1 mm',
    judge: (sheet) => {
      const [name, other] = names(sheet);
      const [date] = dates(sheet);
      if (!isBare(sheet) || !name || !date || other) return [];
      const long = date.right > name.right + 1;
      return [
        ...gapBelowBody(sheet, name, oneBlank),
        ...(long ? [] : [inset(name, 2, 1)]),
        ...next(name, date, 1),
        near(date.page, date.left - leftOf(date.page) - name.left + leftOf(name.page), 2 * cell, 1),
      ];
    },
  },
  {
    id: 'S-08',
    clause: '7.3.5.2',
    level: 'S',
    element: '成文日期长于署名',
    expected: '成文日期右空二字 ±1 mm',
    judge: (sheet) => {
      const [name] = names(sheet);
      const [date] = dates(sheet);
      if (!isBare(sheet) || !name || !date || date.right <= name.right + 1) return [];
      return [inset(date, 2, 1)];
    },
  },
  {
    id: 'S-09',
    clause: '7.3.5.2',
    level: 'S',
    element: '联合行文不加盖印章的署名',
    expected: '主办机关在前，其余依次向下，每行一个',
    judge: (sheet) => {
      const lines = names(sheet);
      if (!isBare(sheet) || lines.length < 2) return [];
      return lines.slice(1).map((line, i) => {
        const before = lines[i];
        const below = !before || line.page > before.page || line.top > before.top + 1;
        return fact(line.page, below, below ? '每行一个' : `${before?.text} 与 ${line.text} 同行`);
      });
    },
  },
  {
    id: 'S-10',
    clause: '7.3.5.3',
    level: 'S',
    element: '签名章',
    expected: '正文下空二行；右空四字；职务在左空二字；成文日期下空一行右空四字，±1.5 mm',
    judge: (sheet) => {
      const signed = names(sheet);
      const [date] = dates(sheet);
      const [first] = signed;
      if (!isPersonal(sheet) || !first || !date) return [];
      return [
        ...gapBelowBody(sheet, first, twoBlank),
        ...signed.flatMap((line) => [inset(line, 4, 1.5), officeGap(sheet, line)]),
        ...gapWithin(signed.at(-1), date, oneBlank),
        inset(date, 4, 1.5),
      ];
    },
  },
  {
    id: 'S-12',
    clause: '7.3.5.4',
    level: 'S',
    element: '成文日期写法',
    expected: '阿拉伯数字，年份标全，月、日不编虚位',
    judge: (sheet) =>
      dates(sheet).map(({ page, text }) =>
        fact(page, /^\d{4}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/u.test(text), text),
      ),
  },
  {
    id: 'S-15',
    clause: '7.3.6',
    level: 'S',
    element: '附注',
    expected: '成文日期的下一行，左空二字 ±0.6 mm，加圆括号',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'note');
      const [date] = dates(sheet);
      const [first] = lines;
      if (!first || !date) return [];
      const text = lines.map((line) => line.text).join('');
      return [
        ...next(date, first, 0.6),
        near(first.page, first.left - leftOf(first.page), 2 * cell, 0.6),
        fact(first.page, /^（.+）$/u.test(text), text),
      ];
    },
  },
];

/** How far a line ends from the right edge of the type area, in characters. */
function inset({ page, right }: TextLine, characters: number, tolerance: number): Finding {
  const white = leftOf(page) + typeArea.width - right;
  return near(page, white, characters * cell, tolerance);
}

/** On the next line, or the first of the next page. */
function next(above: TextLine, below: TextLine, tolerance: number): Finding[] {
  if (above.page !== below.page) return [];
  return [near(below.page, below.top - above.top, pitch, tolerance)];
}

function distance(a: TextLine, b: TextLine): number {
  return Math.hypot(middle(a) - middle(b), a.top - b.top);
}

/** The white between an office and a name. */
function officeGap({ document }: Sheet, { page, clause, glyphs }: TextLine): Finding {
  const office = document.signatories.find((one) => one.clause === clause)?.office ?? '';
  const [last, first] = [glyphs[office.length - 1], glyphs[office.length]];
  return near(page, (first?.x ?? 0) - (last ? last.x + last.width : 0), 2 * cell, 1.5);
}
