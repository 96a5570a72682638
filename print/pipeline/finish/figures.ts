import { PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { itemsIn, nameIn } from '../../../src/pdf/objects.ts';
import { aroundAll, boxesByPage } from './marked-boxes.ts';

/**
 * Writes into the tag of every figure where it stands (ISO 32000-1, 14.8.5.4.3).
 * @throws Error where a figure paints nothing
 */
export function boundFigures(pdf: PDFDocument): void {
  const { context } = pdf;
  const figures = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (isFigure(object) ? object : []));
  const boxesOf = boxesByPage(pdf);
  for (const figure of figures) {
    const page = figure.get(PDFName.of('Pg'));
    if (!(page instanceof PDFRef)) throw new Error('a figure on no page');
    const own = marksOf(figure).flatMap((id) => boxesOf(page).get(id) ?? []);
    figure.set(PDFName.of('A'), context.obj({ O: 'Layout', BBox: aroundAll(own) }));
  }
}

function isFigure(object: unknown): object is PDFDict {
  return (
    object instanceof PDFDict &&
    /^(?:Figure|Formula)$/u.test(nameIn(object, 'S') ?? '') &&
    object.has(PDFName.of('P'))
  );
}

/** The marks that stand on the figure's own page. */
function marksOf(figure: PDFDict): number[] {
  return itemsIn(figure, 'K').flatMap((kid) => {
    if (kid instanceof PDFNumber) return kid.asNumber();
    if (!(kid instanceof PDFDict) || kid.get(PDFName.of('Pg')) instanceof PDFRef) return [];
    const id = kid.lookup(PDFName.of('MCID'));
    return id instanceof PDFNumber ? id.asNumber() : [];
  });
}
