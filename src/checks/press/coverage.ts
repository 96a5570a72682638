import type { PDFDict } from '@cantoo/pdf-lib';
import { glyphAreas } from '../../pdf/glyph-area.ts';
import { identity, type Matrix, matrixOf, times } from '../../pdf/matrix.ts';
import { decoded, dictIn, numbersIn, streamIn } from '../../pdf/objects.ts';
import type { Operation } from '../../pdf/operators.ts';
import { codesShown } from '../../pdf/strings.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { cidFontOf } from '../pdf-parts.ts';
import { InkReader, type InkTuple, paper } from './inks.ts';

/**
 * What share of each page every ink covers, from the outlines of its glyphs and its filled rectangles: of the
 * trimmed sheet, 0 to 1. Overlaps count twice; pictures do not count.
 */
export function coverageByPage({ pages, contents }: PdfObjects): Map<InkTuple, number>[] {
  const areas = new Map<PDFDict, (glyph: number) => number>();
  return pages.map(({ node }, i) => {
    const content = contents.find(({ own, page }) => own && page === i + 1);
    const [left = 0, lower = 0, right = 0, upper = 0] = numbersIn(node, 'TrimBox');
    const sheet = (right - left) * (upper - lower);
    const painter = new Painter(content?.resources, areas);
    for (const operation of content?.operations ?? []) painter.paint(operation);
    return new Map([...painter.covered].map(([ink, area]) => [ink, area / sheet]));
  });
}

/** Adds up what the operators cover, in square points. */
class Painter {
  readonly covered = new Map<InkTuple, number>();
  readonly #inks: InkReader;
  readonly #fonts: PDFDict | undefined;
  readonly #areas: Map<PDFDict, (glyph: number) => number>;
  readonly #saved: { page: Matrix; ink: InkTuple }[] = [];
  #page = identity;
  #text = identity;
  #ink: InkTuple = paper;
  #size = 0;
  #area: (glyph: number) => number = () => 0;
  #rectangle = 0;

  constructor(resources: PDFDict | undefined, areas: Map<PDFDict, (glyph: number) => number>) {
    this.#inks = new InkReader(resources);
    this.#fonts = dictIn(resources, 'Font');
    this.#areas = areas;
  }

  paint(operation: Operation): void {
    const { operator, operands } = operation;
    const ink = this.#inks.read(operation);
    if (ink !== undefined && operator === operator.toLowerCase()) this.#ink = ink;
    switch (operator) {
      case 'q':
        this.#saved.push({ page: this.#page, ink: this.#ink });
        return;
      case 'Q':
        ({ page: this.#page, ink: this.#ink } = this.#saved.pop() ?? {
          page: identity,
          ink: paper,
        });
        return;
      case 'cm':
        this.#page = times(matrixOf(operands), this.#page);
        return;
      case 'Tm':
        this.#text = matrixOf(operands);
        return;
      case 'Tf':
        this.#setFont(operands);
        return;
      case 'Tj':
        for (const code of codesShown(operands[0] ?? ''))
          this.#cover(this.#area(code) * this.#size ** 2 * scaleOf(this.#text));
        return;
      case 're':
        this.#rectangle = Math.abs(Number(operands[2]) * Number(operands[3]));
        return;
      case 'f':
        this.#cover(this.#rectangle);
        this.#rectangle = 0;
        return;
      case 'n':
        this.#rectangle = 0;
    }
  }

  #cover(area: number): void {
    if (this.#ink === paper) return;
    const sum = this.covered.get(this.#ink) ?? 0;
    this.covered.set(this.#ink, sum + area * scaleOf(this.#page));
  }

  #setFont([name = '', size = '0']: readonly string[]): void {
    this.#size = Number(size);
    const font = dictIn(this.#fonts, name.slice(1));
    const known = font && this.#areas.get(font);
    const program = font && streamIn(dictIn(cidFontOf(font), 'FontDescriptor'), 'FontFile2');
    this.#area = known ?? (program && glyphAreas(decoded(program))) ?? (() => 0);
    if (font) this.#areas.set(font, this.#area);
  }
}

/** By how much areas grow. */
function scaleOf([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c);
}
