import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { tablesIn } from '../../../src/pdf/true-type.ts';
import { type CharacterMap, characterMap } from './character-map.ts';
import { packedOutlines } from './packed-outlines.ts';
import { isWoff2, tablesOfWoff2 } from './woff2.ts';

/** The tables of a font by name; without the outlines of one that is not packed, of which few are asked for. */
export type Tables = Map<string, Uint8Array>;

export interface Outlines {
  count: number;
  /** The bytes of a glyph as the `glyf` table has them; none for one that is blank. */
  glyph(id: number): Uint8Array;
}

/** A TrueType file, opened. */
export interface FontFile {
  tables: Tables;
  /** Glyphs by code point. */
  glyphs: CharacterMap;
  outlines: Outlines;
  /** Advance of a glyph in em. */
  advance(glyph: number): number;
}

/** @throws Error where the file is no TrueType font */
export async function readFontFile(path: string): Promise<FontFile> {
  const file = openSync(path, 'r');
  let isOpen = false;
  try {
    if (isWoff2(bytesAt(file, 0, 4))) return await fromWoff2(readFileSync(file));
    const plain = fromPlain(file);
    isOpen = true;
    return plain;
  } catch (cause) {
    throw new Error(`${path} cannot be read as a TrueType font`, { cause });
  } finally {
    if (!isOpen) closeSync(file);
  }
}

async function fromWoff2(file: Buffer): Promise<FontFile> {
  const { tables, transformed } = await tablesOfWoff2(file);
  // Their side bearings come from the outlines; no tool that is in use writes them so.
  if (transformed.has('hmtx')) throw new Error('transformed metrics');
  const glyf = tableIn(tables, 'glyf');
  const outlines = transformed.has('glyf')
    ? packedOutlines(glyf)
    : plainOutlines(tables, (start, end) => glyf.subarray(start, end));
  return fromTables(tables, outlines);
}

function fromTables(tables: Tables, outlines: Outlines): FontFile {
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => viewOf(tableIn(tables, tag)));
  const unitsPerEm = head?.getUint16(18) ?? 1;
  const metrics = hhea?.getUint16(34) ?? 0;
  return {
    tables,
    glyphs: characterMap(tableIn(tables, 'cmap')),
    outlines,
    advance: (glyph) => (hmtx?.getUint16(4 * Math.min(glyph, metrics - 1)) ?? 0) / unitsPerEm,
  };
}

/** A file that is not packed stays open: its outlines are read one by one. */
function fromPlain(file: number): FontFile {
  const count = bytesAt(file, 4, 2).readUInt16BE();
  const view = viewOf(bytesAt(file, 0, 12 + 16 * count));
  const places = [...tablesIn(view)].map(([tag, start], i) => {
    return { tag, start, length: view.getUint32(12 + 16 * i + 12) };
  });
  const glyf = places.find(({ tag }) => tag === 'glyf');
  if (!glyf) throw new Error('no table glyf');
  const tables = new Map(
    places
      .filter((place) => place !== glyf)
      .map(({ tag, start, length }) => [tag, bytesAt(file, start, length)]),
  );
  return fromTables(
    tables,
    plainOutlines(tables, (start, end) => bytesAt(file, glyf.start + start, end - start)),
  );
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}

/** @param outlineAt the bytes of the `glyf` table from one place to another */
function plainOutlines(
  tables: Tables,
  outlineAt: (start: number, end: number) => Uint8Array,
): Outlines {
  const [head, maxp, loca] = ['head', 'maxp', 'loca'].map((tag) => viewOf(tableIn(tables, tag)));
  const long = head?.getInt16(50) === 1;
  const startOf = (glyph: number) =>
    (long ? loca?.getUint32(4 * glyph) : 2 * (loca?.getUint16(2 * glyph) ?? 0)) ?? 0;
  return {
    count: maxp?.getUint16(4) ?? 0,
    glyph: (id) => outlineAt(startOf(id), startOf(id + 1)),
  };
}

function tableIn(tables: Tables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (!table) throw new Error(`no table ${tag}`);
  return table;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
