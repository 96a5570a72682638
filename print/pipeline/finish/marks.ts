import { mm } from './pages.ts';
import { registration } from './separation.ts';

/** Lengths around the trimmed sheet, in millimetres. */
export const bleed = 3;
/** Beyond the bleed: room for the marks. */
export const slug = 8;
export const offset = bleed + slug;

const gap = 1;
const length = 5;
/** Of a registration mark. */
const arm = 2.5;
const radius = 1.5;

/** A sheet to be marked, in millimetres from the lower left corner of what is trimmed. */
export interface Sheet {
  width: number;
  height: number;
  /** Where it is cut and folded: distances from the left and from below. */
  cuts: { x: readonly number[]; y: readonly number[] };
  folds?: { x: readonly number[]; y: readonly number[] };
  /** Heights of staples, with their tolerance. */
  staples?: { at: readonly number[]; tolerance: number; spine: number };
}

type Line = readonly [number, number, number, number];

/** Crop, fold and registration marks on every plate, none of them within the bleed. */
export function marksOf(sheet: Sheet): string {
  const { cuts, folds = { x: [], y: [] } } = sheet;
  const cutLines = around(sheet, cuts.x, cuts.y);
  const foldLines = around(sheet, folds.x, folds.y);
  return [
    'q',
    `/${registration} CS 1 SCN 0.25 w`,
    ...cutLines.map(stroke),
    ...centresOf(sheet).flatMap(registrationMark),
    ...stapleLines(sheet).map(stroke),
    ...(foldLines.length > 0 ? ['[2 2] 0 d', ...foldLines.map(stroke)] : []),
    'Q',
    '',
  ].join('\n');
}

function around({ width, height }: Sheet, xs: readonly number[], ys: readonly number[]): Line[] {
  const near = -bleed - gap;
  return [
    ...xs.flatMap((x): Line[] => [
      [x, near, x, near - length],
      [x, height - near, x, height - near + length],
    ]),
    ...ys.flatMap((y): Line[] => [
      [near, y, near - length, y],
      [width - near, y, width - near + length, y],
    ]),
  ];
}

/** Clear of the marks of a fold in the middle of a side. */
function centresOf({ width, height, folds }: Sheet): [number, number][] {
  const middle = bleed + slug / 2;
  const x = folds ? width / 2 + 10 : width / 2;
  const y = folds ? height / 2 + 10 : height / 2;
  return [
    [x, -middle],
    [x, height + middle],
    [-middle, y],
    [width + middle, y],
  ];
}

/** On both sides of the sheet, level with each staple: a line at its height, and how far it may be off. */
function stapleLines({ width, staples }: Sheet): Line[] {
  if (!staples) return [];
  const x = bleed + slug / 2;
  return staples.at.flatMap((y) =>
    [-x, width + x].flatMap((at): Line[] => [
      [at - 1, y, at + 1, y],
      [at, y - staples.tolerance, at, y + staples.tolerance],
    ]),
  );
}

function registrationMark([x, y]: [number, number]): string[] {
  const k = 0.5523 * radius;
  const r = radius;
  const curve = (...at: number[]): string => `${at.map(point).join(' ')} c`;
  return [
    stroke([x - arm, y, x + arm, y]),
    stroke([x, y - arm, x, y + arm]),
    `${point(x + r)} ${point(y)} m`,
    curve(x + r, y + k, x + k, y + r, x, y + r),
    curve(x - k, y + r, x - r, y + k, x - r, y),
    curve(x - r, y - k, x - k, y - r, x, y - r),
    `${curve(x + k, y - r, x + r, y - k, x + r, y)} s`,
  ];
}

function stroke([a, b, c, d]: Line): string {
  return `${point(a)} ${point(b)} m ${point(c)} ${point(d)} l S`;
}

/** A distance from the trim as one from the corner of the medium, in points. */
export function point(distance: number): number {
  return Math.round((distance + offset) * mm * 1000) / 1000;
}
