import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Mark } from './tagged-blocks.ts';

/** An element to be, with those below it or with its marks. */
export interface Tag {
  role: string;
  alt?: string | undefined;
  /** Of a header cell. */
  scope?: 'Column';
  kids?: Tag[];
  marks?: Mark[];
}

/** Writes the structure tree and the way back from each mark to its element (ISO 32000-1, 14.7). */
export function writeTree(pdf: PDFDocument, top: Tag): void {
  const { context, catalog } = pdf;
  const root = context.obj({ Type: 'StructTreeRoot' });
  const rootRef = context.register(root);
  const parents = new Map<PDFRef, PDFRef[]>();
  root.set(PDFName.of('K'), grow(pdf, top, rootRef, parents));
  root.set(PDFName.of('ParentTree'), context.register(parentTree(pdf, parents)));
  root.set(PDFName.of('ParentTreeNextKey'), context.obj(pdf.getPageCount()));
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
}

function grow(pdf: PDFDocument, tag: Tag, parent: PDFRef, parents: Map<PDFRef, PDFRef[]>): PDFRef {
  const { context } = pdf;
  const { role, alt, scope, kids = [], marks = [] } = tag;
  const dict = context.obj({ Type: 'StructElem', S: role, P: parent });
  const ref = context.register(dict);
  if (alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
  if (scope) dict.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: scope }));
  const below = kids.map((kid) => grow(pdf, kid, ref, parents));
  if (kids.length > 0) dict.set(PDFName.of('K'), context.obj(below));
  else if (marks.length > 0) hang(dict, marks);
  for (const mark of marks) adopt(parents, mark, ref);
  return ref;
}

function hang(dict: PDFDict, marks: readonly Mark[]): void {
  const [first] = marks;
  if (first) dict.set(PDFName.of('Pg'), first.page);
  const kids = marks.map((mark) =>
    mark.page === first?.page ? mark.id : { Type: 'MCR', Pg: mark.page, MCID: mark.id },
  );
  dict.set(PDFName.of('K'), dict.context.obj(kids));
}

function adopt(parents: Map<PDFRef, PDFRef[]>, { page, id }: Mark, element: PDFRef): void {
  const ofPage = parents.get(page) ?? [];
  ofPage[id] = element;
  parents.set(page, ofPage);
}

/** From each mark of each page back to its element. */
function parentTree(pdf: PDFDocument, parents: Map<PDFRef, PDFRef[]>): PDFDict {
  const { context } = pdf;
  const nums = pdf.getPages().flatMap((page, i) => {
    page.node.set(PDFName.of('StructParents'), context.obj(i));
    return [i, context.register(context.obj([...(parents.get(page.ref) ?? [])]))];
  });
  return context.obj({ Nums: nums });
}
