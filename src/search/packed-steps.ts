/** Bytes that a step takes at most. */
export const longestStep = 5;

/**
 * Writes the step from a number to the next, seven bits a byte, the last of them without a mark that more follow.
 * @returns where the next step begins
 */
export function putStep(bytes: Uint8Array, at: number, step: number): number {
  let [end, rest] = [at, step];
  while (rest > 127) {
    bytes[end++] = (rest & 127) + 128;
    rest >>>= 7;
  }
  bytes[end++] = rest;
  return end;
}
