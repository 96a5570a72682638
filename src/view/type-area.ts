/** The sheet and its type area, in millimetres (GB/T 9704-2012, 5.1 and 5.2); what both media draw. */

export const sheet = { width: 210, height: 297 };

/** Binding margin 28 on the left of odd pages, mirrored on even ones. */
export const typeArea = { top: 37, binding: 28, width: 156, height: 225 };

export const linesPerPage = 22;
export const cellsPerLine = 28;

/** 一字 in 3号: 28 fill the line. */
export const cell = typeArea.width / cellsPerLine;

/** From line to line: the first line's upper edge and the last one's lower edge lie on the type area's. */
export const pitch = (typeArea.height - cell) / (linesPerPage - 1);

/** The left edge of the type area. */
export function leftOf(page: number): number {
  const { binding, width } = typeArea;
  return page % 2 === 1 ? binding : sheet.width - width - binding;
}
