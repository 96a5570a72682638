import { numbersIn } from '../../pdf/objects.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { type Fault, faultIf } from '../pdf-rule.ts';

const mm = 72 / 25.4;
/** In millimetres: far below what a cutter can do, above what rounding does. */
const tolerance = 0.01;

/** A page's trim and how far the bleed goes beyond it, in millimetres. */
export interface MeasuredBoxes {
  width: number;
  height: number;
  /** Left, below, right, above. */
  bleed: number[];
}

export function measuredBoxes({ pages }: PdfObjects): MeasuredBoxes[] {
  return pages.map(({ node }) => {
    const [left = 0, lower = 0, right = 0, upper = 0] = numbersIn(node, 'TrimBox');
    const [l = 0, b = 0, r = 0, u = 0] = numbersIn(node, 'BleedBox');
    return {
      width: (right - left) / mm,
      height: (upper - lower) / mm,
      bleed: [left - l, lower - b, r - right, u - upper].map((length) => length / mm),
    };
  });
}

/** Trim and bleed are what the printer is told. @param sizes permitted trim sizes in millimetres */
export function boxFaults(
  file: PdfObjects,
  { sizes, bleed }: { sizes: readonly [number, number][]; bleed: number },
): Fault[] {
  const near = (a: number, b: number) => Math.abs(a - b) <= tolerance;
  return measuredBoxes(file).flatMap((boxes, i) => {
    const { width, height } = boxes;
    const ok =
      sizes.some(([w, h]) => near(width, w) && near(height, h)) &&
      boxes.bleed.every((length) => near(length, bleed));
    const found = `${width.toFixed(2)} × ${height.toFixed(2)} mm, +${boxes.bleed.map((length) => length.toFixed(2)).join(' ')}`;
    return faultIf(!ok, found, i + 1);
  });
}

/** The marks for the printer lie outside the bleed. */
export function markFaults({ pages, contents }: PdfObjects): Fault[] {
  return contents
    .filter(({ own }) => own)
    .flatMap(({ page, operations: packed }) => {
      const operations = [...packed];
      const from = operations.findLastIndex(({ operator }) => operator === 'CS');
      const [left = 0, lower = 0, right = 0, upper = 0] = numbersIn(
        pages[page - 1]?.node,
        'BleedBox',
      );
      const points = operations
        .slice(from)
        .filter(({ operator }) => /^[mlc]$/u.test(operator))
        .map(({ operands }) => operands.slice(-2).map(Number));
      const inside = points.some(
        ([x = 0, y = 0]) => x > left && x < right && y > lower && y < upper,
      );
      const found = from < 0 ? 'no marks' : 'marks in the bleed';
      return faultIf(from < 0 || inside, found, page);
    });
}
