import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { contentOf, type Operation, operationsIn } from '../../../src/pdf/operators.ts';
import { rewriteContent } from './content.ts';
import type { Mark } from './tagged-blocks.ts';
import { fillTextMaps } from './text-map-gaps.ts';

/** A formula that is set with more than a line of characters. */
export interface SetFormula {
  marks: readonly Mark[];
  /** What it says. */
  words: string;
}

/**
 * Puts each formula with its fraction bars into one mark, which says in place of its signs what they say together (ISO
 * 32000-1, 14.9.4): a reader that takes the signs one by one would lose the fraction.
 */
export function joinFormulas(pdf: PDFDocument, formulas: readonly SetFormula[]): void {
  const byPage = Map.groupBy(formulas, ({ marks: [first] }) => first?.page);
  for (const page of pdf.getPages()) {
    const own = byPage.get(page.ref);
    if (!own) continue;
    rewriteContent(pdf, page, (content) => {
      const operations = operationsIn(content);
      fillTextMaps(pdf, page, operations);
      return contentOf(own.reduce(joined, operations));
    });
  }
}

/** @throws Error where the marks are not in the page, or what stands among them is not of the formula */
function joined(operations: Operation[], { marks, words }: SetFormula): Operation[] {
  const ids = new Set(marks.map(({ id }) => id));
  const isOwn = (operation: Operation) => ids.has(markOf(operation) ?? Number.NaN);
  const start = operations.findIndex(isOwn);
  const end = endOf(operations, operations.findLastIndex(isOwn));
  const inside = operations.slice(start + 1, end);
  if (start < 0 || inside.some((one) => markOf(one) !== undefined && !isOwn(one)))
    throw new Error(`the formula ${words} is painted with other text`);
  const properties = `<</MCID ${marks[0]?.id} /ActualText ${PDFHexString.fromText(words)} >>`;
  return [
    ...operations.slice(0, start),
    { operator: 'BDC', operands: ['/Span', properties] },
    ...inside.filter(({ operator }) => operator !== 'BDC' && operator !== 'EMC'),
    ...operations.slice(end),
  ];
}

function markOf({ operator, operands: [, properties = ''] }: Operation): number | undefined {
  const id = operator === 'BDC' ? /\/MCID (\d+)/u.exec(properties)?.[1] : undefined;
  return id === undefined ? undefined : Number(id);
}

/** Where the mark ends that begins at a place. */
function endOf(operations: readonly Operation[], start: number): number {
  let depth = 0;
  const after = operations.slice(start).findIndex(({ operator }) => {
    depth += operator === 'BDC' || operator === 'BMC' ? 1 : operator === 'EMC' ? -1 : 0;
    return depth === 0;
  });
  return start + after;
}
