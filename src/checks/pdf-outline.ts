import { PDFDict, PDFHexString, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { dictIn, itemsIn, keysOf, nameIn, numberIn, textIn, valueIn } from '../pdf/objects.ts';

export interface Bookmark {
  title: string;
  destination: string;
}

/** Bookmarks, each before those under it (ISO 32000-1, 12.3.3). */
export function bookmarksIn(catalog: PDFDict): Bookmark[] {
  return below(dictIn(catalog, 'Outlines'));
}

function below(parent: PDFDict | undefined): Bookmark[] {
  const found: Bookmark[] = [];
  for (let item = dictIn(parent, 'First'); item; item = dictIn(item, 'Next')) {
    const target = destinationOf(item);
    found.push({ title: textIn(item, 'Title') ?? '', destination: target }, ...below(item));
  }
  return found;
}

/** By name; empty where it leads to a place without one. */
function destinationOf(item: PDFDict): string {
  const action = dictIn(item, 'A');
  return (
    textIn(item, 'Dest') ?? nameIn(item, 'Dest') ?? textIn(action, 'D') ?? nameIn(action, 'D') ?? ''
  );
}

/** Named destinations, in the order of the name tree (12.3.2.3). */
export function destinationsIn(catalog: PDFDict): string[] {
  const old = keysOf(dictIn(catalog, 'Dests'));
  return [...old, ...namesBelow(dictIn(dictIn(catalog, 'Names'), 'Dests'))];
}

function namesBelow(node: PDFDict | undefined): string[] {
  const own = itemsIn(node, 'Names').flatMap((item, i) => (i % 2 === 0 ? textOf(item) : []));
  const kids = itemsIn(node, 'Kids').flatMap((kid) =>
    kid instanceof PDFDict ? namesBelow(kid) : [],
  );
  return [...own, ...kids];
}

function textOf(item: PDFObject): string[] {
  return item instanceof PDFString || item instanceof PDFHexString ? [item.decodeText()] : [];
}

/** What each page is called; empty where it has no label or one that is not a decimal number (12.4.2). */
export function labelsIn(catalog: PDFDict, pages: number): string[] {
  const starts = rangesBelow(dictIn(catalog, 'PageLabels'));
  return Array.from({ length: pages }, (_, page) => {
    const range = starts.findLast(({ first }) => first <= page);
    if (!range) return '';
    const { first, label } = range;
    const number = (numberIn(label, 'St') ?? 1) + page - first;
    return `${textIn(label, 'P') ?? ''}${nameIn(label, 'S') === 'D' ? number : ''}`;
  });
}

interface LabelRange {
  first: number;
  label: PDFDict;
}

function rangesBelow(node: PDFDict | undefined): LabelRange[] {
  const nums = itemsIn(node, 'Nums');
  const own = nums.flatMap((label, i): LabelRange[] => {
    const first = nums[i - 1];
    return label instanceof PDFDict && first instanceof PDFNumber
      ? [{ first: first.asNumber(), label }]
      : [];
  });
  const kids = itemsIn(node, 'Kids').flatMap((kid) =>
    kid instanceof PDFDict ? rangesBelow(kid) : [],
  );
  return [...own, ...kids];
}

/** What the information dictionary says, and the language of the catalog. */
export function descriptionOf(catalog: PDFDict, info: PDFDict | undefined): Record<string, string> {
  const said = keysOf(info).flatMap((key): [string, string][] => {
    const text = textIn(info, key);
    return text === undefined ? [] : [[key, text]];
  });
  const language = textIn(catalog, 'Lang');
  return Object.fromEntries([...said, ...(language ? [['Language', language]] : [])]);
}

export function isMarked(catalog: PDFDict): boolean {
  return String(valueIn(dictIn(catalog, 'MarkInfo'), 'Marked')) === 'true';
}
