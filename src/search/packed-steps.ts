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

/** What the steps from a number lead to, that number first. */
export function numbersFrom(first: number, steps: Uint8Array): number[] {
  const numbers = [first];
  let [last, step, shift] = [first, 0, 0];
  for (const byte of steps) {
    step += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte > 127) continue;
    last += step;
    numbers.push(last);
    [step, shift] = [0, 0];
  }
  return numbers;
}

/** Rising numbers as the steps from each to the next, from zero on. */
export function stepsOf(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(longestStep * numbers.length);
  let [at, last] = [0, 0];
  for (const number of numbers) {
    at = putStep(bytes, at, number - last);
    last = number;
  }
  return bytes.subarray(0, at);
}
