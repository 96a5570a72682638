import { folded } from '../pdf-text.ts';
import { isOf } from './head.ts';
import {
  cell,
  fact,
  leftOf,
  linesOn,
  linesWith,
  middle,
  middleOf,
  near,
  pitch,
  type Requirement,
  setIn,
  three,
  typeArea,
} from './requirement.ts';
import { foldedText, type Sheet, type TextLine } from './sheet.ts';

/** 附件 (7.3.7). */
export const annexRequirements: Requirement[] = [
  {
    id: 'A-01',
    clause: '7.3.7',
    level: 'S',
    element: '附件起页',
    expected: '另面编排，在版记之前',
    judge: (sheet) =>
      labels(sheet).map((label) => {
        const [first] = linesOn(sheet, label.page).sort((a, b) => a.top - b.top);
        return fact(label.page, first === label, `该面首行：${first?.text ?? ''}`);
      }),
  },
  {
    id: 'A-02',
    clause: '7.3.7',
    level: 'S',
    element: '“附件”二字及顺序号',
    expected: '3号黑体，顶格，版心第一行，±0.6 mm',
    judge: (sheet) => [
      ...setIn(labels(sheet), /HeiTi/u, three),
      ...labels(sheet).flatMap(({ page, left, top }) => [
        near(page, left - leftOf(page), 0, 0.6),
        near(page, top, typeArea.top, 0.6),
      ]),
    ],
  },
  {
    id: 'A-03',
    clause: '7.3.7',
    level: 'S',
    element: '附件标题',
    expected: '居中 ±0.5 mm，在版心第三行 ±1.2 mm',
    judge: (sheet) =>
      linesWith(sheet, 'annexTitle').flatMap((line) => {
        const across = near(line.page, middle(line), middleOf(line.page), 0.5);
        if (line.index > 0) return [across];
        const third = typeArea.top + 2 * pitch + cell / 2;
        return [across, near(line.page, (line.top + line.bottom) / 2, third, 1.2)];
      }),
  },
  {
    id: 'A-04',
    clause: '图10',
    level: 'F',
    element: '附件正文',
    expected: '标题下空一行',
    judge: (sheet) =>
      titles(sheet).flatMap((lines) => {
        const last = lines.at(-1);
        const annex = sheet.document.annexes.find(({ title }) => title === last?.clause);
        const notes = sheet.lines.filter(({ clause }) => clause === annex?.titleNote).length;
        const next = last && sheet.lines[sheet.lines.indexOf(last) + 1 + notes];
        const picture = /figure|emblem|table/u.test(annex?.blocks[0]?.kind ?? '');
        if (picture || !last || !next || next.page !== last.page) return [];
        const number = Math.round((next.top - typeArea.top) / pitch) + 1;
        const expected = lines.length + notes + 4;
        return [
          fact(last.page, number === expected, `标题 ${lines.length} 行，正文从第 ${number} 行起`),
        ];
      }),
  },
  {
    id: 'A-05',
    clause: '7.3.7',
    level: 'S',
    element: '附件顺序号和标题',
    expected: '与附件说明一致',
    judge: (sheet) => {
      const { annexes, annexList } = sheet.document;
      if (annexList.length === 0 && isOf(sheet, 'plain')) return [];
      return annexes.flatMap((annex) => {
        const own = annex.label;
        if (!own) return [];
        const entry = annexList.find(({ number }) => number === annex.entry);
        const label = labels(sheet).find(({ clause }) => clause === own);
        const painted = titles(sheet)
          .filter(([line]) => line?.clause === annex.title)
          .flatMap((lines) => lines.map(({ text }) => text))
          .join('');
        const number = annexList.length > 1 ? `附件${annex.entry}` : '附件';
        const same = entry && folded(painted) === folded(entry.title);
        const ok = same === true && label?.text === number && foldedText(own) === number;
        return fact(label?.page ?? 1, ok, `${label?.text ?? ''} ${painted}`);
      });
    },
  },
];

function labels(sheet: Sheet): TextLine[] {
  return linesWith(sheet, 'annexLabel');
}

/** The lines of each title. */
function titles(sheet: Sheet): TextLine[][] {
  return [...Map.groupBy(linesWith(sheet, 'annexTitle'), ({ clause }) => clause).values()];
}
