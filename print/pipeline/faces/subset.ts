import { componentsIn } from './components.ts';
import type { FontFile, Tables } from './font-file.ts';
import { Reader } from './reader.ts';

/** What a face needs to be printed with; lines are set without kerning, ligatures and alternates. */
const kept = ['OS/2', 'cvt ', 'fpgm', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post', 'prep'];

/**
 * A font with the glyphs of some characters alone, each under its number: Chromium then reads a hundredth of
 * the outlines, and embeds the same.
 */
export function subsetOf(font: FontFile, characters: Iterable<string>): Uint8Array {
  const glyphs = [...new Set(characters)]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((code) => font.glyphs.has(code))
    .sort((a, b) => a - b)
    .map((code): [number, number] => [code, font.glyphs.get(code) ?? 0]);
  const { glyf, loca } = outlinesWith(font, [0, ...glyphs.map(([, glyph]) => glyph)]);
  const copied = kept.flatMap((tag): [string, Uint8Array][] => {
    const table = font.tables.get(tag);
    return table ? [[tag, tag === 'head' ? withLongLocations(table) : table]] : [];
  });
  return sfnt(new Map([...copied, ['cmap', mapOf(glyphs)], ['glyf', glyf], ['loca', loca]]));
}

function outlinesWith({ outlines }: FontFile, wanted: readonly number[]) {
  // Of tens of thousands of glyphs few have an outline; the others are filled in together.
  const places = new Uint32Array(outlines.count + 1);
  const parts: Uint8Array[] = [];
  let [at, next] = [0, 0];
  const all = withComponents(outlines.glyph, wanted);
  for (const [id, glyph] of [...all].sort(([a], [b]) => a - b)) {
    places.fill(at, next, id + 1);
    next = id + 1;
    const padding = -glyph.length & 3;
    parts.push(glyph, Buffer.alloc(padding));
    at += glyph.length + padding;
  }
  places.fill(at, next);
  return { glyf: Buffer.concat(parts), loca: Buffer.from(places.buffer).swap32() };
}

/** Outlines by glyph, those that composite glyphs are made of included. */
function withComponents(outlineOf: (glyph: number) => Uint8Array, wanted: readonly number[]) {
  const all = new Map<number, Uint8Array>();
  const waiting = [...wanted];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (all.has(id)) continue;
    const outline = outlineOf(id);
    all.set(id, outline);
    const isComposite = outline.length > 0 && new Reader(outline).int16() < 0;
    if (isComposite) waiting.push(...componentsIn(new Reader(outline, 10)).glyphs);
  }
  return all;
}

function withLongLocations(head: Uint8Array): Uint8Array {
  const copy = Buffer.from(head);
  copy.writeInt16BE(1, 50);
  return copy;
}

/** A `cmap` of format 12, a group for each character. */
function mapOf(glyphs: readonly [number, number][]): Uint8Array {
  const length = 16 + 12 * glyphs.length;
  const map = Buffer.alloc(12 + length);
  [0, 1, 3, 10, 0, 12, 12, 0].forEach((value, i) => {
    map.writeUInt16BE(value, 2 * i);
  });
  [length, 0, glyphs.length].forEach((value, i) => {
    map.writeUInt32BE(value, 16 + 4 * i);
  });
  glyphs.forEach(([code, glyph], i) => {
    map.writeUInt32BE(code, 28 + 12 * i);
    map.writeUInt32BE(code, 32 + 12 * i);
    map.writeUInt32BE(glyph, 36 + 12 * i);
  });
  return map;
}

/** The tables as one file. */
function sfnt(tables: Tables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const range = 2 ** Math.floor(Math.log2(sorted.length)) * 16;
  const header = [uint32(0x1_0000), uint16(sorted.length), uint16(range)];
  const directory: Uint8Array[] = [
    ...header,
    ...[uint16(Math.log2(range / 16)), uint16(16 * sorted.length - range)],
  ];
  const data: Uint8Array[] = [];
  let at = 12 + 16 * sorted.length;
  for (const [tag, table] of sorted) {
    // Sums are not looked at by those who read a font for printing.
    directory.push(Buffer.from(tag, 'latin1'), uint32(0), uint32(at), uint32(table.length));
    const padding = -table.length & 3;
    data.push(table, Buffer.alloc(padding));
    at += table.length + padding;
  }
  return Buffer.concat([...directory, ...data]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
