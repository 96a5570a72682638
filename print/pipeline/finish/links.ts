import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Lead } from '../../../src/document/leads.ts';
import { asDict, dictIn, itemsIn, numberIn, textIn } from '../../../src/pdf/objects.ts';
import { aroundAll, type Box, boxesByPage } from './marked-boxes.ts';
import type { Mark } from './tagged-blocks.ts';

/**
 * Makes links of the lines that lead elsewhere: an annotation over the lines on each page, and in the tree a
 * Link around what they show (ISO 32000-1, 14.8.4.4.2; ISO 14289-1, 7.18.5).
 * @throws Error where a line has no tag, or paints nothing
 */
export function addLinks(pdf: PDFDocument, leads: readonly Lead[]): void {
  const root = dictIn(pdf.catalog, 'StructTreeRoot');
  if (!root || leads.length === 0) return;
  const elements = elementsById(root);
  const boxesOf = boxesByPage(pdf);
  for (const lead of leads) {
    const element = elements.get(lead.clause);
    if (!element) throw new Error(`no tag for ${lead.clause}`);
    const links = [...Map.groupBy(marksOf(element.dict), ({ page }) => page)].map(
      ([page, marks]) => {
        const boxes = marks.flatMap(({ id }) => boxesOf(page).get(id) ?? []);
        return linkOn(pdf, root, { lead, element: element.ref, page, marks, boxes });
      },
    );
    element.dict.set(PDFName.of('K'), pdf.context.obj(links));
  }
}

interface Tagged {
  ref: PDFRef;
  dict: PDFDict;
}

function elementsById(root: PDFDict): Map<string, Tagged> {
  const names = dictIn(root, 'IDTree')?.lookup(PDFName.of('Names'));
  const refs = names instanceof PDFArray ? names.asArray() : [];
  return new Map(
    refs.flatMap((ref, i): [string, Tagged][] => {
      const dict = i % 2 === 1 ? asDict(root.context.lookup(ref)) : undefined;
      return dict ? [[textIn(dict, 'ID') ?? '', { ref: ref as PDFRef, dict }]] : [];
    }),
  );
}

/** As the tree is written: a number on the element's own page, a reference on another. */
function marksOf(element: PDFDict): Mark[] {
  const own = element.get(PDFName.of('Pg')) as PDFRef;
  return itemsIn(element, 'K').flatMap((kid) => {
    if (kid instanceof PDFNumber) return { page: own, id: kid.asNumber() };
    const id = kid instanceof PDFDict ? numberIn(kid, 'MCID') : undefined;
    return id === undefined ? [] : { page: (kid as PDFDict).get(PDFName.of('Pg')) as PDFRef, id };
  });
}

interface Place {
  lead: Lead;
  element: PDFRef;
  page: PDFRef;
  marks: readonly Mark[];
  boxes: readonly Box[];
}

function linkOn(pdf: PDFDocument, root: PDFDict, place: Place): PDFRef {
  const { context } = pdf;
  const { element, page, marks } = place;
  const key = numberIn(root, 'ParentTreeNextKey') ?? 0;
  const annotation = context.register(annotationOf(pdf, place, key));
  const link = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Link',
      P: element,
      Pg: page,
      K: [...marks.map(({ id }) => id), { Type: 'OBJR', Obj: annotation, Pg: page }],
    }),
  );
  const node = context.lookup(page, PDFDict);
  const before = node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
  node.set(PDFName.of('Annots'), context.obj([...before, annotation]));
  const nums = dictIn(root, 'ParentTree')?.lookup(PDFName.of('Nums'), PDFArray);
  if (!nums) throw new Error('a tree without the way back from its marks');
  const parents = listAt(nums, numberIn(node, 'StructParents'));
  for (const { id } of marks) parents.set(id, link);
  nums.push(PDFNumber.of(key));
  nums.push(link);
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key + 1));
  return link;
}

/** The elements of a page's marks. */
function listAt(nums: PDFArray, key: number | undefined): PDFArray {
  for (let i = 0; i < nums.size(); i += 2)
    if (nums.lookup(i, PDFNumber).asNumber() === key) return nums.lookup(i + 1, PDFArray);
  throw new Error(`no way back from the marks of page ${key}`);
}

function annotationOf(pdf: PDFDocument, { lead, page, boxes }: Place, key: number): PDFDict {
  const dict = pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: aroundAll(boxes),
    Border: [0, 0, 0],
    // It prints, as PDF/A wants of every annotation (ISO 19005-3, 6.3.2).
    F: 4,
    P: page,
    StructParent: key,
  });
  dict.set(PDFName.of('Dest'), PDFString.of(lead.to));
  dict.set(PDFName.of('Contents'), PDFHexString.fromText(lead.words));
  return dict;
}
