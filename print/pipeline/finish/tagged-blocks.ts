import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A stretch of a page's content. */
export interface Mark {
  page: PDFRef;
  id: number;
}

/** What Chromium tagged as a block: a paragraph or a heading, or its part on one page, or a figure. */
export interface TaggedBlock {
  role: string;
  alt?: string;
  marks: Mark[];
}

const blockRoles = /^(?:P|H[1-6]|Figure)$/u;

/**
 * Takes the structure tree out of the file.
 * @returns its blocks in order
 * @throws Error where text is tagged outside any block
 */
export function takeBlocks(pdf: PDFDocument): TaggedBlock[] {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const blocks = blocksIn(root, undefined);
  remove(pdf, root.get(PDFName.of('ParentTree')));
  remove(pdf, root.get(PDFName.of('K')));
  remove(pdf, pdf.catalog.get(PDFName.of('StructTreeRoot')));
  return blocks;
}

function blocksIn(element: PDFDict, page: PDFRef | undefined): TaggedBlock[] {
  const role = roleOf(element);
  if (blockRoles.test(role)) return [{ role, ...altOf(element), marks: marksIn(element, page) }];
  const own = pageOf(element) ?? page;
  return kidsOf(element).flatMap((kid) => {
    if (!(kid instanceof PDFDict) || isMark(kid))
      throw new Error(`text tagged as ${role}, outside paragraphs, headings and figures`);
    return blocksIn(kid, own);
  });
}

function marksIn(element: PDFDict, page: PDFRef | undefined): Mark[] {
  const own = pageOf(element) ?? page;
  return kidsOf(element).flatMap((kid) => {
    if (kid instanceof PDFDict && !isMark(kid)) return marksIn(kid, own);
    const id = kid instanceof PDFDict ? kid.lookup(PDFName.of('MCID')) : kid;
    const on = kid instanceof PDFDict ? (pageOf(kid) ?? own) : own;
    if (!(id instanceof PDFNumber && on)) throw new Error('a mark without a number or a page');
    return [{ page: on, id: id.asNumber() }];
  });
}

function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  return list.flatMap((kid) => element.context.lookup(kid) ?? []);
}

function isMark(kid: PDFDict): boolean {
  return kid.has(PDFName.of('MCID'));
}

function pageOf(element: PDFDict): PDFRef | undefined {
  const page = element.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? page : undefined;
}

function roleOf(element: PDFDict): string {
  const role = element.lookup(PDFName.of('S'));
  return role instanceof PDFName ? role.decodeText() : '';
}

function altOf(element: PDFDict): { alt?: string } {
  const alt = element.lookup(PDFName.of('Alt'));
  return alt instanceof PDFString || alt instanceof PDFHexString ? { alt: alt.decodeText() } : {};
}

/** Removes an object and all that hangs below it, but no page. */
function remove(pdf: PDFDocument, object: PDFObject | undefined): void {
  const below = object instanceof PDFRef ? pdf.context.lookup(object) : object;
  if (object instanceof PDFRef) pdf.context.delete(object);
  if (below instanceof PDFArray) for (const item of below.asArray()) remove(pdf, item);
  if (!(below instanceof PDFDict)) return;
  for (const key of ['K', 'Kids', 'Nums']) remove(pdf, below.get(PDFName.of(key)));
}
