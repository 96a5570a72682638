import { cell, linesPerPage, pitch, typeArea } from '../../src/view/type-area.ts';

export {
  cell,
  cellsPerLine,
  linesPerPage,
  pitch,
  sheet,
  typeArea,
} from '../../src/view/type-area.ts';

/** Chromium sets baselines on whole CSS pixels; on a sheet laid out four times as large they are a quarter as coarse. */
export const enlargement = 4;

/** Half of the white between two lines; a page of line boxes is so much higher than the type area, above and below. */
export const halfLeading = (pitch - cell) / 2;

/** So that 22 lines fit however their heights are rounded. */
const slack = 0.2;

export const content = {
  top: typeArea.top - halfLeading,
  height: linesPerPage * pitch + slack,
  /** Between the lower edge of the type area and that of the box in which lines are set. */
  below: halfLeading + slack,
};

/** 字号 in millimetres. */
export const size = { two: points(22), three: cell, four: points(14) };

/** 空一行 and 空二行 are measured from edge to edge (3.2; GB/T 33476.2-2016). */
export const blankLine = 10.39;

/** 空一行 between two boxes of lines: edge to edge as the standard has it, or a line of the grid as a word processor. */
export const blank = { standard: blankLine - 2 * halfLeading, grid: pitch };

export function points(count: number): number {
  return (count * 25.4) / 72;
}
