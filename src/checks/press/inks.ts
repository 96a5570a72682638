import { PDFArray, type PDFDict, PDFName } from '@cantoo/pdf-lib';
import { blocksOf } from '../../document/blocks.ts';
import type { Document } from '../../document/document.ts';
import { dictIn, valueIn } from '../../pdf/objects.ts';
import type { Operation } from '../../pdf/operators.ts';
import type { PdfObjects } from '../pdf-objects.ts';

/** What is on the plates under one colour: percent of C, M, Y and K, or of a plate of its own. */
export type InkTuple = string;

export const black: InkTuple = 'K 100';
export const red: InkTuple = 'M 80 Y 80';
/** No ink. */
export const paper: InkTuple = '0';
/** On every plate: marks for the printer, not the page. */
export const everyPlate: InkTuple = 'All 100';

/** What a document may be printed with: black, the red of the standard (GB/T 9704-2012, 6.2), its emblems' own. */
export function permittedInks(document: Document): Set<InkTuple> {
  const emblems = blocksOf(document).flatMap((block) => (block.kind === 'emblem' ? block : []));
  return new Set([
    black,
    red,
    paper,
    ...emblems.flatMap(({ cmyk: { c, m, y, k }, spot }) => [
      tupleOf([c, m, y, k]),
      `${spot.replace(/(\d)\s*([A-Z]{1,2})$/u, '$1 $2')} 100`,
    ]),
  ]);
}

/** The inks of each page, forms included, in the order of their use. */
export function inksByPage({ pages, contents }: PdfObjects): Set<InkTuple>[] {
  const byPage = Map.groupBy(contents, ({ page }) => page);
  return pages.map((_, i) => {
    const inks = new Set<InkTuple>();
    for (const { operations, resources } of byPage.get(i + 1) ?? []) {
      const reader = new InkReader(resources);
      for (const operation of operations) {
        const ink = reader.read(operation);
        if (ink !== undefined) inks.add(ink);
      }
    }
    return inks;
  });
}

/** Follows the colour operators of a content stream. */
export class InkReader {
  readonly #spaces: PDFDict | undefined;
  readonly #plates = { fill: '', stroke: '' };

  constructor(resources: PDFDict | undefined) {
    this.#spaces = dictIn(resources, 'ColorSpace');
  }

  /** The ink that the operator chooses; what is no ink comes as it is written. */
  read({ operator, operands }: Operation): InkTuple | undefined {
    const use = operator === operator.toLowerCase() ? 'fill' : 'stroke';
    switch (operator.toLowerCase()) {
      case 'k':
        return tupleOf(operands.map((ink) => Number(ink) * 100));
      case 'g':
        return tupleOf([0, 0, 0, (1 - Number(operands[0])) * 100]);
      case 'cs':
        this.#plates[use] = plateOf(valueIn(this.#spaces, operands[0]?.slice(1) ?? ''));
        return undefined;
      case 'sc':
      case 'scn':
        return `${this.#plates[use]} ${Number(operands[0]) * 100}`;
      case 'rg':
        return `RGB ${operands.join(' ')}`;
      case 'sh':
        return `sh ${operands.join(' ')}`;
      default:
        return undefined;
    }
  }
}

function plateOf(space: unknown): string {
  const isSeparation = space instanceof PDFArray && space.get(0) === PDFName.of('Separation');
  const name = isSeparation ? space.lookup(1) : undefined;
  return name instanceof PDFName ? name.decodeText() : String(space);
}

/** C 11 M 99 Y 100: the inks that are there. */
function tupleOf(inks: readonly number[]): InkTuple {
  const there = ['C', 'M', 'Y', 'K'].flatMap((plate, i) => {
    const ink = Math.round((inks[i] ?? 0) * 100) / 100;
    return ink === 0 ? [] : `${plate} ${ink}`;
  });
  return there.join(' ') || paper;
}

/** How much ink lies on one spot: the sum of its percentages. */
export function totalOf(tuple: InkTuple): number {
  return [...tuple.matchAll(/ ([\d.]+)/gu)].reduce((sum, [, ink]) => sum + Number(ink), 0);
}
