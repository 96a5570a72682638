import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { type PdfObjects, readPdfObjects } from '../../src/checks/pdf-objects.ts';
import type { PdfRule } from '../../src/checks/pdf-rule.ts';
import { dictIn, dictsIn, latin1, pageContent, streamIn } from '../../src/pdf/objects.ts';

export type Alteration = (pdf: PDFDocument) => unknown;

/** The file after a change of its objects. */
export async function altered(bytes: Uint8Array, alter: Alteration): Promise<PdfObjects> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  await alter(pdf);
  const saved = await pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
  return await readPdfObjects(saved);
}

/** The file after a change of its bytes, read as latin1. */
export async function rewritten(
  bytes: Uint8Array,
  change: (text: string) => string,
): Promise<PdfObjects> {
  const before = Buffer.from(bytes).toString('latin1');
  const after = change(before);
  if (after === before) throw new Error('nothing was altered');
  return await readPdfObjects(Buffer.from(after, 'latin1'));
}

/** Ids of the rules that a file breaks, each once. */
export function brokenBy(rules: readonly PdfRule[], file: PdfObjects): string[] {
  return rules.filter((rule) => rule.faults(file).length > 0).map(({ id }) => id);
}

/** Rewrites the painting operators of the first page. */
export function repaint(pdf: PDFDocument, change: (content: string) => string): void {
  const [page] = pdf.getPages();
  if (!page) throw new Error('no page');
  const before = pageContent(page);
  const after = change(before);
  if (after === before) throw new Error('nothing was altered');
  const stream = pdf.context.flateStream(Buffer.from(after, 'latin1'));
  page.node.set(PDFName.of('Contents'), pdf.context.register(stream));
}

/** Rewrites the XMP packet. */
export function restate(pdf: PDFDocument, change: (packet: string) => string): void {
  const stream = streamIn(pdf.catalog, 'Metadata');
  if (!stream) throw new Error('no metadata');
  const before = Buffer.from(latin1(stream), 'latin1').toString('utf8');
  const after = change(before);
  if (after === before) throw new Error('nothing was altered');
  const bytes = Buffer.from(after, 'utf8');
  stream.dict.set(PDFName.of('Length'), pdf.context.obj(bytes.length));
  pdf.catalog.set(
    PDFName.of('Metadata'),
    pdf.context.register(PDFRawStream.of(stream.dict, bytes)),
  );
}

/** The first dictionary of the file that the condition holds for. */
export function find(pdf: PDFDocument, holds: (dict: PDFDict) => boolean): PDFDict {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (dict instanceof PDFDict && holds(dict)) return dict;
  }
  throw new Error('no such dictionary');
}

export function ofType(pdf: PDFDocument, type: string): PDFDict {
  return find(pdf, (dict) => dict.get(PDFName.of('Type')) === PDFName.of(type));
}

export function element(pdf: PDFDocument, role: string): PDFDict {
  return find(pdf, (dict) => dict.get(PDFName.of('S')) === PDFName.of(role));
}

export function elements(pdf: PDFDocument, role: string): PDFDict[] {
  return dictsIn(pdf).filter((dict) => dict.get(PDFName.of('S')) === PDFName.of(role));
}

/** A page, its font or its graphics state. */
export function pageOf(pdf: PDFDocument): PDFDict {
  const [page] = pdf.getPages();
  if (!page) throw new Error('no page');
  return page.node;
}

export function fontOf(pdf: PDFDocument): PDFDict {
  return find(pdf, (dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Type0'));
}

export function cidFontOf(pdf: PDFDocument): PDFDict {
  return find(pdf, (dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('CIDFontType2'));
}

export function stateOf(pdf: PDFDocument): PDFDict {
  const states = dictIn(dictIn(pageOf(pdf), 'Resources'), 'ExtGState');
  const [first] = states?.keys() ?? [];
  const state = first && states?.lookup(first);
  if (!(state instanceof PDFDict)) throw new Error('no graphics state');
  return state;
}

/** Draws a form or an image on the first page; its dictionary is as given. */
export function drawn(pdf: PDFDocument, dict: Record<string, string | number | boolean>): void {
  const stream = pdf.context.flateStream(dict.Subtype === 'Form' ? 'q Q\n' : '\0\0\0', {
    Type: 'XObject',
    ...dict,
  });
  const resources = dictIn(pageOf(pdf), 'Resources');
  resources?.set(PDFName.of('XObject'), pdf.context.obj({ X1: pdf.context.register(stream) }));
}

export function set(dict: PDFDict | undefined, key: string, value: unknown): void {
  if (!dict) throw new Error(`nothing to hold ${key}`);
  const { context } = dict;
  dict.set(PDFName.of(key), context.obj(value as string));
}

export function remove(dict: PDFDict | undefined, key: string): void {
  if (!dict?.delete(PDFName.of(key))) throw new Error(`no ${key}`);
}

export function annotate(pdf: PDFDocument, annotation: Record<string, unknown>): void {
  const { context } = pdf;
  const dict = context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9] });
  for (const [key, value] of Object.entries(annotation)) set(dict, key, value);
  pageOf(pdf).set(PDFName.of('Annots'), context.obj([context.register(dict)]));
}

export function text(value: string): PDFString {
  return PDFString.of(value);
}
