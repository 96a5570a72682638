import { occurrences, type Text } from './texts.ts';

export interface Rank {
  level: number;
  spread: number;
}

/**
 * How near a hit is to what the query may mean: 0, it is the clause's name or title; 1, it stands
 * in a title; 2, in the name or heading that a clause opens with; 3, in its text.
 */
export function levelOf({ clause, folded, name }: Text, words: readonly string[]): number {
  const levels = words.map((word) => {
    if (folded === word || (bare(name) !== '' && bare(name) === bare(word))) return 0;
    if (clause.title) return 1;
    return name.includes(word) ? 2 : 3;
  });
  return Math.min(3, ...levels);
}

/** Units of text from the first word to the end of the last, where several stand nearest to each other. */
export function spreadOf(text: string, words: readonly string[]): number {
  if (words.length < 2) return 0;
  const places = words
    .flatMap((word, which) =>
      occurrences(text, word).map((at) => ({ at, end: at + word.length, which })),
    )
    .sort((a, b) => a.at - b.at);
  return Math.min(...places.map((_, i) => spreadFrom(places.slice(i), words.length)));
}

function spreadFrom(places: readonly { at: number; end: number; which: number }[], wanted: number) {
  const seen = new Set<number>();
  let end = 0;
  for (const place of places) {
    seen.add(place.which);
    end = Math.max(end, place.end);
    if (seen.size === wanted) return end - (places[0]?.at ?? 0);
  }
  return Number.POSITIVE_INFINITY;
}

/** Without the mark that closes a heading. */
export function bare(text: string): string {
  return text.replace(/[。.:;,]$/u, '');
}
