import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { identity, type Matrix, matrixOf, moved, times } from '../../../src/pdf/matrix.ts';
import { pageContent } from '../../../src/pdf/objects.ts';
import { type Operation, operationsIn } from '../../../src/pdf/operators.ts';
import { codesShown } from '../../../src/pdf/strings.ts';

/** Left, lower, right and upper edge, in points of the page. */
export type Box = [number, number, number, number];

interface State {
  page: Matrix;
  text: Matrix;
  size: number;
}

/** What each mark of a page paints, as boxes: of paths, of pictures and of the em squares of text. */
function markedBoxes(operations: readonly Operation[]): Map<number, Box[]> {
  const boxes = new Map<number, Box[]>();
  const saved: Matrix[] = [];
  const open: (number | undefined)[] = [];
  const state: State = { page: identity, text: identity, size: 0 };
  for (const operation of operations) {
    followMarks(open, operation);
    follow(state, saved, operation);
    const id = open.findLast((mark) => mark !== undefined);
    const box = id === undefined ? undefined : boxOf(state, operation);
    if (id !== undefined && box) boxes.set(id, [...(boxes.get(id) ?? []), box]);
  }
  return boxes;
}

/** The boxes of each page's marks; a page is read when it is first asked for. @throws Error where there is no such page */
export function boxesByPage(pdf: PDFDocument): (page: PDFRef) => Map<number, Box[]> {
  const pages = new Map(pdf.getPages().map((page) => [page.ref, page]));
  const known = new Map<PDFRef, Map<number, Box[]>>();
  return (ref) => {
    const page = pages.get(ref);
    if (!page) throw new Error('a mark on no page');
    const boxes = known.get(ref) ?? markedBoxes(operationsIn(pageContent(page)));
    known.set(ref, boxes);
    return boxes;
  };
}

/** What is around boxes, to hundredths of a point. @throws Error where there are none */
export function aroundAll(boxes: readonly Box[]): number[] {
  if (boxes.length === 0) throw new Error('marks that paint nothing');
  return [
    Math.min(...boxes.map(([left]) => left)),
    Math.min(...boxes.map(([, lower]) => lower)),
    Math.max(...boxes.map(([, , right]) => right)),
    Math.max(...boxes.map(([, , , upper]) => upper)),
  ].map((edge) => Math.round(edge * 100) / 100);
}

function followMarks(open: (number | undefined)[], { operator, operands }: Operation): void {
  if (operator === 'BMC') open.push(undefined);
  if (operator === 'EMC') open.pop();
  if (operator !== 'BDC') return;
  const id = /\/MCID (\d+)/u.exec(operands[1] ?? '')?.[1];
  open.push(id === undefined ? undefined : Number(id));
}

function follow(state: State, saved: Matrix[], { operator, operands }: Operation): void {
  const [x = 0, y = 0] = operands.map(Number);
  if (operator === 'q') saved.push(state.page);
  if (operator === 'Q') state.page = saved.pop() ?? identity;
  if (operator === 'cm') state.page = times(matrixOf(operands), state.page);
  if (operator === 'BT') state.text = identity;
  if (operator === 'Tm') state.text = matrixOf(operands);
  if (operator === 'Td') state.text = times([1, 0, 0, 1, x, y], state.text);
  if (operator === 'Tf') state.size = Number(operands[1]);
}

function boxOf(state: State, { operator, operands }: Operation): Box | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = operands.map(Number);
  switch (operator) {
    case 're':
      return around(state.page, [x, y], [x + width, y + height]);
    case 'm':
    case 'l':
      return around(state.page, [x, y], [x, y]);
    case 'c':
      return around(state.page, [x, y], [Number(operands[4]), Number(operands[5])]);
    case 'Do':
      return around(state.page, [0, 0], [1, 1]);
    case 'Tj': {
      const em = state.size;
      const length = codesShown(operands[0] ?? '').length * em;
      return around(times(state.text, state.page), [0, -0.12 * em], [length, 0.88 * em]);
    }
    default:
      return undefined;
  }
}

function around(matrix: Matrix, [a, b]: [number, number], [c, d]: [number, number]): Box {
  const corners = [
    moved(matrix, a, b),
    moved(matrix, c, d),
    moved(matrix, a, d),
    moved(matrix, c, b),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
