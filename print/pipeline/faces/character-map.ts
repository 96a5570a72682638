import { Reader } from './reader.ts';

/**
 * Glyphs by code point, from the largest Unicode map of a `cmap` table.
 * @throws Error where it has none of format 4 or 12
 */
export function characterMap(table: Uint8Array): Map<number, number> {
  const maps = unicodeMaps(table);
  const large = maps.find((at) => formatAt(table, at) === 12);
  if (large !== undefined) return groups(table, large);
  const small = maps.find((at) => formatAt(table, at) === 4);
  if (small !== undefined) return segments(table, small);
  throw new Error('no Unicode map of format 4 or 12');
}

/** Where the maps of Unicode begin. */
function unicodeMaps(table: Uint8Array): number[] {
  const directory = new Reader(table, 2);
  const all = Array.from({ length: directory.uint16() }, () => ({
    platform: directory.uint16(),
    encoding: directory.uint16(),
    start: directory.uint32(),
  }));
  return all
    .filter(
      ({ platform, encoding }) =>
        platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)),
    )
    .map(({ start }) => start);
}

function formatAt(table: Uint8Array, at: number): number {
  return new Reader(table, at).uint16();
}

function groups(table: Uint8Array, start: number): Map<number, number> {
  const map = new Map<number, number>();
  const reader = new Reader(table, start + 12);
  for (let left = reader.uint32(); left > 0; left--) {
    const [first, last, glyph] = [reader.uint32(), reader.uint32(), reader.uint32()];
    for (let code = first; code <= last; code++) map.set(code, glyph + code - first);
  }
  return map;
}

function segments(table: Uint8Array, start: number): Map<number, number> {
  const map = new Map<number, number>();
  const double = new Reader(table, start + 6).uint16();
  const column = (i: number) => start + 14 + i * double + (i > 0 ? 2 : 0);
  for (let i = 0; i < double; i += 2) {
    const last = new Reader(table, column(0) + i).uint16();
    const first = new Reader(table, column(1) + i).uint16();
    const delta = new Reader(table, column(2) + i).uint16();
    const at = column(3) + i;
    const offset = new Reader(table, at).uint16();
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset && new Reader(table, at + offset + 2 * (code - first)).uint16();
      const glyph = offset === 0 ? code + delta : listed && listed + delta;
      if (glyph & 0xffff) map.set(code, glyph & 0xffff);
    }
  }
  return map;
}
