import { PDFArray, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { decode } from 'jpeg-js';
import { decoded, nameIn, numberIn, valueIn } from '../../../../src/pdf/objects.ts';
import { packedStream } from '../stream.ts';
import { labFromRgb, type Triple } from './icc.ts';
import { inksFromLab } from './inks-from-lab.ts';

/** Why a picture cannot be printed. */
export interface ImageFault {
  fault: string;
}

/** Its pixels cannot be unpacked. */
export const jpeg = 'JPEG';

const inksOrGrey = new Set(['DeviceCMYK', 'DeviceGray']);

/**
 * A picture in inks: RGB with a profile is converted; what is in inks, grey or a mask stays as it is.
 * @param profile of the printing condition
 */
export function convertImage(
  pdf: PDFDocument,
  image: PDFRawStream,
  profile: Uint8Array,
): PDFRawStream | ImageFault {
  const space = valueIn(image.dict, 'ColorSpace');
  if (valueIn(image.dict, 'ImageMask') || inksOrGrey.has(nameIn(image.dict, 'ColorSpace') ?? ''))
    return image;
  const source = space instanceof PDFArray ? space.lookup(1) : undefined;
  if (!(space instanceof PDFArray && source instanceof PDFRawStream))
    return { fault: `image ${nameIn(image.dict, 'ColorSpace') ?? ''}, no profile` };
  if (numberIn(source.dict, 'N') === 1) return image;
  const isJpeg = nameIn(image.dict, 'Filter') === 'DCTDecode';
  const rgb = isJpeg ? unpacked(image) : plain(image);
  if (isJpeg && !rgb) return { fault: jpeg };
  const lab = labFromRgb(decoded(source));
  const inks = inksFromLab(profile);
  if (!lab || !inks || !rgb) return { fault: 'image with a profile of another kind' };
  return recoded(pdf, image, { rgb, inksOf: (one) => inks(lab(one)) });
}

/** The pixels of a JPEG; undefined where it is written in a way that is not read, or is not the size that it is said to be. */
function unpacked(image: PDFRawStream): Uint8Array | undefined {
  const [width, height] = [numberIn(image.dict, 'Width'), numberIn(image.dict, 'Height')];
  try {
    const pixels = decode(image.contents, { ...limits, useTArray: true, formatAsRGBA: false });
    return pixels.width === width && pixels.height === height ? pixels.data : undefined;
  } catch {
    return undefined;
  }
}

/** For the largest picture that a source may have; damaged ones are refused. */
const limits = { tolerantDecoding: false, maxResolutionInMP: 120, maxMemoryUsageInMB: 4096 };

function plain(image: PDFRawStream): Uint8Array | undefined {
  return isPlain(image) ? decoded(image) : undefined;
}

function isPlain({ dict }: PDFRawStream): boolean {
  const filter = nameIn(dict, 'Filter');
  return (
    (filter === undefined || filter === 'FlateDecode') &&
    numberIn(dict, 'BitsPerComponent') === 8 &&
    !dict.has(PDFName.of('DecodeParms'))
  );
}

function recoded(
  pdf: PDFDocument,
  image: PDFRawStream,
  { rgb, inksOf }: { rgb: Uint8Array; inksOf: (rgb: Triple) => number[] },
): PDFRawStream {
  const cmyk = Buffer.alloc((rgb.length / 3) * 4);
  // A photograph has hundreds of thousands of colours: a number for each is kept, no list.
  const known = new Map<number, number>();
  for (let i = 0; i < rgb.length / 3; i++) {
    const [r = 0, g = 0, b = 0] = [rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]];
    const key = (r << 16) | (g << 8) | b;
    const inks = known.get(key) ?? Buffer.from(inksOf([r, g, b])).readUInt32BE();
    known.set(key, inks);
    cmyk.writeUInt32BE(inks, 4 * i);
  }
  const stream = packedStream(pdf.context, cmyk);
  for (const [key, value] of image.dict.entries())
    if (!['Length', 'Filter', 'ColorSpace'].includes(key.decodeText())) stream.dict.set(key, value);
  stream.dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceCMYK'));
  return stream;
}
