import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { compare } from '../../../src/document/problem.ts';
import type { Placement } from '../../paged/locate.ts';
import { enlargement } from '../../styles/geometry.ts';
import { trim } from './pages.ts';

/** A CSS pixel of the enlarged sheet, in points. */
const pixel = 72 / 96 / enlargement;

/** A named destination for each clause, where its first line stands. */
export function addDestinations(pdf: PDFDocument, placements: readonly Placement[]): void {
  const { context, catalog } = pdf;
  const pages = pdf.getPages();
  const first = new Map<string, Placement>();
  for (const placement of placements) {
    if (!first.has(placement.clause)) first.set(placement.clause, placement);
  }
  // A name tree is searched by the order of its keys.
  const names = [...first.values()].sort((a, b) => compare(a.clause, b.clause));
  const entries = names.flatMap(({ clause, page, left, top }) => {
    const node = pages[page - 1];
    if (!node) throw new Error(`page ${page} of ${clause} was not printed`);
    const x = Math.round(left * pixel * 100) / 100;
    const y = Math.round((trim.height - top * pixel) * 100) / 100;
    return [PDFString.of(clause), context.obj([node.ref, 'XYZ', x, y, null])];
  });
  catalog.set(PDFName.of('Names'), context.obj({ Dests: context.obj({ Names: entries }) }));
}
