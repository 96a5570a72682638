import { Reader } from './reader.ts';

/** Glyphs by code point. */
export interface CharacterMap {
  get(code: number): number | undefined;
  has(code: number): boolean;
  keys(): Iterable<number>;
}

/**
 * Glyphs by code point, from the largest Unicode map of a `cmap` table.
 * @throws Error where it has none of format 4 or 12
 */
export function characterMap(table: Uint8Array): CharacterMap {
  const maps = unicodeMaps(table);
  const large = maps.find((at) => formatAt(table, at) === 12);
  if (large !== undefined) return new Groups(table, large);
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

/** Groups of code points in their order (format 12), of which each is looked up when it is asked for: there are tens of thousands. */
class Groups implements CharacterMap {
  readonly #view: DataView;
  readonly #known = new Map<number, number | undefined>();

  constructor({ buffer, byteOffset, byteLength }: Uint8Array, start: number) {
    this.#view = new DataView(buffer, byteOffset + start, byteLength - start);
  }

  get(code: number): number | undefined {
    if (!this.#known.has(code)) this.#known.set(code, this.#find(code));
    return this.#known.get(code);
  }

  has(code: number): boolean {
    return this.get(code) !== undefined;
  }

  *keys(): Iterable<number> {
    for (let i = 0; i < this.#count; i++) {
      const { first, last } = this.#group(i);
      for (let code = first; code <= last; code++) yield code;
    }
  }

  #find(code: number): number | undefined {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#group(middle).last < code) low = middle + 1;
      else high = middle;
    }
    if (low === this.#count) return undefined;
    const { first, glyph } = this.#group(low);
    return code < first ? undefined : glyph + code - first;
  }

  get #count(): number {
    return this.#view.getUint32(12);
  }

  #group(i: number): { first: number; last: number; glyph: number } {
    const at = 16 + 12 * i;
    const view = this.#view;
    return {
      first: view.getUint32(at),
      last: view.getUint32(at + 4),
      glyph: view.getUint32(at + 8),
    };
  }
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
