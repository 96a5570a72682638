import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { compare } from '../../../src/document/problem.ts';
import type { Mark } from './tagged-blocks.ts';

/** An element to be, with those below it or with its marks. */
export interface Tag {
  role: string;
  alt?: string | undefined;
  /** Of a header cell. */
  scope?: 'Column';
  /** Columns and rows that a cell takes, where it takes more than one. */
  columns?: number;
  rows?: number;
  /** Of a note. */
  id?: string | undefined;
  kids?: Tag[];
  marks?: Mark[];
}

/** Writes the structure tree and the way back from each mark to its element (ISO 32000-1, 14.7). */
export function writeTree(pdf: PDFDocument, top: Tag): void {
  const { context, catalog } = pdf;
  const root = context.obj({ Type: 'StructTreeRoot' });
  const rootRef = context.register(root);
  const parents = new Map<PDFRef, PDFRef[]>();
  const ids = new Map<string, PDFRef>();
  root.set(PDFName.of('K'), grow(pdf, top, rootRef, { parents, ids }));
  if (ids.size > 0) root.set(PDFName.of('IDTree'), context.register(idTree(pdf, ids)));
  root.set(PDFName.of('ParentTree'), context.register(parentTree(pdf, parents)));
  root.set(PDFName.of('ParentTreeNextKey'), context.obj(pdf.getPageCount()));
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
}

/** What the tree has to know of its elements: by page those of its marks, and those with an identifier. */
interface Grown {
  parents: Map<PDFRef, PDFRef[]>;
  ids: Map<string, PDFRef>;
}

function grow(pdf: PDFDocument, tag: Tag, parent: PDFRef, grown: Grown): PDFRef {
  const { context } = pdf;
  const { role, alt, id, kids = [], marks = [] } = tag;
  const dict = context.obj({ Type: 'StructElem', S: role, P: parent });
  const ref = context.register(dict);
  if (alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
  if (id) {
    dict.set(PDFName.of('ID'), PDFString.of(id));
    grown.ids.set(id, ref);
  }
  const attributes = cellAttributes(tag);
  if (attributes) dict.set(PDFName.of('A'), context.obj({ O: 'Table', ...attributes }));
  const below = kids.map((kid) => grow(pdf, kid, ref, grown));
  if (kids.length > 0) dict.set(PDFName.of('K'), context.obj(below));
  else if (marks.length > 0) hang(dict, marks);
  for (const mark of marks) adopt(grown.parents, mark, ref);
  return ref;
}

/** ISO 32000-1, 14.8.5.7. */
function cellAttributes({ scope, columns = 1, rows = 1 }: Tag) {
  const attributes = {
    ...(scope ? { Scope: scope } : {}),
    ...(columns > 1 ? { ColSpan: columns } : {}),
    ...(rows > 1 ? { RowSpan: rows } : {}),
  };
  return Object.keys(attributes).length > 0 ? attributes : undefined;
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

/** Required where an element has an identifier (ISO 32000-1, 14.7.2). */
function idTree({ context }: PDFDocument, ids: ReadonlyMap<string, PDFRef>): PDFDict {
  const sorted = [...ids].sort(([a], [b]) => compare(a, b));
  return context.obj({ Names: sorted.flatMap(([id, ref]) => [PDFString.of(id), ref]) });
}

/** From each mark of each page back to its element. */
function parentTree(pdf: PDFDocument, parents: Map<PDFRef, PDFRef[]>): PDFDict {
  const { context } = pdf;
  const nums = pdf.getPages().flatMap((page, i) => {
    page.node.set(PDFName.of('StructParents'), context.obj(i));
    return [
      i,
      context.register(context.obj(Array.from(parents.get(page.ref) ?? [], (one) => one ?? null))),
    ];
  });
  return context.obj({ Nums: nums });
}
