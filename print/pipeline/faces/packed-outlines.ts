import { componentsIn } from './components.ts';
import type { Outlines } from './font-file.ts';
import { Reader } from './reader.ts';
import { type Point, simpleGlyph } from './simple-glyph.ts';

/** The streams of a transformed `glyf` table, in this order (WOFF2, 5.1). */
interface Streams {
  contours: Reader;
  points: Reader;
  flags: Reader;
  glyphs: Reader;
  composites: Reader;
  boxes: Reader;
  instructions: Reader;
}

const names = [
  'contours',
  'points',
  'flags',
  'glyphs',
  'composites',
  'boxes',
  'instructions',
] as const;

/** Outlines as WOFF2 packs them; each is unpacked when it is asked for. */
export function packedOutlines(table: Uint8Array): Outlines {
  const header = new Reader(table, 4);
  const count = header.uint16();
  header.at = 8;
  const sizes = names.map(() => header.uint32());
  let start = header.at;
  const at = sizes.map((size) => {
    start += size;
    return start - size;
  });
  const streams = Object.fromEntries(
    names.map((name, i) => [name, new Reader(table, at[i])]),
  ) as unknown as Streams;
  const boxed = streams.boxes.take(4 * ((count + 31) >> 5));
  const hasBox = (glyph: number) => (((boxed[glyph >> 3] ?? 0) >> (7 - (glyph & 7))) & 1) === 1;
  // Of every glyph in every stream, side by side: there are tens of thousands.
  const positions = new Uint32Array(count * names.length);
  const readers = names.map((name) => streams[name]);
  for (let glyph = 0; glyph < count; glyph++) {
    for (let i = 0; i < readers.length; i++)
      positions[glyph * readers.length + i] = readers[i]?.at ?? 0;
    skip(streams, hasBox(glyph));
  }
  return {
    count,
    glyph: (id) => {
      if (id >= count) return new Uint8Array();
      for (const [i, reader] of readers.entries())
        reader.at = positions[id * names.length + i] ?? 0;
      return unpacked(streams, hasBox(id));
    },
  };
}

function skip(streams: Streams, hasBox: boolean): void {
  const { contours, points, flags, glyphs, composites, boxes, instructions } = streams;
  const count = contours.int16();
  if (hasBox) boxes.at += 8;
  if (count === 0) return;
  if (count < 0) {
    const { bytes, instructed } = componentsIn(composites);
    composites.at += bytes;
    if (instructed) instructions.at += glyphs.packed16();
    return;
  }
  let total = 0;
  for (let i = 0; i < count; i++) total += points.packed16();
  for (let i = 0; i < total; i++) glyphs.at += bytesAfter(flags.uint8() & 127);
  instructions.at += glyphs.packed16();
}

function unpacked(streams: Streams, hasBox: boolean): Uint8Array {
  const { contours, boxes, glyphs, instructions } = streams;
  const count = contours.int16();
  const box = hasBox ? boxes.take(8) : undefined;
  if (count === 0) return new Uint8Array();
  if (count < 0) return composite(streams, box ?? new Uint8Array(8));
  const ends = endsOf(streams, count);
  const outline = pointsOf(streams, (ends.at(-1) ?? -1) + 1);
  const program = instructions.take(glyphs.packed16());
  return simpleGlyph({ ends, points: outline, program, box });
}

function composite(streams: Streams, box: Uint8Array): Uint8Array {
  const { composites, glyphs, instructions } = streams;
  const { bytes, instructed } = componentsIn(composites);
  const parts = composites.take(bytes);
  if (!instructed) return Buffer.concat([Buffer.from([255, 255]), box, parts]);
  const program = instructions.take(glyphs.packed16());
  const length = Buffer.from([program.length >> 8, program.length & 255]);
  return Buffer.concat([Buffer.from([255, 255]), box, parts, length, program]);
}

function endsOf({ points }: Streams, contours: number): number[] {
  let end = -1;
  return Array.from({ length: contours }, () => {
    end += points.packed16();
    return end;
  });
}

function pointsOf({ flags, glyphs }: Streams, count: number): Point[] {
  let [x, y] = [0, 0];
  return Array.from({ length: count }, () => {
    const flag = flags.uint8();
    const [dx, dy] = stepOf(flag & 127, glyphs);
    x += dx;
    y += dy;
    return { x, y, on: flag < 128 };
  });
}

/** Of the coordinates after a flag (WOFF2, 5.2). */
function bytesAfter(flag: number): number {
  if (flag < 84) return 1;
  if (flag < 120) return 2;
  return flag < 124 ? 3 : 4;
}

function stepOf(flag: number, data: Reader): [number, number] {
  const x = (value: number) => (flag & 1 ? value : -value);
  const y = (value: number) => (flag & 2 ? value : -value);
  const first = data.uint8();
  if (flag < 10) return [0, x(((flag & 14) << 7) + first)];
  if (flag < 20) return [x((((flag - 10) & 14) << 7) + first), 0];
  if (flag < 84) {
    const base = flag - 20;
    return [x(1 + (base & 48) + (first >> 4)), y(1 + ((base & 12) << 2) + (first & 15))];
  }
  const second = data.uint8();
  if (flag < 120) {
    const base = flag - 84;
    return [x(1 + (Math.floor(base / 12) << 8) + first), y(1 + (((base % 12) >> 2) << 8) + second)];
  }
  const third = data.uint8();
  if (flag < 124) return [x((first << 4) + (second >> 4)), y(((second & 15) << 8) + third)];
  return [x((first << 8) + second), y((third << 8) + data.uint8())];
}
