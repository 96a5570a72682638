import { PDFArray, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { decoded, nameIn, numberIn, valueIn } from '../../../../src/pdf/objects.ts';
import { packedStream } from '../stream.ts';
import { labFromRgb, type Triple } from './icc.ts';
import { inksFromLab } from './inks-from-lab.ts';

/** Why a picture cannot be printed. */
export interface ImageFault {
  fault: string;
}

/** Its pixels are not unpacked here. */
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
  if (nameIn(image.dict, 'Filter') === 'DCTDecode') return { fault: jpeg };
  const lab = labFromRgb(decoded(source));
  const inks = inksFromLab(profile);
  if (!lab || !inks || !isPlain(image)) return { fault: 'image with a profile of another kind' };
  return recoded(pdf, image, (rgb) => inks(lab(rgb)));
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
  inksOf: (rgb: Triple) => number[],
): PDFRawStream {
  const rgb = decoded(image);
  const cmyk = new Uint8Array((rgb.length / 3) * 4);
  const known = new Map<number, number[]>();
  for (let i = 0; i < rgb.length / 3; i++) {
    const [r = 0, g = 0, b = 0] = rgb.subarray(3 * i, 3 * i + 3);
    const key = (r << 16) | (g << 8) | b;
    const inks = known.get(key) ?? inksOf([r, g, b]);
    known.set(key, inks);
    cmyk.set(inks, 4 * i);
  }
  const stream = packedStream(pdf.context, cmyk);
  for (const [key, value] of image.dict.entries())
    if (!['Length', 'Filter', 'ColorSpace'].includes(key.decodeText())) stream.dict.set(key, value);
  stream.dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceCMYK'));
  return stream;
}
