import {
  decodePDFRawStream,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { sheet } from '../../styles/geometry.ts';

/** A millimetre in points. */
export const mm = 72 / 25.4;

/** A4 to a thousandth of a point. */
export const trim = { width: rounded(sheet.width * mm), height: rounded(sheet.height * mm) };

/** Chromium's first operator: its own unit, from the upper left corner of the enlarged sheet. */
const origin = /^\.23999999 0 0 -\.23999999 0 [\d.]+ cm/u;

/** Cuts the upper left corner, which holds the page, out of the enlarged sheet. */
export function trimPages(pdf: PDFDocument): void {
  const box = pdf.context.obj([0, 0, trim.width, trim.height]);
  for (const page of pdf.getPages()) {
    for (const name of ['MediaBox', 'TrimBox']) page.node.set(PDFName.of(name), box);
    moveToCorner(pdf, page);
  }
}

/** 1, 2, 3 … as printed. */
export function labelPages(pdf: PDFDocument): void {
  const labels = pdf.context.obj({ Nums: [0, { S: 'D' }] });
  pdf.catalog.set(PDFName.of('PageLabels'), labels);
}

function moveToCorner(pdf: PDFDocument, page: PDFPage): void {
  const ref = page.node.get(PDFName.of('Contents'));
  const stream = pdf.context.lookup(ref);
  if (!(ref instanceof PDFRef && stream instanceof PDFRawStream))
    throw new Error('expected one content stream in a page of Chromium');
  const content = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
  if (!origin.test(content))
    throw new Error(`unexpected beginning of a page: ${content.slice(0, 60)}`);
  const moved = content.replace(origin, `.24 0 0 -.24 0 ${trim.height} cm`);
  pdf.context.assign(ref, pdf.context.flateStream(Buffer.from(moved, 'latin1')));
}

function rounded(points: number): number {
  return Math.round(points * 1000) / 1000;
}
