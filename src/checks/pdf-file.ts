import type { PDFDict } from '@cantoo/pdf-lib';
import { descendantOf, FontShelf, type ReadFont } from '../pdf/fonts.ts';
import { dictIn, nameIn } from '../pdf/objects.ts';
import { actualTextIn, codesShown, oneCodeIn } from '../pdf/strings.ts';
import { type Content, type PdfObjects, readPdfObjects } from './pdf-objects.ts';
import {
  type Bookmark,
  bookmarksIn,
  descriptionOf,
  destinationsIn,
  isMarked,
  labelsIn,
} from './pdf-outline.ts';
import { type Mark, marksByPage } from './pdf-tree.ts';

export type { Bookmark, Mark };

/** What a PDF says, read back; plain data for the rules. */
export interface PdfFile {
  pages: PdfPage[];
  /** Named destinations, by name, in order. */
  destinations: string[];
  /** Bookmarks, each before those under it. */
  bookmarks: Bookmark[];
  /** Whether it calls itself tagged. */
  tagged: boolean;
  /** Title, Author, Language … */
  info: Record<string, unknown>;
  fonts: PdfFont[];
}

export interface PdfPage {
  /** In points: left, lower, right and upper edge. */
  box: number[];
  label: string;
  /** Text in the order in which it is painted. */
  texts: MarkedText[];
  /** Marks in the order of the structure tree. */
  marks: Mark[];
}

export interface MarkedText {
  text: string;
  /** The mark by which the structure tree knows it; none for what is not tagged. */
  mark?: string;
}

export interface PdfFont {
  name: string;
  /** Such as CIDFontType2, which is TrueType, or Type3. */
  type: string;
  embedded: boolean;
  /** First page that uses it. */
  page: number;
}

/** @throws where the bytes are no PDF */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  return pdfFileOf(await readPdfObjects(bytes));
}

export function pdfFileOf({ pdf, pages, info, contents, fonts }: PdfObjects): PdfFile {
  const { catalog } = pdf;
  const labels = labelsIn(catalog, pages.length);
  const marks = marksByPage(catalog);
  const texts = textsByPage(contents);
  return {
    pages: pages.map((page, i) => {
      const { x, y, width, height } = page.getCropBox();
      return {
        box: [x, y, x + width, y + height],
        label: labels[i] ?? '',
        texts: texts.get(i + 1) ?? [],
        marks: marks.get(page.ref) ?? [],
      };
    }),
    destinations: destinationsIn(catalog),
    bookmarks: bookmarksIn(catalog),
    tagged: isMarked(catalog),
    info: descriptionOf(catalog, info),
    fonts: fonts.map(({ dict, name, page }) => ({ name, page, ...programOf(dict) })),
  };
}

function textsByPage(contents: readonly Content[]): Map<number, MarkedText[]> {
  const shelf = new FontShelf();
  const texts = new Map<number, MarkedText[]>();
  for (const content of contents) {
    const found = textsIn(content, shelf);
    const before = texts.get(content.page);
    if (before) before.push(...found);
    else texts.set(content.page, found);
  }
  return texts;
}

function textsIn(content: Content, shelf: FontShelf): MarkedText[] {
  const open: (string | undefined)[] = [];
  const texts: MarkedText[] = [];
  let font: ReadFont | undefined;
  /** How many marks are open where one says something in place of its signs. */
  let silent = Number.POSITIVE_INFINITY;
  content.each((operator, operands) => {
    const [first = ''] = operands;
    followMarks(open, operator, operands);
    if (open.length < silent) silent = Number.POSITIVE_INFINITY;
    if (operator === 'Tf') font = shelf.named(first.slice(1), content.resources);
    const instead = insteadIn(operator, operands);
    if (instead !== undefined) silent = open.length;
    else if ((operator !== 'Tj' && operator !== 'TJ') || open.length >= silent) return;
    add(texts, open.at(-1), instead ?? textOf(first, font));
  });
  return texts;
}

/** Most files show one character at a time. */
function add(texts: MarkedText[], mark: string | undefined, text: string): void {
  const last = texts.at(-1);
  if (last && last.mark === mark) last.text += text;
  else if (text !== '') texts.push(mark === undefined ? { text } : { text, mark });
}

/** What a mark says in place of its signs; Chromium has some of its own, without a number, that say what these say. */
function insteadIn(operator: string, [, properties = '']: readonly string[]): string | undefined {
  if (operator !== 'BDC' || !properties.includes('/MCID')) return undefined;
  return actualTextIn(properties);
}

function textOf(shown: string, font: ReadFont | undefined): string {
  const one = oneCodeIn(shown);
  if (one !== undefined) return font?.text(one) ?? '';
  return codesShown(shown)
    .map((code) => font?.text(code) ?? '')
    .join('');
}

function followMarks(
  open: (string | undefined)[],
  operator: string,
  [tag, properties = '']: readonly string[],
): void {
  if (operator === 'BMC') open.push(open.at(-1));
  if (operator === 'BDC') open.push(tag === '/Artifact' ? undefined : markOf(properties, open));
  if (operator === 'EMC') open.pop();
}

function markOf(properties: string, open: readonly (string | undefined)[]): string | undefined {
  return /\/MCID (\d+)/u.exec(properties)?.[1] ?? open.at(-1);
}

function programOf(font: PDFDict): { type: string; embedded: boolean } {
  const descendant = descendantOf(font);
  const descriptor = dictIn(descendant, 'FontDescriptor');
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => dictIn(descriptor, key));
  return { type: nameIn(descendant, 'Subtype') ?? '', embedded };
}
