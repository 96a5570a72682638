import { isOf, redRules } from './head.ts';
import {
  black,
  bodyText,
  cell,
  type Finding,
  fact,
  gapBelowBody,
  gapWithin,
  leftOf,
  lineAbove,
  linesWith,
  middle,
  middleOf,
  near,
  oneBlank,
  pitch,
  type Requirement,
  setIn,
  three,
  two,
  twoBlank,
} from './requirement.ts';
import type { TextLine } from './sheet.ts';
import { cutsWord } from './title-lines.ts';

/** 标题, 主送机关, 正文, 附件说明 (7.3.1 to 7.3.4). */
export const bodyRequirements: Requirement[] = [
  {
    id: 'B-01',
    clause: '7.3.1',
    level: 'G',
    element: '标题字体',
    expected: '2号小标宋，21—22.1 pt，黑色',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'title');
      const odd = lines.flatMap(({ glyphs }) => glyphs).find(({ colour }) => colour !== black);
      return [...setIn(lines, /XiaoBiaoSong/u, two), ...(odd ? [fact(1, false, odd.colour)] : [])];
    },
  },
  {
    id: 'B-02',
    clause: '7.3.1',
    level: 'S',
    element: '标题位置',
    expected: '红色分隔线下空二行，19—22.5 mm',
    judge: (sheet) => {
      const [rule] = redRules(sheet);
      const [title] = linesWith(sheet, 'title');
      if (!rule || !title || isOf(sheet, 'letter')) return [];
      return gapWithin({ page: rule.page, bottom: rule.y + rule.height }, title, twoBlank);
    },
  },
  {
    id: 'B-03',
    clause: '7.3.1',
    level: 'S',
    element: '标题居中',
    expected: '各行居中 ±0.5 mm',
    judge: (sheet) =>
      linesWith(sheet, 'title').map((line) =>
        near(line.page, middle(line), middleOf(line.page), 0.5),
      ),
  },
  {
    id: 'B-04',
    clause: '7.3.1',
    level: 'S',
    element: '标题回行',
    expected: '梯形或菱形，不作沙漏形；词意完整',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'title');
      const waist = lines.some(({ left, right }, i) => {
        const width = right - left;
        const wider = (others: readonly TextLine[]) =>
          others.some((other) => other.right - other.left > width + cell / 2);
        return wider(lines.slice(0, i)) && wider(lines.slice(i + 1));
      });
      const texts = lines.map(({ text }) => text);
      const cut = texts.some((text, i) => cutsWord(text, texts.slice(i + 1)));
      const found = lines.map(({ text }) => `${text.length} 字`).join('、');
      return lines.length > 1 ? [fact(1, !waist && !cut, found)] : [];
    },
  },
  {
    id: 'B-05',
    clause: '7.3.2',
    level: 'S',
    element: '主送机关位置',
    expected: '标题下空一行，9.5—12.5 mm；顶格，回行顶格 ±0.5 mm',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'addressees');
      return [
        ...gapWithin(lineAbove(sheet, lines[0]), lines[0], oneBlank),
        ...lines.map(({ page, left }) => near(page, left - leftOf(page), 0, 0.5)),
      ];
    },
  },
  {
    id: 'B-06',
    clause: '7.3.2',
    level: 'S',
    element: '主送机关末尾',
    expected: '全角冒号',
    judge: (sheet) =>
      linesWith(sheet, 'addressees')
        .slice(-1)
        .map(({ page, text }) => fact(page, text.endsWith('：'), text.slice(-4))),
  },
  {
    id: 'B-07',
    clause: '7.3.2',
    level: 'S',
    element: '主送机关过多',
    expected: '首页因此不能显示正文时，移至版记',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'addressees');
      const turns = lines.some(({ page }) => page > 1);
      return lines.length > 0 ? [fact(1, !turns, turns ? '主送排满首页' : '首页排完')] : [];
    },
  },
  {
    id: 'B-08',
    clause: '7.3.3',
    level: 'G',
    element: '正文开头',
    expected: '主送机关的下一行，10.45 ± 0.3 mm',
    judge: (sheet) => {
      // A picture or a table has a place of its own.
      const [first] = sheet.document.blocks;
      if (first?.kind === 'figure' || first?.kind === 'table') return [];
      const last = linesWith(sheet, 'addressees').at(-1);
      const next = last && sheet.lines[sheet.lines.indexOf(last) + 1];
      return next?.page === last?.page && last && next
        ? [near(last.page, next.top - last.top, pitch, 0.3)]
        : [];
    },
  },
  {
    id: 'B-09',
    clause: '7.3.3',
    level: 'S',
    element: '自然段',
    expected: '左空二字，回行顶格，±0.6 mm',
    judge: (sheet) => linesWith(sheet, ...bodyText, 'heading', 'specification').map(indented),
  },
  {
    id: 'B-11',
    clause: '7.3.3',
    level: 'G',
    element: '结构层次的字体',
    expected: '第一层3号黑体，第二层3号楷体，第三、四层3号仿宋',
    judge: (sheet) => {
      const [high = [], low = []] = levels(runIns(linesWith(sheet, 'paragraph', 'item')));
      return [
        ...setIn(linesWith(sheet, 'heading'), /HeiTi/u, three),
        ...setIn(high, /KaiTi/u, three),
        ...setIn(low, /FangSong/u, three),
      ];
    },
  },
  {
    id: 'B-13',
    clause: '7.3.4',
    level: 'S',
    element: '附件说明位置',
    expected: '正文下空一行，9.5—12.5 mm；左空二字 ±0.6 mm',
    judge: (sheet) => {
      const [first] = linesWith(sheet, 'annexEntry');
      if (!first) return [];
      return [
        fact(first.page, first.text.startsWith('附件：'), first.text.slice(0, 4)),
        near(first.page, first.left - leftOf(first.page), 2 * cell, 0.6),
        ...gapBelowBody(sheet, first, oneBlank),
      ];
    },
  },
  {
    id: 'B-14',
    clause: '7.3.4',
    level: 'S',
    element: '附件顺序号',
    expected: '阿拉伯数字，上下对齐 ±0.4 mm',
    judge: (sheet) => {
      const numerals = linesWith(sheet, 'annexEntry').flatMap((line) => {
        const glyph = line.glyphs.find(({ run, text }) => run === 'label' && /\d/u.test(text));
        return glyph ? [{ page: line.page, x: glyph.x - leftOf(line.page) }] : [];
      });
      return numerals.map(({ page, x }) => near(page, x - (numerals[0]?.x ?? 0), 0, 0.4));
    },
  },
  {
    id: 'B-15',
    clause: '7.3.4',
    level: 'S',
    element: '附件名称末尾',
    expected: '不加标点',
    judge: (sheet) =>
      linesWith(sheet, 'annexEntry')
        .filter((line, i, all) => all[i + 1]?.clause !== line.clause)
        .map(({ page, text }) => fact(page, !/[，。；、：！？,.;:]$/u.test(text), text.slice(-4))),
  },
  {
    id: 'B-16',
    clause: '7.3.4',
    level: 'S',
    element: '附件名称回行',
    expected: '与上一行名称的首字对齐 ±0.4 mm',
    judge: (sheet) => {
      const lines = linesWith(sheet, 'annexEntry');
      return lines
        .filter(({ index }) => index > 0)
        .flatMap((line) => {
          const first = lines.find(({ clause, index }) => clause === line.clause && index === 0);
          const start = first?.glyphs.find(({ run }) => run === 'text')?.x ?? 0;
          const from = leftOf(first?.page ?? 1);
          return [near(line.page, line.left - leftOf(line.page), start - from, 0.4)];
        });
    },
  },
];

export function indented({ page, left, index }: TextLine): Finding {
  return near(page, left - leftOf(page), index === 0 ? 2 * cell : 0, 0.6);
}

/** Of run-in headings: those of the second level and names, and those of the third and fourth (7.3.3). */
function levels(lines: readonly TextLine[]): [TextLine[], TextLine[]] {
  const isLow = ({ clause: { runs } }: TextLine) =>
    /^(?:\d+[.．]|（\d+）)$/u.test(runs[0]?.text ?? '') &&
    !runs.some(({ role }) => role === 'actor');
  const plain = ({ clause: { runs } }: TextLine) =>
    runs.every(({ role }) => role !== 'heading' && role !== 'actor');
  return [
    lines.filter((line) => !isLow(line) && !plain(line)),
    lines.filter((line) => isLow(line) || plain(line)),
  ];
}

/** The numbers, headings and names that run into text. */
function runIns(lines: readonly TextLine[]): TextLine[] {
  return lines
    .map((line) => ({
      ...line,
      glyphs: line.glyphs.filter(({ run }) => run !== 'text' && run !== 'reference'),
    }))
    .filter(({ glyphs }) => glyphs.length > 0);
}
