import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { dictIn, nameIn } from '../pdf/objects.ts';

/** A stretch of a page that the structure tree knows. */
export interface Mark {
  id: string;
  /** Structure types around it, outermost first. */
  within: string[];
}

/** The marks of each page, in the order of the structure tree (ISO 32000-1, 14.7). */
export function marksByPage(catalog: PDFDict): Map<PDFRef, Mark[]> {
  const marks = new Map<PDFRef, Mark[]>();
  const root = dictIn(catalog, 'StructTreeRoot');
  if (root) collect(root, { page: undefined, within: [] }, marks);
  return marks;
}

interface Around {
  page: PDFRef | undefined;
  within: string[];
}

function collect(element: PDFDict, around: Around, marks: Map<PDFRef, Mark[]>): void {
  const role = nameIn(element, 'S');
  const within = role === undefined ? around.within : [...around.within, role];
  const page = pageOf(element) ?? around.page;
  for (const kid of kidsOf(element)) {
    if (kid instanceof PDFNumber) add(marks, page, kid, within);
    if (!(kid instanceof PDFDict)) continue;
    const id = kid.lookup(PDFName.of('MCID'));
    if (id instanceof PDFNumber) add(marks, pageOf(kid) ?? page, id, within);
    else if (kid.has(PDFName.of('S'))) collect(kid, { page, within }, marks);
  }
}

function add(
  marks: Map<PDFRef, Mark[]>,
  page: PDFRef | undefined,
  id: PDFNumber,
  within: string[],
): void {
  if (!page) return;
  const list = marks.get(page) ?? [];
  list.push({ id: String(id.asNumber()), within });
  marks.set(page, list);
}

function kidsOf(element: PDFDict) {
  const kids = element.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  return list.map((kid) => element.context.lookup(kid));
}

function pageOf(element: PDFDict): PDFRef | undefined {
  const page = element.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? page : undefined;
}
