import { type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { bleed, offset, point } from './marks.ts';

/** Writes the boxes of a page that is trimmed to so many millimetres (ISO 15930-7, 6.13). */
export function setBoxes(pdf: PDFDocument, page: PDFPage, width: number, height: number): void {
  const boxes = {
    MediaBox: offset,
    CropBox: offset,
    BleedBox: bleed,
    TrimBox: 0,
  };
  for (const [name, beyond] of Object.entries(boxes)) {
    const edges = [-beyond, -beyond, width + beyond, height + beyond].map(point);
    page.node.set(PDFName.of(name), pdf.context.obj(edges));
  }
  page.node.delete(PDFName.of('ArtBox'));
  const group = { Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK' };
  page.node.set(PDFName.of('Group'), pdf.context.obj(group));
}
