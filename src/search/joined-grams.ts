import { startsOf, textOfGram } from './grams-in.ts';
import { longestStep, putStep } from './packed-steps.ts';
import type { PartGrams } from './part-grams.ts';

/** A gram with the texts of all parts that hold it, which are counted through. */
export interface JoinedGram {
  gram: string;
  /** How many texts hold it. */
  count: number;
  /** The number of the first text and the steps from each to the next. */
  steps: Uint8Array;
}

/** Every gram of the parts, in rising order. The steps inside a part are as they were; only the way to it is new. */
export function joinGrams(parts: readonly PartGrams[]): JoinedGram[] {
  const met = gramsOf(parts);
  const next = startsOf(met.rooms);
  const starts = [...next];
  const bytes = new Uint8Array(met.rooms.reduce((sum, room) => sum + room, 0));
  const last = new Uint32Array(next.length);
  let [base, pair] = [0, 0];
  for (const { texts, firsts, lasts, ends, steps } of parts) {
    for (let i = 0, from = 0; i < firsts.length; i += 1, pair += 1) {
      const position = met.positions[pair] ?? 0;
      const first = base + (firsts[i] ?? 0);
      let at = putStep(bytes, next[position] ?? 0, first - (last[position] ?? 0));
      const end = ends[i] ?? 0;
      while (from < end) bytes[at++] = steps[from++] ?? 0;
      next[position] = at;
      last[position] = base + (lasts[i] ?? 0);
    }
    base += texts;
  }
  return met.inOrder.map(({ gram, position }) => ({
    gram: textOfGram(gram),
    count: met.counts[position] ?? 0,
    steps: bytes.subarray(starts[position], next[position]),
  }));
}

interface Met {
  /** The position of every gram of every part, part after part. */
  positions: Uint32Array;
  /** By position: how many texts hold the gram, and how many bytes its steps may take. */
  counts: number[];
  rooms: number[];
  inOrder: { gram: number; position: number }[];
}

function gramsOf(parts: readonly PartGrams[]): Met {
  const known = new Map<number, number>();
  const [counts, rooms]: [number[], number[]] = [[], []];
  const positions = new Uint32Array(parts.reduce((sum, { grams }) => sum + grams.length, 0));
  let pair = 0;
  for (const part of parts) {
    for (let i = 0, from = 0; i < part.grams.length; i += 1, pair += 1) {
      // With a sign, as engines hold a number without an object.
      const gram = (part.grams[i] ?? 0) | 0;
      let position = known.get(gram);
      if (position === undefined) {
        position = counts.push(0) - 1;
        rooms.push(0);
        known.set(gram, position);
      }
      const end = part.ends[i] ?? 0;
      counts[position] = (counts[position] ?? 0) + (part.counts[i] ?? 0);
      rooms[position] = (rooms[position] ?? 0) + longestStep + end - from;
      positions[pair] = position;
      from = end;
    }
  }
  const rising = Uint32Array.from(known.keys()).sort();
  const inOrder = Array.from(rising, (gram) => ({ gram, position: known.get(gram | 0) ?? 0 }));
  return { positions, counts, rooms, inOrder };
}
