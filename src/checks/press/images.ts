import { dictIn, nameIn, numberIn } from '../../pdf/objects.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { paintedIn } from './painted.ts';

/** A picture as it is printed. */
export interface PlacedImage {
  page: number;
  /** In pixels. */
  width: number;
  height: number;
  /** Pixels to the inch on paper, the lesser of both directions. */
  ppi: number;
}

/** The pictures that pages draw themselves, in the order of the pages. */
export function imagesOn({ contents }: PdfObjects): PlacedImage[] {
  return contents
    .filter(({ own }) => own)
    .flatMap((content) =>
      paintedIn(content).flatMap(({ drawn, matrix: [a, b, c, d] }) => {
        const dict = dictIn(dictIn(content.resources, 'XObject'), drawn ?? '');
        if (nameIn(dict, 'Subtype') !== 'Image') return [];
        const width = numberIn(dict, 'Width') ?? 0;
        const height = numberIn(dict, 'Height') ?? 0;
        const across = (width * 72) / Math.hypot(a, b);
        const down = (height * 72) / Math.hypot(c, d);
        return { page: content.page, width, height, ppi: Math.floor(Math.min(across, down)) };
      }),
    );
}
