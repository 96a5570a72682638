import { iccTags, signature, type Triple } from './icc.ts';

/** The table of a profile that leads from Lab to inks (ICC.1, 10.10 and 10.11). */
interface Table {
  grid: number;
  input: (channel: number, value: number) => number;
  /** Inks at a point of the grid, 0 to 1. */
  at: (point: Triple) => number[];
  output: (channel: number, value: number) => number;
  wide: boolean;
}

/**
 * From Lab to C, M, Y, K in bytes, relative colorimetric.
 * @returns undefined where the profile has no such table
 */
export function inksFromLab(profile: Uint8Array): ((lab: Triple) => number[]) | undefined {
  const tag = iccTags(profile)?.get('B2A1');
  const table = tag && tableIn(tag);
  if (!table) return undefined;
  return (lab) =>
    interpolated(table, encoded(lab, table.wide)).map((ink, channel) =>
      Math.round(table.output(channel, ink) * 255),
    );
}

/** Lab as 0 to 1. In 16 bits, L = 100 is FF00 (ICC.1:2001-04, A.3). */
function encoded([l, a, b]: Triple, wide: boolean): Triple {
  const scale = wide ? 65280 / 65535 : 1;
  const opponent = (value: number) => (wide ? ((value + 128) * 256) / 65535 : (value + 128) / 255);
  return [within((l / 100) * scale), within(opponent(a)), within(opponent(b))];
}

function tableIn(tag: DataView): Table | undefined {
  const kind = signature(tag, 0);
  if (kind !== 'mft1' && kind !== 'mft2') return undefined;
  const wide = kind === 'mft2';
  const [inputs, outputs, grid] = [tag.getUint8(8), tag.getUint8(9), tag.getUint8(10)];
  if (inputs !== 3 || outputs !== 4) return undefined;
  const width = wide ? 2 : 1;
  const [before, after] = wide ? [tag.getUint16(48), tag.getUint16(50)] : [256, 256];
  const start = wide ? 52 : 48;
  const clut = start + inputs * before * width;
  const end = clut + grid ** 3 * outputs * width;
  const read = (at: number) => (wide ? tag.getUint16(at) / 65535 : tag.getUint8(at) / 255);
  const curve = (from: number, count: number) => (channel: number, value: number) =>
    between(value, count, (i) => read(from + (channel * count + i) * width));
  return {
    grid,
    wide,
    input: curve(start, before),
    at: ([l, a, b]) =>
      [0, 1, 2, 3].map((ink) => read(clut + (((l * grid + a) * grid + b) * outputs + ink) * width)),
    output: curve(end, after),
  };
}

function between(value: number, count: number, point: (i: number) => number): number {
  const at = within(value) * (count - 1);
  const low = Math.min(Math.floor(at), count - 2);
  return point(low) + (point(low + 1) - point(low)) * (at - low);
}

/** Between the eight points of the grid around the place. */
function interpolated({ grid, input, at }: Table, place: Triple): number[] {
  const scaled = place.map((value, channel) => input(channel, value) * (grid - 1));
  const low = scaled.map((value) => Math.min(Math.floor(value), grid - 2));
  const inks = [0, 0, 0, 0];
  for (let corner = 0; corner < 8; corner++) {
    const bits = [corner >> 2, (corner >> 1) & 1, corner & 1];
    const weight = bits.reduce((product, bit, i) => {
      const part = (scaled[i] ?? 0) - (low[i] ?? 0);
      return product * (bit ? part : 1 - part);
    }, 1);
    const [l = 0, a = 0, b = 0] = bits.map((bit, i) => (low[i] ?? 0) + bit);
    for (const [i, ink] of at([l, a, b]).entries()) inks[i] = (inks[i] ?? 0) + weight * ink;
  }
  return inks;
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
