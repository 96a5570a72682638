import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Tables } from './font-file.ts';
import { Reader } from './reader.ts';

/** Names that the directory writes as a number (WOFF2, 4.1). */
const knownTags = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH ' +
  'PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc ' +
  'bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
)
  .split(' ')
  .map((tag) => tag.replace('_', ' '));
const namedInFull = 63;

export function isWoff2(file: Buffer): boolean {
  return file.toString('latin1', 0, 4) === 'wOF2';
}

/**
 * The tables of a WOFF2 file. Outlines stay in the form in which the file has them, under `glyf`, since most of
 * them are never asked for.
 * @returns also the names of the tables that are transformed
 */
export async function tablesOfWoff2(
  file: Buffer,
): Promise<{ tables: Tables; transformed: Set<string> }> {
  const header = new Reader(file, 12);
  const count = header.uint16();
  header.at = 20;
  const length = header.uint32();
  header.at = 48;
  const entries = Array.from({ length: count }, () => entryAt(header));
  const data = await promisify(brotliDecompress)(file.subarray(header.at, header.at + length));
  const tables: Tables = new Map();
  let at = 0;
  for (const { tag, size } of entries) {
    tables.set(tag, data.subarray(at, at + size));
    at += size;
  }
  const transformed = new Set(entries.filter((one) => one.transformed).map(({ tag }) => tag));
  return { tables, transformed };
}

interface Entry {
  tag: string;
  /** In bytes, as the file holds it. */
  size: number;
  transformed: boolean;
}

function entryAt(header: Reader): Entry {
  const flags = header.uint8();
  const known = flags & 63;
  const tag = known === namedInFull ? header.tag() : (knownTags[known] ?? '');
  const version = flags >> 6;
  const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
  const original = header.base128();
  return { tag, size: transformed ? header.base128() : original, transformed };
}
