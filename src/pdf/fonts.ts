import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFArray, PDFNumber } from '@cantoo/pdf-lib';
import { dictIn, itemsIn, itemsOf, latin1, nameIn, numberIn, streamIn } from './objects.ts';
import { textMapOf } from './text-map.ts';

/** A font of two-byte codes, as far as reading a page needs it. */
export interface ReadFont {
  /** With its subset prefix. */
  name: string;
  /** What a code reads as. */
  text(code: number): string;
  /** Advance of a code in thousandths of an em. */
  width(code: number): number;
}

/** The font program's dictionary: of its descendant, where it is composite (ISO 32000-1, 9.7). */
export function descendantOf(font: PDFDict): PDFDict | undefined {
  const [descendant] = itemsIn(font, 'DescendantFonts');
  return (descendant as PDFDict | undefined) ?? font;
}

export function readFont(font: PDFDict): ReadFont {
  const stream = streamIn(font, 'ToUnicode');
  const texts = textMapOf(stream ? latin1(stream) : '');
  const descendant = descendantOf(font);
  const widths = widthsOf(descendant);
  const usual = numberIn(descendant, 'DW') ?? 1000;
  return {
    name: nameIn(font, 'BaseFont') ?? '',
    text: (code) => texts.get(code) ?? '',
    width: (code) => widths.get(code) ?? usual,
  };
}

/** From `c [w …]` and `first last w` (9.7.4.3). */
function widthsOf(descendant: PDFDict | undefined): Map<number, number> {
  const widths = new Map<number, number>();
  const items = itemsIn(descendant, 'W');
  for (let i = 0; i < items.length; ) {
    const first = numberOf(items[i]);
    const second = items[i + 1];
    if (second instanceof PDFArray) {
      for (const [j, width] of itemsOf(second).entries()) widths.set(first + j, numberOf(width));
      i += 2;
      continue;
    }
    for (let code = first; code <= numberOf(second); code++)
      widths.set(code, numberOf(items[i + 2]));
    i += 3;
  }
  return widths;
}

function numberOf(value: unknown): number {
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

/** Fonts under their names in the resources, each read once. */
export class FontShelf {
  readonly #read = new Map<PDFDict, ReadFont>();
  /** The fonts of the resources that were asked for last: a page asks for the same few again and again. */
  #page = new Map<string, ReadFont | undefined>();
  #resources: PDFDict | undefined;

  named(name: string, resources: PDFDict | undefined): ReadFont | undefined {
    if (resources !== this.#resources) this.#page = new Map();
    this.#resources = resources;
    if (!this.#page.has(name))
      this.#page.set(name, this.#font(dictIn(dictIn(resources, 'Font'), name)));
    return this.#page.get(name);
  }

  #font(dict: PDFDict | undefined): ReadFont | undefined {
    if (!dict) return undefined;
    const font = this.#read.get(dict) ?? readFont(dict);
    this.#read.set(dict, font);
    return font;
  }
}
