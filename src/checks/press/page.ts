import { moved } from '../../pdf/matrix.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import type { InkTuple } from './inks.ts';
import { type Painted, paintedIn } from './painted.ts';

/** A line of text or a rule, as a box on its page: millimetres from the upper left corner of the trim. */
export interface Stroke {
  ink: InkTuple;
  x: number;
  y: number;
  width: number;
  height: number;
}

const mm = 72 / 25.4;

/** What stands on a page, coarse enough for a small picture: lines of text and rules. */
export function strokesOn({ pages, contents }: PdfObjects, page: number): Stroke[] {
  const content = contents.find((one) => one.own && one.page === page);
  const trim = pages[page - 1]?.getTrimBox();
  if (!content || !trim) return [];
  const lines = new Map<string, Stroke>();
  for (const box of paintedIn(content).map(boxOf)) {
    const stroke = {
      ink: box.ink,
      x: (box.left - trim.x) / mm,
      y: (trim.y + trim.height - box.upper) / mm,
      width: (box.right - box.left) / mm,
      height: (box.upper - box.lower) / mm,
    };
    if (stroke.x > trim.width / mm || stroke.width > trim.width / mm) continue;
    const key = `${stroke.ink} ${stroke.y.toFixed(1)} ${Math.round(stroke.x / 90)}`;
    lines.set(key, joined(lines.get(key), stroke));
  }
  return [...lines.values()].map(rounded);
}

/** In points of the page. */
interface Box {
  ink: InkTuple;
  left: number;
  lower: number;
  right: number;
  upper: number;
}

function boxOf({ ink, matrix, edges: [left, lower, right, upper] }: Painted): Box {
  const [a, b] = moved(matrix, left, lower);
  const [c, d] = moved(matrix, right, upper);
  return {
    ink,
    left: Math.min(a, c),
    right: Math.max(a, c),
    lower: Math.min(b, d),
    upper: Math.max(b, d),
  };
}

function joined(one: Stroke | undefined, other: Stroke): Stroke {
  if (!one) return other;
  const x = Math.min(one.x, other.x);
  const right = Math.max(one.x + one.width, other.x + other.width);
  return { ...one, x, width: right - x };
}

function rounded({ ink, x, y, width, height }: Stroke): Stroke {
  const tenth = (length: number) => Math.round(length * 100) / 100;
  return { ink, x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}
