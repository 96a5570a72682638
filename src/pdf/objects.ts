import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** What stands under a key, looked up. */
export function valueIn(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

/** The dictionary under a key; a stream's own, where a stream stands there. */
export function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(valueIn(dict, key));
}

export function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFRawStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

export function streamIn(dict: PDFDict | undefined, key: string): PDFRawStream | undefined {
  const value = valueIn(dict, key);
  return value instanceof PDFRawStream ? value : undefined;
}

/** The items of an array, looked up; a single value counts as an array of one. */
export function itemsIn(dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = valueIn(dict, key);
  if (value === undefined) return [];
  return value instanceof PDFArray ? itemsOf(value) : [value];
}

export function itemsOf(array: PDFArray): PDFObject[] {
  return array.asArray().flatMap((_, i) => array.lookup(i) ?? []);
}

export function numbersIn(dict: PDFDict | undefined, key: string): number[] {
  return itemsIn(dict, key).flatMap((item) => (item instanceof PDFNumber ? item.asNumber() : []));
}

export function numberIn(dict: PDFDict | undefined, key: string): number | undefined {
  const value = valueIn(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** The name under a key, without its slash. */
export function nameIn(dict: PDFDict | undefined, key: string): string | undefined {
  const value = valueIn(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function textIn(dict: PDFDict | undefined, key: string): string | undefined {
  const value = valueIn(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

export function keysOf(dict: PDFDict | undefined): string[] {
  return (dict?.keys() ?? []).map((key) => key.decodeText());
}

export function decoded(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.get(PDFName.of('Filter'));
  if (filter === undefined) return stream.contents;
  const plain = filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'));
  return (plain && inflated(stream.contents)) || decodePDFRawStream(stream).decode();
}

/** Undefined where the data is damaged; the library then takes what can be had of it. */
function inflated(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(data);
  } catch {
    return undefined;
  }
}

/** The bytes of a stream as latin1. */
export function latin1(stream: PDFRawStream): string {
  return Buffer.from(decoded(stream)).toString('latin1');
}

/** All content streams of a page as one (ISO 32000-1, 7.8.2), as latin1. */
export function pageContent(page: PDFPage): string {
  return itemsIn(page.node, 'Contents')
    .flatMap((stream) => (stream instanceof PDFRawStream ? latin1(stream) : []))
    .join('\n');
}

/** Every dictionary of the file, those of streams and those inside others included. */
export function dictsIn(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => dictsBelow(object));
}

function dictsBelow(object: PDFObject): PDFDict[] {
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsBelow);
  const dict = asDict(object);
  return dict ? [dict, ...dict.values().flatMap(dictsBelow)] : [];
}

export function streamsIn(pdf: PDFDocument): PDFRawStream[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? object : []));
}
