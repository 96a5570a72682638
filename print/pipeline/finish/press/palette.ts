import type { Cmyk } from '../../../../src/document/block.ts';
import { blocksOf } from '../../../../src/document/blocks.ts';
import type { Document } from '../../../../src/document/document.ts';
import { screenColour } from '../../../../src/view/inks.ts';

/** With what a colour of the bulletin is printed: the four inks, or an ink of its own with these in its place. */
export interface Ink {
  cmyk: Cmyk;
  spot?: string;
}

/** Inks by the screen colour that stands for them, `#rrggbb`. What is not here may not be printed. */
export type Palette = ReadonlyMap<string, Ink>;

const paper: Cmyk = { c: 0, m: 0, y: 0, k: 0 };
/** 黑色 BL100%，红色 Y80%、M80% (GB/T 9704-2012, 6.2), the red as the standard's own figures show it on screens. */
const black: Cmyk = { c: 0, m: 0, y: 0, k: 100 };
const red: Cmyk = { c: 0, m: 80, y: 80, k: 0 };

/** @param spot whether the emblem is printed with the spot colour that its specification names */
export function paletteOf(document: Document, spot: boolean): Palette {
  const emblems = blocksOf(document)
    .flatMap((block) => (block.kind === 'emblem' ? block : []))
    .map((block): [string, Ink] => [
      screenColour(block.cmyk),
      { cmyk: block.cmyk, ...(spot ? { spot: plateName(block.spot) } : {}) },
    ]);
  return new Map<string, Ink>([
    ['#000000', { cmyk: black }],
    ['#f0593e', { cmyk: red }],
    ['#ffffff', { cmyk: paper }],
    ...emblems,
  ]);
}

/** PANTONE 5216C as printers' programs know it: PANTONE 5216 C. */
function plateName(spot: string): string {
  return spot.replace(/(\d)\s*([A-Z]{1,2})$/u, '$1 $2');
}
