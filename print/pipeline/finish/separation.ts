import { type PDFArray, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Cmyk } from '../../../src/document/block.ts';

/** Name of the colour space that is on every plate, among the resources of a page. */
export const registration = 'HongtouAll';

/** The colour space of one plate (ISO 32000-1, 8.6.6.4). @param instead what replaces it where there is no such plate */
export function separation(pdf: PDFDocument, plate: string, instead: Cmyk): PDFArray {
  const { context } = pdf;
  const { c, m, y, k } = instead;
  const tint = context.register(
    context.obj({
      FunctionType: 2,
      Domain: [0, 1],
      C0: [0, 0, 0, 0],
      C1: [c, m, y, k].map((ink) => ink / 100),
      N: 1,
    }),
  );
  return context.obj([PDFName.of('Separation'), PDFName.of(plate), PDFName.of('DeviceCMYK'), tint]);
}

export function onAllPlates(pdf: PDFDocument): PDFArray {
  return separation(pdf, 'All', { c: 100, m: 100, y: 100, k: 100 });
}
