/** An ICC profile's tags, by signature (ICC.1, 7.3); undefined where the bytes are no profile. */
export function iccTags(profile: Uint8Array): Map<string, DataView> | undefined {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  if (profile.length < 132 || signature(view, 36) !== 'acsp') return undefined;
  const tags = new Map<string, DataView>();
  for (let i = 0; i < view.getUint32(128); i++) {
    const at = 132 + 12 * i;
    const [start, length] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    if (start + length > profile.length) return undefined;
    tags.set(signature(view, at), new DataView(profile.buffer, profile.byteOffset + start, length));
  }
  return tags;
}

export interface IccFacts {
  /** prtr, mntr … */
  device: string;
  /** CMYK, RGB, GRAY */
  space: string;
  /** Major version. */
  version: number;
  description: string;
}

/** What a profile says of itself; undefined where the bytes are no profile. */
export function iccFacts(profile: Uint8Array): IccFacts | undefined {
  const tags = iccTags(profile);
  if (!tags) return undefined;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  return {
    device: signature(view, 12),
    space: signature(view, 16).trim(),
    version: view.getUint8(8),
    description: descriptionIn(tags.get('desc')),
  };
}

function descriptionIn(tag: DataView | undefined): string {
  if (!tag) return '';
  const bytes = Buffer.from(tag.buffer, tag.byteOffset, tag.byteLength);
  if (signature(tag, 0) === 'desc')
    return bytes.toString('latin1', 12, 12 + tag.getUint32(8)).replace(/\0.*$/su, '');
  if (signature(tag, 0) !== 'mluc') return '';
  const [length, start] = [tag.getUint32(20), tag.getUint32(24)];
  return Buffer.from(bytes.subarray(start, start + length))
    .swap16()
    .toString('utf16le');
}

export function signature(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

export type Triple = readonly [number, number, number];

/**
 * From 8-bit RGB to Lab by a profile of three curves and a matrix (ICC.1, F.3).
 * @returns undefined where the profile is of another kind
 */
export function labFromRgb(profile: Uint8Array): ((rgb: Triple) => Triple) | undefined {
  const tags = iccTags(profile);
  const curves = ['rTRC', 'gTRC', 'bTRC'].map((name) => curveOf(tags?.get(name)));
  const columns = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => xyzOf(tags?.get(name)));
  const [red, green, blue] = curves;
  const [x, y, z] = columns;
  if (!(red && green && blue && x && y && z)) return undefined;
  return ([r, g, b]) => {
    const linear = [red(r / 255), green(g / 255), blue(b / 255)];
    const sum = (i: 0 | 1 | 2) =>
      x[i] * (linear[0] ?? 0) + y[i] * (linear[1] ?? 0) + z[i] * (linear[2] ?? 0);
    return lab(sum(0), sum(1), sum(2));
  };
}

function xyzOf(tag: DataView | undefined): Triple | undefined {
  return tag && [fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)];
}

function fixed(tag: DataView, at: number): number {
  return tag.getInt32(at) / 65536;
}

function curveOf(tag: DataView | undefined): ((value: number) => number) | undefined {
  if (tag && signature(tag, 0) === 'curv') return sampled(tag);
  if (!tag || signature(tag, 0) !== 'para') return undefined;
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from(
    { length: (tag.byteLength - 12) >> 2 },
    (_, i) => fixed(tag, 12 + 4 * i),
  );
  switch (tag.getUint16(8)) {
    case 0:
      return (x) => x ** g;
    case 3:
    case 4:
      return (x) => (x >= d ? (a * x + b) ** g + e : c * x + f);
    default:
      return undefined;
  }
}

function sampled(tag: DataView): (value: number) => number {
  const count = tag.getUint32(8);
  if (count === 0) return (x) => x;
  if (count === 1) return (x) => x ** (tag.getUint16(12) / 256);
  return (x) => {
    const at = x * (count - 1);
    const low = Math.min(Math.floor(at), count - 2);
    const [before, after] = [tag.getUint16(12 + 2 * low), tag.getUint16(14 + 2 * low)];
    return (before + (after - before) * (at - low)) / 65535;
  };
}

/** CIE 1976 with the white of the profile connection space, D50. */
function lab(x: number, y: number, z: number): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.9642), f(y), f(z / 0.8249)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
