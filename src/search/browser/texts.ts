import type { SearchClause } from './data.ts';
import { fold, folded } from './fold.ts';
import type { Simplify } from './variants.ts';

/** A clause that has been read, with its text as search compares it. */
export interface Text {
  /** Counts through the archive in reading order. */
  number: number;
  clause: SearchClause;
  folded: string;
  /** The same of the name or heading that it opens with. */
  name: string;
}

export interface Stretch {
  start: number;
  end: number;
}

export function textFor(number: number, clause: SearchClause): Text {
  const { text, head } = clause;
  const name = head ? fold(text.slice(head.start, head.end)) : '';
  return { number, clause, folded: fold(text), name };
}

/** Where words stand in a clause, in UTF-16 units of its text, in reading order, without overlap. */
export function placesOf(text: string, words: readonly string[], simplify?: Simplify): Stretch[] {
  const { text: plain, starts, ends } = folded(text);
  const within = simplify ? simplify(plain) : plain;
  const found = words.flatMap((word) =>
    occurrences(within, word).map((at) => ({
      start: starts[at] ?? 0,
      end: ends[at + word.length - 1] ?? 0,
    })),
  );
  return merged(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Where a word stands in a text, each time after the last one's end. */
export function occurrences(text: string, word: string): number[] {
  const places: number[] = [];
  if (word === '') return places;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
    places.push(at);
  return places;
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const one of stretches) {
    const last = out.at(-1);
    if (last && one.start < last.end) last.end = Math.max(last.end, one.end);
    else out.push({ ...one });
  }
  return out;
}
