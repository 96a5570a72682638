import { PDFDict, type PDFDocument, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { dictIn, keysOf, latin1, nameIn, pageContent, streamIn, valueIn } from '../pdf/objects.ts';
import { openPdf } from '../pdf/open.ts';
import { PackedOperations, Words } from '../pdf/packed-operations.ts';
import { codesShown } from '../pdf/strings.ts';

/** A finished PDF as objects, for rules on how it is built. */
export interface PdfObjects {
  bytes: Uint8Array;
  pdf: PDFDocument;
  pages: PDFPage[];
  info: PDFDict | undefined;
  /** Of pages and of the forms that they draw, in this order. */
  contents: Content[];
  fonts: UsedFont[];
  /** The XMP packet; empty where there is none. */
  xmp: string;
}

export interface Content {
  /** From 1. */
  page: number;
  /** Whether it is the page's own, not that of a form. */
  own: boolean;
  operations: PackedOperations;
  resources: PDFDict | undefined;
}

export interface UsedFont {
  dict: PDFDict;
  name: string;
  /** Character codes that are shown with it, read as pairs of bytes. */
  codes: Set<number>;
  /** First page that uses it. */
  page: number;
}

/** @throws where the bytes are no PDF or hold no content streams */
export async function readPdfObjects(bytes: Uint8Array): Promise<PdfObjects> {
  const pdf = await openPdf(bytes);
  const pages = pdf.getPages();
  const words = new Words();
  const contents = pages.flatMap((page, i) => contentsOf(page, i + 1, words));
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  const packet = streamIn(pdf.catalog, 'Metadata');
  return {
    bytes,
    pdf,
    pages,
    info: info instanceof PDFDict ? info : undefined,
    contents,
    fonts: fontsIn(contents),
    xmp: packet ? Buffer.from(latin1(packet), 'latin1').toString('utf8') : '',
  };
}

function contentsOf(page: PDFPage, number: number, words: Words): Content[] {
  const resources = dictIn(page.node, 'Resources');
  const operations = new PackedOperations(pageContent(page), words);
  const own = { page: number, own: true, operations, resources };
  return [own, ...formsIn(resources, number, { words, seen: new Set() })];
}

function formsIn(
  resources: PDFDict | undefined,
  page: number,
  shared: { words: Words; seen: Set<PDFDict> },
): Content[] {
  const { words, seen } = shared;
  const drawn = dictIn(resources, 'XObject');
  return keysOf(drawn).flatMap((key) => {
    const form = valueIn(drawn, key);
    if (!(form instanceof PDFRawStream) || nameIn(form.dict, 'Subtype') !== 'Form') return [];
    if (seen.has(form.dict)) return [];
    seen.add(form.dict);
    const own = dictIn(form.dict, 'Resources');
    const operations = new PackedOperations(latin1(form), words);
    return [{ page, own: false, operations, resources: own }, ...formsIn(own, page, shared)];
  });
}

function fontsIn(contents: readonly Content[]): UsedFont[] {
  const fonts = new Map<PDFDict, UsedFont>();
  for (const content of contents) addFonts(fonts, content);
  return [...fonts.values()];
}

function addFonts(fonts: Map<PDFDict, UsedFont>, { page, operations, resources }: Content): void {
  const named = dictIn(resources, 'Font');
  let font: UsedFont | undefined;
  for (const { operator, operands } of operations) {
    const [first = ''] = operands;
    if (operator === 'Tf') font = fontFor(fonts, dictIn(named, first.slice(1)), page);
    if (operator !== 'Tj' && operator !== 'TJ') continue;
    for (const code of codesShown(first)) font?.codes.add(code);
  }
}

function fontFor(
  fonts: Map<PDFDict, UsedFont>,
  dict: PDFDict | undefined,
  page: number,
): UsedFont | undefined {
  if (!dict) return undefined;
  const name = nameIn(dict, 'BaseFont') ?? '';
  const font = fonts.get(dict) ?? { dict, name, codes: new Set(), page };
  fonts.set(dict, font);
  return font;
}
