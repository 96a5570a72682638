import { deflateSync } from 'node:zlib';
import {
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { nameIn } from '../../../src/pdf/objects.ts';

/** Objects that are packed together: enough to repeat themselves. */
const packedTogether = 200;
/** Bytes of an entry of the cross-reference stream: its kind, a place, and a number in a pack. */
const widths = [1, 4, 2] as const;
/** Where an object stands: at a byte of the file, or at a place in a pack. */
type Entry = { at: number } | { pack: number; place: number };

/**
 * The file that the objects make: streams and pages as they are, all else packed in object streams (ISO 32000-1,
 * 7.5.7). The library's own writer goes through all entries for each one, so that a book takes it minutes.
 */
export function writePdf(context: PDFContext): Uint8Array {
  const out = new Output();
  out.add(context.header);
  out.text('\n\n');
  const entries = new Map<number, Entry>();
  const waiting: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (isPack(object)) continue;
    if (standsAlone(ref, object)) entries.set(ref.objectNumber, { at: out.object(ref, object) });
    else waiting.push([ref, object]);
  }
  let next = context.largestObjectNumber + 1;
  for (let at = 0; at < waiting.length; at += packedTogether) {
    const together = waiting.slice(at, at + packedTogether);
    for (const [place, [ref]] of together.entries())
      entries.set(ref.objectNumber, { pack: next, place });
    entries.set(next, { at: out.stream(next, packOf(context, together)) });
    next += 1;
  }
  const start = out.length;
  entries.set(next, { at: start });
  out.stream(next, crossReferences(context, entries));
  out.text(`startxref\n${start}\n%%EOF`);
  return out.bytes();
}

/** What held objects in a file that was read; its objects are written anew. */
function isPack(object: PDFObject): boolean {
  return (
    object instanceof PDFRawStream && /^(?:XRef|ObjStm)$/u.test(nameIn(object.dict, 'Type') ?? '')
  );
}

function standsAlone(ref: PDFRef, object: PDFObject): boolean {
  const kinds = [PDFStream, PDFCatalog, PDFPageTree, PDFPageLeaf];
  return ref.generationNumber !== 0 || kinds.some((kind) => object instanceof kind);
}

function packOf(context: PDFContext, objects: readonly [PDFRef, PDFObject][]): PDFRawStream {
  const body = new Output();
  const places = objects.map(([ref, object]) => {
    const at = body.length;
    body.add(object);
    body.text('\n');
    return `${ref.objectNumber} ${at} `;
  });
  const head = Buffer.from(places.join(''), 'latin1');
  return packed(context, Buffer.concat([head, body.bytes()]), {
    Type: 'ObjStm',
    N: objects.length,
    First: head.length,
  });
}

/** With the trailer's keys (7.5.8). */
function crossReferences(context: PDFContext, entries: ReadonlyMap<number, Entry>): PDFRawStream {
  const numbers = [0, ...[...entries.keys()].sort((a, b) => a - b)];
  const size = widths[0] + widths[1] + widths[2];
  const table = Buffer.alloc(size * numbers.length);
  table.writeUInt16BE(0xffff, 5);
  for (const [i, number] of numbers.entries()) {
    const entry = entries.get(number);
    if (!entry) continue;
    const [kind, place, within] = 'at' in entry ? [1, entry.at, 0] : [2, entry.pack, entry.place];
    table.writeUInt8(kind, i * size);
    table.writeUInt32BE(place, i * size + 1);
    table.writeUInt16BE(within, i * size + 5);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const stream = packed(context, table, {
    Type: 'XRef',
    Size: (numbers.at(-1) ?? 0) + 1,
    W: [...widths],
    Index: runsIn(numbers),
  });
  for (const [key, value] of Object.entries({ Root, Info, ID }))
    if (value) stream.dict.set(PDFName.of(key), value);
  return stream;
}

/** First and length of each run of numbers without a gap. */
function runsIn(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  for (const [i, number] of numbers.entries()) {
    if (number !== (numbers[i - 1] ?? Number.NaN) + 1) runs.push(number, 0);
    runs.push((runs.pop() ?? 0) + 1);
  }
  return runs;
}

function packed(
  context: PDFContext,
  content: Uint8Array,
  dict: Record<string, string | number | number[]>,
): PDFRawStream {
  const bytes = deflateSync(content);
  const whole = context.obj({ ...dict, Filter: 'FlateDecode', Length: bytes.length });
  if (!(whole instanceof PDFDict)) throw new Error('no dictionary');
  return PDFRawStream.of(whole, bytes);
}

interface Written {
  sizeInBytes(): number;
  copyBytesInto(buffer: Uint8Array, offset: number): number;
}

/** Bytes one after the other. */
class Output {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  text(text: string): void {
    this.#push(Buffer.from(text, 'latin1'));
  }

  add(object: Written): void {
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    this.#push(bytes);
  }

  /** @returns where it begins */
  object(
    { objectNumber, generationNumber }: Pick<PDFRef, 'objectNumber' | 'generationNumber'>,
    object: Written,
  ): number {
    const at = this.length;
    this.text(`${objectNumber} ${generationNumber} obj\n`);
    this.add(object);
    this.text('\nendobj\n\n');
    return at;
  }

  stream(objectNumber: number, stream: PDFRawStream): number {
    return this.object({ objectNumber, generationNumber: 0 }, stream);
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }

  #push(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.length += bytes.length;
  }
}
