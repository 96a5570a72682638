import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { oncePer } from '../../document/once.ts';
import { asDict, dictIn, itemsIn, nameIn } from '../../pdf/objects.ts';
import type { PdfObjects } from '../pdf-objects.ts';

/** An element of the structure tree, its role mapped to a standard one where there is a map. */
export interface TreeElement {
  dict: PDFDict;
  /** As written. */
  type: string;
  /** As mapped. */
  role: string;
  children: TreeElement[];
  marks: TreeMark[];
  parent?: TreeElement;
}

export interface TreeMark {
  page: PDFRef | undefined;
  id: number;
}

/** Every element of the tree, each before those below it. */
export const elementsOf = oncePer(({ pdf }: PdfObjects): TreeElement[] => {
  const root = dictIn(pdf.catalog, 'StructTreeRoot');
  const map = dictIn(root, 'RoleMap');
  return itemsIn(root, 'K').flatMap((kid) => {
    const dict = asDict(kid);
    return dict ? flat(elementIn(dict, map, undefined)) : [];
  });
});

function flat(element: TreeElement): TreeElement[] {
  return [element, ...element.children.flatMap(flat)];
}

function elementIn(
  dict: PDFDict,
  map: PDFDict | undefined,
  inherited: PDFRef | undefined,
): TreeElement {
  const type = nameIn(dict, 'S') ?? '';
  const own = pageOf(dict) ?? inherited;
  const kids = itemsIn(dict, 'K');
  const element: TreeElement = {
    dict,
    type,
    role: mapped(type, map),
    marks: kids.flatMap((kid) => markIn(kid, own)),
    children: [],
  };
  element.children = kids.flatMap((kid) =>
    kid instanceof PDFDict && kid.has(PDFName.of('S')) ? elementIn(kid, map, own) : [],
  );
  for (const child of element.children) child.parent = element;
  return element;
}

/** The parent tree (ISO 32000-1, 14.7.4.4): elements of annotations, lists of those of pages. */
export const parentsByKey = oncePer(({ pdf }: PdfObjects): Map<number, PDFObject> => {
  const nums = itemsIn(dictIn(dictIn(pdf.catalog, 'StructTreeRoot'), 'ParentTree'), 'Nums');
  return new Map(
    nums.flatMap((key, i): [number, PDFObject][] => {
      const value = nums[i + 1];
      return key instanceof PDFNumber && value && i % 2 === 0 ? [[key.asNumber(), value]] : [];
    }),
  );
});

function markIn(kid: PDFObject, page: PDFRef | undefined): TreeMark[] {
  if (kid instanceof PDFNumber) return [{ page, id: kid.asNumber() }];
  if (!(kid instanceof PDFDict) || kid.has(PDFName.of('S'))) return [];
  const id = kid.lookup(PDFName.of('MCID'));
  return id instanceof PDFNumber ? [{ page: pageOf(kid) ?? page, id: id.asNumber() }] : [];
}

function pageOf(dict: PDFDict): PDFRef | undefined {
  const page = dict.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? page : undefined;
}

/** At most as many steps as the map has entries, so that a circle ends. */
export function mapped(type: string, map: PDFDict | undefined): string {
  let role = type;
  for (let steps = map?.keys().length ?? 0; steps > 0; steps--) role = nameIn(map, role) ?? role;
  return role;
}
