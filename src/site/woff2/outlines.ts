import { viewOf } from './sfnt.ts';
import { Writer } from './writer.ts';

/** The streams of a transformed `glyf` table, in this order (WOFF2, 5.1). */
const names = [
  'contours',
  'points',
  'flags',
  'glyphs',
  'composites',
  'boxes',
  'instructions',
] as const;
type Streams = Record<(typeof names)[number], Writer>;

/** Flags of a point (OpenType, glyf). */
const point = { on: 1, shortX: 2, shortY: 4, repeats: 8, sameX: 16, sameY: 32, overlaps: 64 };
/** Flags of a part of a composite glyph. */
const part = { words: 1, scale: 8, more: 32, scales: 64, matrix: 128, instructed: 256 };

/**
 * The `glyf` table in the form of WOFF2: what belongs together of all glyphs, such as their flags, stands together.
 * @throws Error where outlines are said to overlap, for which the form has another stream: no face of ours says so
 */
export function packedOutlines(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((name) => {
    const table = tables.get(name);
    if (!table) throw new Error(`a font without ${name}`);
    return table;
  }) as [Uint8Array, Uint8Array, Uint8Array];
  const isLong = viewOf(head).getInt16(50) === 1;
  const starts = viewOf(loca);
  const startOf = (id: number) =>
    isLong ? starts.getUint32(4 * id) : 2 * starts.getUint16(2 * id);
  const count = loca.length / (isLong ? 4 : 2) - 1;
  const streams = Object.fromEntries(names.map((name) => [name, new Writer()])) as Streams;
  const boxed = new Uint8Array(4 * ((count + 31) >> 5));
  for (let id = 0; id < count; id++) {
    const hasBox = pack(glyf.subarray(startOf(id), startOf(id + 1)), streams);
    if (hasBox) boxed[id >> 3] = (boxed[id >> 3] ?? 0) | (128 >> (id & 7));
  }
  return joined(streams, { boxed, count, isLong });
}

function joined(
  streams: Streams,
  { boxed, count, isLong }: { boxed: Uint8Array; count: number; isLong: boolean },
): Uint8Array {
  const table = new Writer();
  table.uint32(0);
  table.uint16(count);
  table.uint16(isLong ? 1 : 0);
  for (const name of names)
    table.uint32(streams[name].length + (name === 'boxes' ? boxed.length : 0));
  for (const name of names) {
    if (name === 'boxes') table.bytes(boxed);
    table.bytes(streams[name].written());
  }
  return table.written();
}

/** @returns whether the box of the glyph is written: it is not what its points say */
function pack(glyph: Uint8Array, streams: Streams): boolean {
  const view = viewOf(glyph);
  const contours = glyph.length === 0 ? 0 : view.getInt16(0);
  streams.contours.uint16(contours & 0xffff);
  if (contours === 0) return false;
  const box = glyph.subarray(2, 10);
  if (contours > 0) {
    const hasBox = !isBoxOf(packSimple(view, contours, streams), viewOf(box));
    if (hasBox) streams.boxes.bytes(box);
    return hasBox;
  }
  packComposite(view, streams);
  streams.boxes.bytes(box);
  return true;
}

type Box = [left: number, bottom: number, right: number, top: number];

function isBoxOf(box: Box, written: DataView): boolean {
  return box.every((value, i) => value === written.getInt16(2 * i));
}

/** @returns the box of its points */
function packSimple(view: DataView, contours: number, streams: Streams): Box {
  let last = -1;
  for (let i = 0; i < contours; i++) {
    const end = view.getUint16(10 + 2 * i);
    streams.points.packed16(end - last);
    last = end;
  }
  const programAt = 10 + 2 * contours;
  const size = view.getUint16(programAt);
  const outline = pointsAt(view, programAt + 2 + size, last + 1);
  let [x, y] = [0, 0];
  const box: Box = [0x7fff, 0x7fff, -0x8000, -0x8000];
  for (const { dx, dy, on } of outline) {
    step(dx, dy, on, streams);
    x += dx;
    y += dy;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  streams.glyphs.packed16(size);
  streams.instructions.bytes(bytesOf(view, programAt + 2, size));
  return box;
}

interface Step {
  dx: number;
  dy: number;
  on: boolean;
}

function pointsAt(view: DataView, start: number, count: number): Step[] {
  let at = start;
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    if (flag & point.overlaps) throw new Error('outlines that overlap');
    const times = flag & point.repeats ? 1 + view.getUint8(at++) : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const coordinate = (flag: number, short: number, same: number): number => {
    if (flag & short) {
      const size = view.getUint8(at++);
      return flag & same ? size : -size;
    }
    if (flag & same) return 0;
    at += 2;
    return view.getInt16(at - 2);
  };
  const dx = flags.map((flag) => coordinate(flag, point.shortX, point.sameX));
  const dy = flags.map((flag) => coordinate(flag, point.shortY, point.sameY));
  return flags.map((flag, i) => ({ dx: dx[i] ?? 0, dy: dy[i] ?? 0, on: (flag & point.on) === 1 }));
}

/** A step from point to point in the fewest bytes (WOFF2, 5.2). */
function step(dx: number, dy: number, on: boolean, { flags, glyphs }: Streams): void {
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  const isRight = dx < 0 ? 0 : 1;
  const isUp = dy < 0 ? 0 : 1;
  const signs = isRight + 2 * isUp;
  const flag = (value: number) => flags.uint8(value + (on ? 0 : 128));
  if (x === 0 && y < 1280) {
    flag(((y & 0xf00) >> 7) + isUp);
    glyphs.uint8(y & 255);
  } else if (y === 0 && x < 1280) {
    flag(10 + ((x & 0xf00) >> 7) + isRight);
    glyphs.uint8(x & 255);
  } else if (x <= 64 && y <= 64) {
    flag(20 + ((x - 1) & 48) + (((y - 1) & 48) >> 2) + signs);
    glyphs.uint8((((x - 1) & 15) << 4) | ((y - 1) & 15));
  } else if (x <= 768 && y <= 768) {
    flag(84 + 12 * ((x - 1) >> 8) + (((y - 1) >> 8) << 2) + signs);
    glyphs.uint16((((x - 1) & 255) << 8) | ((y - 1) & 255));
  } else if (x < 4096 && y < 4096) {
    flag(120 + signs);
    glyphs.uint8(x >> 4);
    glyphs.uint16(((x & 15) << 12) | y);
  } else {
    flag(124 + signs);
    glyphs.uint16(x);
    glyphs.uint16(y);
  }
}

function packComposite(view: DataView, { composites, glyphs, instructions }: Streams): void {
  let at = 10;
  let flags: number;
  do {
    flags = view.getUint16(at);
    const transform =
      flags & part.scale ? 2 : flags & part.scales ? 4 : flags & part.matrix ? 8 : 0;
    const size = 4 + (flags & part.words ? 4 : 2) + transform;
    composites.bytes(bytesOf(view, at, size));
    at += size;
  } while (flags & part.more);
  if (!(flags & part.instructed)) return;
  const size = view.getUint16(at);
  glyphs.packed16(size);
  instructions.bytes(bytesOf(view, at + 2, size));
}

function bytesOf({ buffer, byteOffset }: DataView, at: number, size: number): Uint8Array {
  return new Uint8Array(buffer, byteOffset + at, size);
}
