/** A length on the sheet, in millimetres, as the style sheet enlarges it. */
export function mm(length: number): string {
  return `calc(${rounded(length)} * var(--mm))`;
}

/** A number of grid lines. */
export function gridLines(count: number): string {
  return `calc(${rounded(count)} * var(--pitch))`;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
