import { PDFDict, type PDFDocument, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { dictIn, keysOf, latin1, nameIn, pageContent, streamIn, valueIn } from '../pdf/objects.ts';
import { openPdf } from '../pdf/open.ts';
import { eachOperation } from '../pdf/operators.ts';
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

/** A content stream, read when it is asked for: one thread measures what another one checks. */
export class Content {
  /** From 1. */
  readonly page: number;
  /** Whether it is the page's own, not that of a form. */
  readonly own: boolean;
  readonly resources: PDFDict | undefined;
  readonly #read: () => string;
  readonly #words: Words;
  #packed: PackedOperations | undefined;

  constructor(
    { page, own, resources }: Pick<Content, 'page' | 'own' | 'resources'>,
    read: () => string,
    words: Words,
  ) {
    this.page = page;
    this.own = own;
    this.resources = resources;
    this.#read = read;
    this.#words = words;
  }

  /** To be gone through several times. @throws Error where it is no content stream */
  get operations(): PackedOperations {
    this.#packed ??= new PackedOperations(this.#read(), this.#words);
    return this.#packed;
  }

  /** One operation after the other; the list of operands is that of the next one afterwards. */
  each(take: (operator: string, operands: readonly string[]) => void): void {
    this.operations.each(take);
  }

  /** The same where nobody is to go through it again: nothing is kept of what was not packed before. */
  once(take: (operator: string, operands: readonly string[]) => void): void {
    if (this.#packed) this.#packed.each(take);
    else eachOperation(this.#read(), take);
  }
}

export interface UsedFont {
  dict: PDFDict;
  name: string;
  /** Character codes that are shown with it, read as pairs of bytes. */
  codes: Set<number>;
  /** First page that uses it. */
  page: number;
}

/** @throws where the bytes are no PDF */
export async function readPdfObjects(bytes: Uint8Array): Promise<PdfObjects> {
  const pdf = await openPdf(bytes);
  const pages = pdf.getPages();
  const words = new Words();
  const contents = pages.flatMap((page, i) => contentsOf(page, i + 1, words));
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  const packet = streamIn(pdf.catalog, 'Metadata');
  let fonts: UsedFont[] | undefined;
  return {
    bytes,
    pdf,
    pages,
    info: info instanceof PDFDict ? info : undefined,
    contents,
    get fonts() {
      fonts ??= fontsIn(contents);
      return fonts;
    },
    xmp: packet ? Buffer.from(latin1(packet), 'latin1').toString('utf8') : '',
  };
}

function contentsOf(page: PDFPage, number: number, words: Words): Content[] {
  const resources = dictIn(page.node, 'Resources');
  const facts = { page: number, own: true, resources };
  const own = new Content(facts, () => pageContent(page), words);
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
    const facts = { page, own: false, resources: own };
    return [new Content(facts, () => latin1(form), words), ...formsIn(own, page, shared)];
  });
}

function fontsIn(contents: readonly Content[]): UsedFont[] {
  const fonts = new Map<PDFDict, FontInUse>();
  for (const content of contents) addFonts(fonts, content);
  return Array.from(fonts.values(), ({ shown, ...font }) => {
    for (const one of shown) for (const code of codesShown(one)) font.codes.add(code);
    return font;
  });
}

interface FontInUse extends UsedFont {
  /** What is shown with it, as it is written: the same few characters again and again. */
  shown: Set<string>;
}

function addFonts(fonts: Map<PDFDict, FontInUse>, content: Content): void {
  const named = dictIn(content.resources, 'Font');
  // A page asks for the same few again and again.
  const known = new Map<string, FontInUse | undefined>();
  let font: FontInUse | undefined;
  content.each((operator, operands) => {
    const first = operands[0] ?? '';
    if (operator === 'Tj' || operator === 'TJ') font?.shown.add(first);
    if (operator !== 'Tf') return;
    if (!known.has(first))
      known.set(first, fontFor(fonts, dictIn(named, first.slice(1)), content.page));
    font = known.get(first);
  });
}

function fontFor(
  fonts: Map<PDFDict, FontInUse>,
  dict: PDFDict | undefined,
  page: number,
): FontInUse | undefined {
  if (!dict) return undefined;
  const name = nameIn(dict, 'BaseFont') ?? '';
  const font = fonts.get(dict) ?? { dict, name, codes: new Set(), page, shown: new Set() };
  fonts.set(dict, font);
  return font;
}
