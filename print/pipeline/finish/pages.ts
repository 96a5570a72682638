import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { sheet } from '../../styles/geometry.ts';
import { rewriteContents } from './content.ts';

/** A millimetre in points. */
export const mm = 72 / 25.4;

/** A4 to a thousandth of a point. */
export const trim = { width: rounded(sheet.width * mm), height: rounded(sheet.height * mm) };

/** Chromium's first operator: its own unit, from the upper left corner of the enlarged sheet. */
const origin = /^\.23999999 0 0 -\.23999999 0 [\d.]+ cm/u;

/** Cuts the upper left corner, which holds the page, out of the enlarged sheet. */
export async function trimPages(pdf: PDFDocument): Promise<void> {
  const box = pdf.context.obj([0, 0, trim.width, trim.height]);
  for (const page of pdf.getPages())
    for (const name of ['MediaBox', 'TrimBox']) page.node.set(PDFName.of(name), box);
  await rewriteContents(pdf, toCorner);
}

/** 1, 2, 3 … as printed. */
export function labelPages(pdf: PDFDocument): void {
  const labels = pdf.context.obj({ Nums: [0, { S: 'D' }] });
  pdf.catalog.set(PDFName.of('PageLabels'), labels);
}

function toCorner(content: string): string {
  if (!origin.test(content))
    throw new Error(`unexpected beginning of a page: ${content.slice(0, 60)}`);
  return content.replace(origin, `.24 0 0 -.24 0 ${trim.height} cm`);
}

function rounded(points: number): number {
  return Math.round(points * 1000) / 1000;
}
