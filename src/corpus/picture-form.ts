import { crc32 } from 'node:zlib';
import type { Words } from '../document/problem.ts';

const jpeg = (bytes: Buffer): boolean => bytes.subarray(0, 3).toString('hex') === 'ffd8ff';
const startsWith = (start: string) => (bytes: Buffer) =>
  bytes.subarray(0, start.length).toString('latin1') === start;

/** The first bytes of each form, by the ending of the name. */
const forms: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  '.png': startsWith('\x89PNG\r\n\x1a\n'),
  '.jpg': jpeg,
  '.jpeg': jpeg,
  '.svg': (bytes) => /^\s*<(?:\?xml|!--|!DOCTYPE svg|svg[\s>])/iu.test(bytes.toString('utf8')),
};

/** Whether it is there to its end. Browsers draw what there is of a picture, and say nothing. */
const isWhole: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  '.png': isWholePng,
  '.jpg': isWholeJpeg,
  '.jpeg': isWholeJpeg,
};

/** Why bytes cannot be shown as the picture that the ending of their name says, `.png`, `.jpg`, `.jpeg` or `.svg`. */
export function pictureFault(
  bytes: Buffer,
  ending: string,
): { expected: Words; mend: Words } | undefined {
  if (!forms[ending]?.(bytes)) return anotherForm;
  if (isWhole[ending]?.(bytes) === false) return cutShort;
  return jpeg(bytes) && componentsOf(bytes) === 4 ? otherInks : undefined;
}

/** Chunks with their sums, to the last (ISO/IEC 15948, 5.3): length, type, data, CRC of type and data. */
function isWholePng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

/** The image goes to its own end (ITU-T T.81, B.2.1); cameras add what they like behind it, other pictures too. */
function isWholeJpeg(bytes: Buffer): boolean {
  return markersIn(bytes).at(-1)?.marker === 0xd9;
}

/** Width by height; 0 where it does not say. */
export function pixelsIn(bytes: Buffer): number {
  if (!jpeg(bytes)) return bytes.length < 24 ? 0 : bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  const at = frameAt(bytes);
  if (at === undefined || at + 9 > bytes.length) return 0;
  return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
}

function componentsOf(bytes: Buffer): number | undefined {
  const at = frameAt(bytes);
  return at === undefined ? undefined : bytes[at + 9];
}

/** The first frame (ITU-T T.81, B.2.2): markers FFC0 to FFCF but DHT, JPG and DAC. */
function frameAt(bytes: Buffer): number | undefined {
  return markersIn(bytes).find(
    ({ marker }) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker),
  )?.at;
}

/** The marker segments of an image with their places, to its end or as far as there are any (ITU-T T.81, B.1.1). */
function markersIn(bytes: Buffer): { marker: number; at: number }[] {
  const found: { marker: number; at: number }[] = [];
  for (let at = 2; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) break;
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else {
      found.push({ marker, at });
      if (marker === 0xd9 || at + 4 > bytes.length) break;
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === 0xda) at = dataEnd(bytes, at);
    }
  }
  return found;
}

/** Where the coded data of a scan end: at a marker that is no stuffed zero and no restart. */
function dataEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const anotherForm = {
  expected: {
    zh: 'PNG、JPEG 或 SVG 图，内容与扩展名相符',
    en: 'a PNG, JPEG or SVG picture that is what its name says',
  },
  mend: { zh: '另存为 PNG 或 SVG，改 src', en: 'save it as PNG or SVG and change src' },
};

const cutShort = {
  expected: { zh: '完整的图', en: 'a picture that is whole' },
  mend: { zh: '文件残缺：换一份完整的', en: 'the file is damaged or cut short: replace it' },
};

const otherInks = {
  expected: {
    zh: '灰度或 RGB 图：浏览器读 CMYK 的 JPEG 时改换颜色，印出的油墨就不是图里的了',
    en: 'grey or RGB: browsers change the colours of a CMYK JPEG, and its inks would not be those printed',
  },
  mend: {
    zh: '另存为 RGB 的 PNG；单色标志用 SVG，油墨写在 <Emblem cmyk="…">',
    en: 'save it as an RGB PNG; draw an emblem as SVG and write its inks in <Emblem cmyk="…">',
  },
};
