import { gramsIn, startsOf } from './grams-in.ts';
import { longestStep, putStep } from './packed-steps.ts';

/** What the texts of a document hold. Plain rows of numbers, which are quickly kept, and quickly joined with others. */
export interface PartGrams {
  /** How many texts there are; they are counted from zero here. */
  texts: number;
  /** Every gram as a number, rising; the rows below say of each: */
  grams: Uint32Array;
  /** how many texts hold it, */
  counts: Row;
  /** the first of them, */
  firsts: Row;
  /** the last, */
  lasts: Row;
  /** and where its steps end. */
  ends: Row;
  /** From each text to the next that holds the same gram, gram after gram. */
  steps: Uint8Array;
}

/** Of most documents no number is large, and half the room is enough. */
type Row = Uint16Array | Uint32Array;

/** @param texts folded and simple */
export function partGrams(texts: readonly string[]): PartGrams {
  const { positions, numbers, starts } = numbersByGram(texts);
  // As numbers without a sign, which sort without comparing objects.
  const grams = Uint32Array.from(positions.keys()).sort();
  const isSmall = Math.max(texts.length, longestStep * numbers.length) < 2 ** 16;
  const row = (): Row => new (isSmall ? Uint16Array : Uint32Array)(grams.length);
  const [counts, firsts, lasts, ends] = [row(), row(), row(), row()];
  const steps = new Uint8Array(longestStep * numbers.length);
  let at = 0;
  for (let i = 0; i < grams.length; i += 1) {
    const position = positions.get((grams[i] ?? 0) | 0) ?? 0;
    const [start, end] = [starts[position] ?? 0, starts[position + 1] ?? numbers.length];
    for (let n = start + 1; n < end; n += 1)
      at = putStep(steps, at, (numbers[n] ?? 0) - (numbers[n - 1] ?? 0));
    counts[i] = end - start;
    firsts[i] = numbers[start] ?? 0;
    lasts[i] = numbers[end - 1] ?? 0;
    ends[i] = at;
  }
  return { texts: texts.length, grams, counts, firsts, lasts, ends, steps: steps.slice(0, at) };
}

interface ByGram {
  /** Of every gram. */
  positions: ReadonlyMap<number, number>;
  /** Of the texts that hold each, rising, gram after gram in the order of their positions. */
  numbers: Int32Array;
  /** Where they begin, by position. */
  starts: number[];
}

function numbersByGram(texts: readonly string[]): ByGram {
  const { positions, counts, met, ends } = gramsIn(texts);
  const numbers = new Int32Array(met.length);
  const starts = startsOf(counts);
  const next = [...starts];
  let at = 0;
  for (const [number, end] of ends.entries()) {
    for (; at < end; at += 1) {
      const position = met[at] ?? 0;
      const free = next[position] ?? 0;
      numbers[free] = number;
      next[position] = free + 1;
    }
  }
  return { positions, numbers, starts };
}
