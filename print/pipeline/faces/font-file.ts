import { readFile } from 'node:fs/promises';
import { tablesIn } from '../../../src/pdf/true-type.ts';
import { characterMap } from './character-map.ts';
import { packedOutlines } from './packed-outlines.ts';
import { isWoff2, tablesOfWoff2 } from './woff2.ts';

/** The tables of a font by name. */
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
  glyphs: Map<number, number>;
  outlines: Outlines;
  /** Advance of a glyph in em. */
  advance(glyph: number): number;
}

/** @throws Error where the file is no TrueType font */
export async function readFontFile(path: string): Promise<FontFile> {
  const file = await readFile(path);
  try {
    return isWoff2(file) ? await fromWoff2(file) : fromTables(tablesOf(file), plainOutlines);
  } catch (cause) {
    throw new Error(`${path} cannot be read as a TrueType font`, { cause });
  }
}

async function fromWoff2(file: Buffer): Promise<FontFile> {
  const { tables, transformed } = await tablesOfWoff2(file);
  // Their side bearings come from the outlines; no tool that is in use writes them so.
  if (transformed.has('hmtx')) throw new Error('transformed metrics');
  return fromTables(tables, transformed.has('glyf') ? packed : plainOutlines);
}

function packed(tables: Tables): Outlines {
  return packedOutlines(tableIn(tables, 'glyf'));
}

function fromTables(tables: Tables, outlinesOf: (tables: Tables) => Outlines): FontFile {
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => viewOf(tableIn(tables, tag)));
  const unitsPerEm = head?.getUint16(18) ?? 1;
  const metrics = hhea?.getUint16(34) ?? 0;
  return {
    tables,
    glyphs: characterMap(tableIn(tables, 'cmap')),
    outlines: outlinesOf(tables),
    advance: (glyph) => (hmtx?.getUint16(4 * Math.min(glyph, metrics - 1)) ?? 0) / unitsPerEm,
  };
}

function tablesOf(file: Buffer): Tables {
  const view = viewOf(file);
  return new Map(
    [...tablesIn(view)].map(([tag, start], i) => {
      const length = view.getUint32(12 + 16 * i + 12);
      return [tag, file.subarray(start, start + length)];
    }),
  );
}

function plainOutlines(tables: Tables): Outlines {
  const [head, maxp, loca] = ['head', 'maxp', 'loca'].map((tag) => viewOf(tableIn(tables, tag)));
  const glyf = tableIn(tables, 'glyf');
  const long = head?.getInt16(50) === 1;
  const startOf = (glyph: number) =>
    (long ? loca?.getUint32(4 * glyph) : 2 * (loca?.getUint16(2 * glyph) ?? 0)) ?? 0;
  return {
    count: maxp?.getUint16(4) ?? 0,
    glyph: (id) => glyf.subarray(startOf(id), startOf(id + 1)),
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
