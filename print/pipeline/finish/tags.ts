import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { type Document, partsOf } from '../../../src/document/document.ts';
import type { Placement } from '../../paged/locate.ts';
import { type Mark, type TaggedBlock, takeBlocks } from './tagged-blocks.ts';

/** An element to be: a clause with all its lines, on whatever pages, or a figure. */
interface Element extends TaggedBlock {
  part: string;
  /** The list of which it is an item. */
  list?: List;
}

type List = 'issuers' | 'annexes' | 'signatories';

/**
 * Builds the structure tree anew. Chromium tags page by page and stretch by stretch, so that a paragraph
 * over two pages is two; here a part is a section, and a clause one element in it.
 * @throws Error where the tags do not agree with the page
 */
export function rebuildTags(
  pdf: PDFDocument,
  document: Document,
  placements: readonly Placement[],
): void {
  const elements = elementsOf(takeBlocks(pdf), document, placements);
  const { context, catalog } = pdf;
  const root = context.obj({ Type: 'StructTreeRoot' });
  const rootRef = context.register(root);
  const parents = new Map<PDFRef, PDFRef[]>();
  const top = grow(pdf, 'Document', rootRef);
  top.dict.set(PDFName.of('K'), context.obj(sections(pdf, elements, top.ref, parents)));
  root.set(PDFName.of('K'), top.ref);
  root.set(PDFName.of('ParentTree'), context.register(parentTree(pdf, parents)));
  root.set(PDFName.of('ParentTreeNextKey'), context.obj(pdf.getPageCount()));
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
}

/** Blocks come in the order of the page, as placements do; only figures have none. */
function elementsOf(
  blocks: readonly TaggedBlock[],
  document: Document,
  placements: readonly Placement[],
): Element[] {
  const partOf = new Map(
    partsOf(document).flatMap(({ id, clauses }) => clauses.map((clause) => [clause.id, id])),
  );
  const listOf = listsOf(document);
  const waiting = [...placements];
  const elements = new Map<string, Element>();
  let part = 'notice';
  for (const [i, block] of blocks.entries()) {
    const clause = block.role === 'Figure' ? undefined : waiting.shift()?.clause;
    if (block.role !== 'Figure' && !clause) throw new Error('more tagged blocks than clauses');
    part = partOf.get(clause ?? '') ?? part;
    const key = clause ?? `figure ${i}`;
    const begun = elements.get(key);
    if (begun) begun.marks.push(...block.marks);
    else elements.set(key, { ...block, marks: [...block.marks], part, ...listOf(clause) });
  }
  if (waiting.length > 0) throw new Error(`no tag for ${waiting[0]?.clause}`);
  return [...elements.values()];
}

/** Several of a kind are a list: bodies that issue or sign together, and the annexes. */
function listsOf(document: Document): (clause: string | undefined) => { list?: List } {
  const { issuers, annexList, signatories } = document;
  const lists = { issuers, annexes: annexList, signatories };
  const entries = (Object.entries(lists) as [List, readonly { clause: { id: string } }[]][])
    .filter(([, items]) => items.length > 1)
    .flatMap(([list, items]) => items.map(({ clause }): [string, List] => [clause.id, list]));
  const byClause = new Map(entries);
  return (clause) => {
    const list = byClause.get(clause ?? '');
    return list ? { list } : {};
  };
}

function sections(
  pdf: PDFDocument,
  elements: readonly Element[],
  parent: PDFRef,
  parents: Map<PDFRef, PDFRef[]>,
): PDFRef[] {
  return [...Map.groupBy(elements, ({ part }) => part).values()].map((inPart) => {
    const section = grow(pdf, 'Sect', parent);
    const kids = runsOf(inPart).flatMap((run) =>
      run[0]?.list
        ? list(pdf, run, section.ref, parents)
        : run.map((element) => leaf(pdf, element, section.ref, parents)),
    );
    section.dict.set(PDFName.of('K'), pdf.context.obj(kids));
    return section.ref;
  });
}

/** Neighbours that belong to the same list, or to none, together. */
function runsOf(elements: readonly Element[]): Element[][] {
  const runs: Element[][] = [];
  for (const element of elements) {
    const run = runs.at(-1);
    if (run && run[0]?.list === element.list) run.push(element);
    else runs.push([element]);
  }
  return runs;
}

function list(
  pdf: PDFDocument,
  items: readonly Element[],
  parent: PDFRef,
  parents: Map<PDFRef, PDFRef[]>,
): PDFRef {
  const { ref, dict } = grow(pdf, 'L', parent);
  const kids = items.map((element) => {
    const item = grow(pdf, 'LI', ref);
    const body = leaf(pdf, { ...element, role: 'LBody' }, item.ref, parents);
    item.dict.set(PDFName.of('K'), body);
    return item.ref;
  });
  dict.set(PDFName.of('K'), pdf.context.obj(kids));
  return ref;
}

function leaf(
  pdf: PDFDocument,
  { role, alt, marks }: Element,
  parent: PDFRef,
  parents: Map<PDFRef, PDFRef[]>,
): PDFRef {
  const { context } = pdf;
  const { ref, dict } = grow(pdf, role, parent);
  const [first] = marks;
  if (first) dict.set(PDFName.of('Pg'), first.page);
  if (alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
  const kids = marks.map((mark) =>
    mark.page === first?.page ? mark.id : { Type: 'MCR', Pg: mark.page, MCID: mark.id },
  );
  dict.set(PDFName.of('K'), context.obj(kids));
  for (const mark of marks) adopt(parents, mark, ref);
  return ref;
}

function adopt(parents: Map<PDFRef, PDFRef[]>, { page, id }: Mark, element: PDFRef): void {
  const ofPage = parents.get(page) ?? [];
  ofPage[id] = element;
  parents.set(page, ofPage);
}

function grow(pdf: PDFDocument, role: string, parent: PDFRef): { ref: PDFRef; dict: PDFDict } {
  const dict = pdf.context.obj({ Type: 'StructElem', S: role, P: parent });
  return { ref: pdf.context.register(dict), dict };
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
