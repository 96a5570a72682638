/** `a b c d e f` of a transformation (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * The transformation that does `m`, then `n`. By their places: where the engine did not compile it yet, taking arrays
 * apart takes longer than multiplying, and a page has thousands.
 */
export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function matrixOf(operands: readonly string[]): Matrix {
  const at = (place: number) => Number(operands[place] ?? identity[place]);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
