import { formOf } from '../../document/form.ts';
import { kindElements, numberForms } from '../../document/kind.ts';
import {
  cell,
  type Finding,
  fact,
  gapWithin,
  leftOf,
  lineAbove,
  linesWith,
  near,
  pitch,
  type Requirement,
  setIn,
  three,
  twoBlank,
  typeArea,
} from './requirement.ts';
import { foldedText, type Sheet, type TextLine } from './sheet.ts';

const marks = ['copyNumber', 'secrecy', 'urgency'] as const;

/** 份号, 密级, 紧急程度, 发文字号 and 签发人 (7.2.1 to 7.2.3, 7.2.5, 7.2.6). */
export const markRequirements: Requirement[] = [
  {
    id: 'H-01',
    clause: '7.2.1',
    level: 'G',
    element: '份号',
    expected: '6 位数字，3号，顶格；一般格式在第一行，±1 mm',
    judge: (sheet) =>
      linesWith(sheet, 'copyNumber').flatMap((line) => [
        fact(line.page, /^\d{6}$/u.test(line.text), line.text),
        ...atMargin(sheet, line),
      ]),
  },
  {
    id: 'H-02',
    clause: '7.2.2',
    level: 'G',
    element: '密级和保密期限',
    expected: '3号黑体，顶格，逐行向下，±1 mm',
    judge: (sheet) => inHeiti(sheet, linesWith(sheet, 'secrecy')),
  },
  {
    id: 'H-03',
    clause: '7.2.3',
    level: 'G',
    element: '紧急程度',
    expected: '3号黑体，顶格，逐行向下，±1 mm',
    judge: (sheet) => inHeiti(sheet, linesWith(sheet, 'urgency')),
  },
  {
    id: 'H-04',
    clause: '7.2.3',
    level: 'S',
    element: '份号、密级、紧急程度的次序',
    expected: '自上而下',
    judge: (sheet) => {
      const lines = linesWith(sheet, ...marks);
      return lines
        .slice(1)
        .map((line, i) =>
          fact(line.page, line.top > (lines[i]?.top ?? 0), `${lines[i]?.text} → ${line.text}`),
        );
    },
  },
  {
    id: 'H-13',
    clause: '7.2.5',
    level: 'S',
    element: '发文字号写法',
    expected: '代字〔年份〕序号；命令为 第N号，公告、通告可为 N年第N号；不编虚位',
    judge: (sheet) =>
      numbersUnderMark(sheet).map(({ page, text }) => {
        const { numbers } = kindElements[sheet.document.front.kind];
        return fact(
          page,
          numbers.some((form) => numberForms[form].test(text)),
          text,
        );
      }),
  },
  {
    id: 'H-14',
    clause: '7.2.5',
    level: 'S',
    element: '联合行文的发文字号',
    expected: '一个，用主办机关的',
    judge: (sheet) => {
      const numbers = linesWith(sheet, 'docNumber');
      if (!sheet.document.docNumber) return [];
      return [fact(1, numbers.length === 1, `${numbers.length} 个`)];
    },
  },
  {
    id: 'H-15',
    clause: '7.2.5',
    level: 'S',
    element: '上行文的发文字号',
    expected: '居左空一字 ±0.8 mm，与最后一个签发人同行',
    judge: (sheet) => {
      const signer = linesWith(sheet, 'signer').at(-1);
      const [number] = linesWith(sheet, 'docNumber');
      if (!signer || !number) return [];
      return [
        near(number.page, number.left - leftOf(number.page), cell, 0.8),
        near(number.page, number.bottom - signer.bottom, 0, 0.5),
      ];
    },
  },
  {
    id: 'H-16',
    clause: '7.2.6',
    level: 'S',
    element: '签发人',
    expected: '“签发人：”3号仿宋，姓名3号楷体，居右空一字 ±0.8 mm，标志下空二行',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'signer');
      const [first] = lines;
      if (!first) return [];
      const right = Math.max(...lines.map((line) => line.right));
      const part = (run: string) =>
        lines.map((line) => ({ ...line, glyphs: line.glyphs.filter((one) => one.run === run) }));
      return [
        fact(first.page, first.text.startsWith('签发人：'), first.text),
        near(first.page, leftOf(first.page) + typeArea.width - right, cell, 0.8),
        ...gapWithin(lineAbove(sheet, first), first, twoBlank),
        ...setIn(part('label'), /FangSong/u, three),
        ...setIn(part('text'), /KaiTi/u, three),
      ];
    },
  },
  {
    id: 'H-17',
    clause: '7.2.6',
    level: 'G',
    element: '多个签发人',
    expected: '每行两个，回行与上一行第一个姓名对齐 ±0.5 mm',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'signer');
      const start = lines[0]?.glyphs.find(({ run }) => run === 'text')?.x ?? 0;
      return lines.slice(1).map((line) => near(line.page, line.left, start, 0.5));
    },
  },
];

function inHeiti(sheet: Sheet, lines: readonly TextLine[]): Finding[] {
  return [...setIn(lines, /HeiTi/u, three), ...lines.flatMap((line) => atMargin(sheet, line))];
}

/** Flush left, each on the grid line that its rank gives it; a letter's begin below its rule (L-04). */
function atMargin(sheet: Sheet, line: TextLine): Finding[] {
  const flush = near(line.page, line.left - leftOf(line.page), 0, 1);
  if (formOf(sheet.document.front) === 'letter') return [flush];
  const rank = linesWith(sheet, ...marks).indexOf(line);
  return [flush, near(line.page, line.top, typeArea.top + rank * pitch, 1)];
}

/** The text of a mark as the model has it: names, and the word after them. */
export function markText({ document }: Sheet): string {
  const { issuers, markWord } = document;
  return [...issuers.map(({ clause }) => clause), ...(markWord ? [markWord] : [])]
    .map(foldedText)
    .join('');
}

/** Without 版头 a number stands below the title, as its gazette writes it. */
function numbersUnderMark(sheet: Sheet): TextLine[] {
  return formOf(sheet.document.front) === 'plain' ? [] : linesWith(sheet, 'docNumber');
}
