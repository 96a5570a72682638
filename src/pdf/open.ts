import {
  ParseSpeeds,
  PDFCatalog,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { KnownWords, ObjectReader, Unusual } from './object-reader.ts';
import { decoded, nameIn, numberIn } from './objects.ts';

/**
 * Opens a PDF as the library does, in a third of the time: one that is written as it should be is read without a
 * second look, any other by the library.
 * @throws where the bytes are no PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return (
    readUsual(bytes) ??
    (await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false }))
  );
}

/** Undefined where anything is written in another way than is usual. */
export function readUsual(bytes: Uint8Array): PDFDocument | undefined {
  try {
    const context = new FileReader(bytes).context();
    // The library keeps to itself that this can be made.
    return Reflect.construct(PDFDocument, [context, false, false]);
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

const header = /^%PDF-(\d)\.(\d)[\r\n]+(?:%[^\r\n]*[\r\n]+)?/u;
const table = /xref\s+(?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s+)+)+/uy;
const end = /startxref\s+\d+\s+%%EOF(?=\s|$)/uy;
const beginOfData = /stream(?:\r\n|\n)/uy;

/** Reads a file from its beginning to its end, object after object (ISO 32000-1, 7.5). */
class FileReader {
  readonly #bytes: Uint8Array;
  readonly #context = PDFContext.create();
  readonly #known = new KnownWords();
  readonly #objects: ObjectReader;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const { buffer, byteOffset, length } = bytes;
    const text = Buffer.from(buffer, byteOffset, length).toString('latin1');
    this.#objects = new ObjectReader(text, this.#context, this.#known);
  }

  context(): PDFContext {
    const objects = this.#objects;
    const [begin = '', major, minor] = header.exec(objects.text) ?? [];
    if (begin === '') throw new Unusual('no header');
    objects.at = begin.length;
    this.#context.header = PDFHeader.forVersion(Number(major), Number(minor));
    for (objects.space(); objects.at < objects.text.length; objects.space()) this.#section();
    const { Root, Encrypt } = this.#context.trailerInfo;
    if (Encrypt || !(this.#context.lookup(Root) instanceof PDFCatalog))
      throw new Unusual('encrypted, or without a catalog');
    return this.#context;
  }

  #section(): void {
    const objects = this.#objects;
    if (this.#passes(table) || this.#passes(end)) return;
    if (objects.text.startsWith('trailer', objects.at)) {
      objects.at += 'trailer'.length;
      objects.space();
      this.#addTrailer(objects.dict());
    } else this.#indirectObject();
  }

  #passes(what: RegExp): boolean {
    what.lastIndex = this.#objects.at;
    const found = what.test(this.#objects.text);
    if (found) this.#objects.at = what.lastIndex;
    return found;
  }

  #indirectObject(): void {
    const objects = this.#objects;
    const [number, generation] = [objects.integer(), objects.integer()];
    if (number === 0) throw new Unusual('object 0');
    objects.space();
    objects.expect('obj');
    const value = objects.object();
    objects.space();
    const object = value instanceof PDFDict ? this.#withData(value) : value;
    objects.space();
    objects.expect('endobj');
    const kind = object instanceof PDFRawStream ? nameIn(object.dict, 'Type') : undefined;
    if (kind === 'ObjStm') this.#unpack(object as PDFRawStream);
    if (kind === 'XRef') this.#addTrailer((object as PDFRawStream).dict);
    this.#context.assign(PDFRef.of(number, generation), object);
  }

  /** A dictionary alone, or the stream that it begins. */
  #withData(dict: PDFDict): PDFObject {
    const objects = this.#objects;
    if (!this.#passes(beginOfData)) return dict;
    const length = dict.get(PDFName.of('Length'));
    if (!(length instanceof PDFNumber)) throw new Unusual('a length that stands elsewhere');
    const start = objects.at;
    objects.at = start + length.asNumber();
    const data = this.#bytes.slice(start, objects.at);
    objects.space();
    objects.expect('endstream');
    return PDFRawStream.of(dict, data);
  }

  /** The objects in a stream (7.5.7). */
  #unpack(stream: PDFRawStream): void {
    const text = Buffer.from(decoded(stream)).toString('latin1');
    const objects = new ObjectReader(text, this.#context, this.#known);
    const count = numberIn(stream.dict, 'N') ?? 0;
    const first = numberIn(stream.dict, 'First') ?? 0;
    const places = Array.from({ length: count }, () => [objects.integer(), objects.integer()]);
    for (const [number = 0, at = 0] of places) {
      objects.at = first + at;
      this.#context.assign(PDFRef.of(number, 0), objects.object());
    }
  }

  /** Of two trailers the later one wins, key by key. */
  #addTrailer(dict: PDFDict): void {
    const { trailerInfo } = this.#context;
    for (const key of ['Size', 'Root', 'Encrypt', 'Info', 'ID'] as const) {
      const value = dict.get(PDFName.of(key));
      if (value) Object.assign(trailerInfo, { [key]: value });
    }
  }
}
