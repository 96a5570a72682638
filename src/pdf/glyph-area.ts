import { tablesIn } from './true-type.ts';

/**
 * Areas of the glyphs of a TrueType program, in square ems: what a glyph covers with ink.
 * @returns undefined where a table is missing
 */
export function glyphAreas(program: Uint8Array): ((glyph: number) => number) | undefined {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = tablesIn(view);
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((name) => tables.get(name));
  if (head === undefined || loca === undefined || glyf === undefined) return undefined;
  const long = view.getInt16(head + 50) === 1;
  const square = view.getUint16(head + 18) ** 2;
  const startOf = (glyph: number) =>
    glyf + (long ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));
  const areaOf = (glyph: number): number =>
    startOf(glyph) === startOf(glyph + 1) ? 0 : glyphArea(view, startOf(glyph), areaOf);
  const known = new Map<number, number>();
  return (glyph) => {
    const area = known.get(glyph) ?? Math.abs(areaOf(glyph)) / square;
    known.set(glyph, area);
    return area;
  };
}

function glyphArea(view: DataView, at: number, areaOf: (glyph: number) => number): number {
  const contours = view.getInt16(at);
  return contours < 0 ? compositeArea(view, at + 10, areaOf) : outlineArea(view, at, contours);
}

interface Point {
  x: number;
  y: number;
  on: boolean;
}

function outlineArea(view: DataView, start: number, contours: number): number {
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(start + 10 + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  const instructions = start + 10 + 2 * contours;
  const points = pointsAt(view, instructions + 2 + view.getUint16(instructions), count);
  return ends.reduce((sum, end, i) => {
    const first = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
    return sum + contourArea(points.slice(first, end + 1));
  }, 0);
}

function pointsAt(view: DataView, start: number, count: number): Point[] {
  const flags: number[] = [];
  let at = start;
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = flag & 8 ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const xs = coordinatesAt(view, at, flags, { short: 2, same: 16 });
  const ys = coordinatesAt(view, xs.end, flags, { short: 4, same: 32 });
  return flags.map((flag, i) => ({
    x: xs.values[i] ?? 0,
    y: ys.values[i] ?? 0,
    on: (flag & 1) === 1,
  }));
}

function coordinatesAt(
  view: DataView,
  start: number,
  flags: readonly number[],
  { short, same }: { short: number; same: number },
): { values: number[]; end: number } {
  let [at, value] = [start, 0];
  const values = flags.map((flag) => {
    if (flag & short) value += view.getUint8(at++) * (flag & same ? 1 : -1);
    else if (!(flag & same)) {
      value += view.getInt16(at);
      at += 2;
    }
    return value;
  });
  return { values, end: at };
}

/** Of lines and quadratic curves; a curve bulges over its chord by two thirds of its triangle. */
function contourArea(contour: readonly Point[]): number {
  const points = withImplied(contour);
  let area = 0;
  for (let i = 0; i < points.length; i++) {
    const a = points[i];
    const b = points[(i + 1) % points.length];
    const c = points[(i + 2) % points.length];
    if (!a?.on || !b || !c) continue;
    area += b.on
      ? cross(a, b) / 2
      : cross(a, c) / 2 + (cross(a, b) + cross(b, c) + cross(c, a)) / 3;
  }
  return area;
}

/** Between two points off the curve lies one on it. */
function withImplied(contour: readonly Point[]): Point[] {
  return contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length];
    if (!next || point.on || next.on) return [point];
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true }];
  });
}

function cross(a: Point, b: Point): number {
  return a.x * b.y - b.x * a.y;
}

function compositeArea(view: DataView, start: number, areaOf: (glyph: number) => number): number {
  let [at, area, flags] = [start, 0, 0];
  do {
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    at += 4 + (flags & 1 ? 4 : 2);
    const { factor, length } = scaleAt(view, at, flags);
    at += length;
    area += factor * areaOf(glyph);
  } while (flags & 0x20);
  return area;
}

/** By how much a part of a composite glyph grows in area, and how many bytes say so. */
function scaleAt(view: DataView, at: number, flags: number): { factor: number; length: number } {
  const scale = (i: number) => view.getInt16(at + 2 * i) / 16_384;
  if (flags & 8) return { factor: scale(0) ** 2, length: 2 };
  if (flags & 0x40) return { factor: scale(0) * scale(1), length: 4 };
  if (flags & 0x80) return { factor: scale(0) * scale(3) - scale(1) * scale(2), length: 8 };
  return { factor: 1, length: 0 };
}
