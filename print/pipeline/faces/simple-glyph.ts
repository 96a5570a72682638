export interface Point {
  x: number;
  y: number;
  /** Whether it lies on the curve. */
  on: boolean;
}

interface Outline {
  /** Last point of each contour. */
  ends: readonly number[];
  points: readonly Point[];
  program: Uint8Array;
  /** The box, where it is not that of the points. */
  box: Uint8Array | undefined;
}

const counted = 8;
const mostTimes = 255;

/** A simple glyph as the `glyf` table has it. */
export function simpleGlyph({ ends, points, program, box }: Outline): Uint8Array {
  const room = 10 + 2 * ends.length + 2 + program.length + 5 * points.length;
  const out = Buffer.alloc(room);
  let at = out.writeInt16BE(ends.length);
  if (box) out.set(box, at);
  else writeBox(out, at, points);
  at += 8;
  for (const end of ends) at = out.writeUInt16BE(end, at);
  at = out.writeUInt16BE(program.length, at);
  out.set(program, at);
  at += program.length;
  const steps = points.map((point, i) => stepTo(point, points[i - 1]));
  at = writeFlags(
    out,
    at,
    steps.map(({ flag }) => flag),
  );
  for (const { dx, flag } of steps) at = writeStep(out, at, dx, flag & 2, flag & 16);
  for (const { dy, flag } of steps) at = writeStep(out, at, dy, flag & 4, flag & 32);
  return out.subarray(0, at);
}

function writeBox(out: Buffer, at: number, points: readonly Point[]): void {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const edges = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  edges.forEach((edge, i) => {
    out.writeInt16BE(edge, at + 2 * i);
  });
}

function stepTo({ x, y, on }: Point, before: Point = { x: 0, y: 0, on }) {
  const [dx, dy] = [x - before.x, y - before.y];
  return { dx, dy, flag: (on ? 1 : 0) | flagOf(dx, 2, 16) | flagOf(dy, 4, 32) };
}

/** Nothing for 0, one byte where it is enough. */
function flagOf(step: number, short: number, sameOrUp: number): number {
  if (step === 0) return sameOrUp;
  if (Math.abs(step) > 255) return 0;
  return step > 0 ? short | sameOrUp : short;
}

/** A flag that is the same as the one before is counted. */
function writeFlags(out: Buffer, start: number, flags: readonly number[]): number {
  let at = start;
  let times = 0;
  for (const [i, flag] of flags.entries()) {
    times = flag === flags[i - 1] && times < mostTimes ? times + 1 : 0;
    if (times === 0) at = out.writeUInt8(flag, at);
    else if (times === 1) {
      out.writeUInt8(flag | counted, at - 1);
      at = out.writeUInt8(1, at);
    } else out.writeUInt8(times, at - 1);
  }
  return at;
}

function writeStep(out: Buffer, at: number, step: number, short: number, same: number): number {
  if (short) return out.writeUInt8(Math.abs(step), at);
  return same ? at : out.writeInt16BE(step, at);
}
