/** Where one page stands on a sheet; lengths in millimetres from the lower left corner of the sheet's trim. */
export interface Placed {
  /** From 1; absent where the page is blank. */
  page?: number;
  /** Lower left corner of the page's trim. */
  x: number;
  y: number;
  /** Head down. */
  turned: boolean;
  /** Left and right edge beyond which nothing of the page is printed, from the trim. */
  reach: { left: number; right: number };
}

/** One side of a sheet. */
export interface Side {
  sheet: number;
  face: 'front' | 'back';
  width: number;
  height: number;
  placed: Placed[];
  cuts: { x: number[]; y: number[] };
  folds: { x: number[]; y: number[] };
  staples?: { at: number[]; tolerance: number; spine: number };
}

const page = { width: 210, height: 297 };
const bleed = 3;

/** Two staples, their outer eyes 70 mm from the upper and the lower edge, ± 4 mm (GB/T 9704-2012, 6.3). */
export const staples = { from: 70, tolerance: 4 };

/** 骑马订: A3 sheets, one in another, two pages to a side. @param creep by which a sheet's pages move to the spine for each sheet around it, in millimetres */
export function saddleStitch(pages: number, creep: number): Side[] {
  const total = Math.ceil(pages / 4) * 4;
  return Array.from({ length: total / 4 }, (_, i) => {
    const front = [total - 2 * i, 2 * i + 1] as const;
    const back = [2 * i + 2, total - 2 * i - 1] as const;
    const by = creep * i;
    return [
      spread(front, { sheet: i + 1, face: 'front', by, pages }),
      spread(back, { sheet: i + 1, face: 'back', by, pages }),
    ];
  }).flat();
}

function spread(
  [left, right]: readonly [number, number],
  { sheet, face, by, pages }: { sheet: number; face: Side['face']; by: number; pages: number },
): Side {
  const middle = page.width;
  const outermost = sheet === 1 && face === 'front';
  const at = [staples.from, page.height - staples.from];
  return {
    sheet,
    face,
    width: 2 * page.width,
    height: page.height,
    placed: [
      { ...numbered(left, pages), x: by, y: 0, turned: false, reach: { left: bleed, right: -by } },
      {
        ...numbered(right, pages),
        x: middle - by,
        y: 0,
        turned: false,
        reach: { left: -by, right: bleed },
      },
    ],
    cuts: { x: [0, 2 * page.width], y: [0, page.height] },
    folds: { x: [middle], y: [] },
    ...(outermost ? { staples: { at, tolerance: staples.tolerance, spine: middle } } : {}),
  };
}

/** Rows of a signature from above; those above the fold stand on their heads. */
interface Signature {
  front: number[][];
  back: number[][];
}

const signatures: Record<4 | 8 | 16, Signature> = {
  4: { front: [[4, 1]], back: [[2, 3]] },
  8: {
    front: [
      [5, 4],
      [8, 1],
    ],
    back: [
      [3, 6],
      [2, 7],
    ],
  },
  16: {
    front: [
      [5, 12, 9, 8],
      [4, 13, 16, 1],
    ],
    back: [
      [7, 10, 11, 6],
      [2, 15, 14, 3],
    ],
  },
};

/** 胶订: signatures of sixteen, the last as small as holds the rest. Every page keeps its bleed on all four sides: at the spine it is milled off. */
export function perfectBinding(pages: number): Side[] {
  const sides: Side[] = [];
  for (let before = 0, sheet = 1; before < pages; sheet++) {
    const left = pages - before;
    const size = left > 8 ? 16 : left > 4 ? 8 : 4;
    const { front, back } = signatures[size];
    const shared = { sheet, before, pages };
    sides.push(signed(front, 'front', shared), signed(back, 'back', shared));
    before += size;
  }
  return sides;
}

function signed(
  rows: readonly (readonly number[])[],
  face: Side['face'],
  { sheet, before, pages }: { sheet: number; before: number; pages: number },
): Side {
  const [columns, count] = [rows[0]?.length ?? 0, rows.length];
  const step = { x: page.width + 2 * bleed, y: page.height + 2 * bleed };
  const xs = Array.from({ length: columns }, (_, i) => i * step.x);
  const ys = Array.from({ length: count }, (_, i) => (count - 1 - i) * step.y);
  return {
    sheet,
    face,
    width: columns * step.x - 2 * bleed,
    height: count * step.y - 2 * bleed,
    placed: rows.flatMap((row, r) =>
      row.map((number, c) => ({
        ...numbered(before + number, pages),
        x: xs[c] ?? 0,
        y: ys[r] ?? 0,
        turned: r < count - 1,
        reach: { left: bleed, right: bleed },
      })),
    ),
    cuts: {
      x: xs.flatMap((x) => [x, x + page.width]),
      y: ys.flatMap((y) => [y, y + page.height]),
    },
    folds: {
      x: xs.slice(1).map((x) => x - bleed),
      y: ys.slice(0, -1).map((y) => y - bleed),
    },
  };
}

function numbered(number: number, pages: number): { page?: number } {
  return number <= pages ? { page: number } : {};
}
