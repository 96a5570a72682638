import { brotliCompressSync, constants } from 'node:zlib';
import { packedOutlines } from './outlines.ts';
import { tablesOf } from './sfnt.ts';
import { Writer } from './writer.ts';

/** Of the header, in bytes (WOFF2, 4). */
const headerSize = 48;
/** Says that the name of a table follows (WOFF2, 4.1). */
const namedInFull = 63;
/** Bit 11 of the flags in `head`: what is unpacked has other bytes and the same glyphs (WOFF2, 5). */
const losslessly = 0x08;
/**
 * The tables whose form WOFF2 changes. Theirs is the only form with number 0 that is not the table itself; `loca` is
 * made anew out of `glyf`, and has nothing in it.
 */
const changed = new Set(['glyf', 'loca']);

/**
 * Packs a TrueType file as WOFF2. The libraries that do so compress as hard as brotli can, which took half of the time
 * of a build, for 2.7 % fewer bytes.
 * @param sfnt a static font with outlines in `glyf`
 */
export function packedWoff2(sfnt: Uint8Array): Uint8Array {
  const tables = tablesOf(sfnt);
  const packed = new Map(tables);
  packed.set('glyf', packedOutlines(tables));
  packed.set('loca', new Uint8Array());
  packed.set('head', markedHead(tables.get('head') ?? new Uint8Array()));
  // `loca` stands right behind `glyf` (WOFF2, 5.3): in the order of names nothing comes between.
  const names = [...tables.keys()].sort();
  const directory = new Writer();
  for (const name of names) entry(directory, name, [tables, packed]);
  const data = compressed(Buffer.concat(names.map((name) => packed.get(name) ?? new Uint8Array())));
  const length = headerSize + directory.length + data.length;
  const padding = new Uint8Array(-length & 3);
  const file = new Writer();
  header(file, { flavour: sfnt.subarray(0, 4), tables, length: length + padding.length, data });
  for (const part of [directory.written(), data, padding]) file.bytes(part);
  return file.written();
}

type Tables = ReadonlyMap<string, Uint8Array>;

interface Header {
  flavour: Uint8Array;
  /** As they are when the file is unpacked. */
  tables: Tables;
  /** Of the whole file, in bytes. */
  length: number;
  data: Uint8Array;
}

function header(file: Writer, { flavour, tables, length, data }: Header): void {
  file.bytes(Buffer.from('wOF2', 'latin1'));
  file.bytes(flavour);
  file.uint32(length);
  file.uint16(tables.size);
  file.uint16(0);
  file.uint32(sizeOf(tables));
  file.uint32(data.length);
  // Version 1.0; neither metadata nor private data.
  file.uint32(0x00010000);
  for (let i = 0; i < 5; i++) file.uint32(0);
}

function entry(directory: Writer, name: string, [plain, packed]: [Tables, Tables]): void {
  directory.uint8(namedInFull);
  directory.bytes(Buffer.from(name, 'latin1'));
  directory.base128(plain.get(name)?.length ?? 0);
  if (changed.has(name)) directory.base128(packed.get(name)?.length ?? 0);
}

function markedHead(head: Uint8Array): Uint8Array {
  const marked = Uint8Array.from(head);
  marked[16] = (marked[16] ?? 0) | losslessly;
  return marked;
}

function compressed(data: Uint8Array): Uint8Array {
  return brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
}

/** Of the font when it is unpacked, each table on a boundary of four bytes. */
function sizeOf(tables: Tables): number {
  const padded = [...tables.values()].map(({ length }) => (length + 3) & ~3);
  return 12 + 16 * tables.size + padded.reduce((sum, size) => sum + size, 0);
}
