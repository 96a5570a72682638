/** Entries whose names begin with one letter of the alphabet when they are spoken; `#` for all else. */
export interface LetterGroup<T> {
  letter: string;
  /** For the address of the letter on its page. */
  id: string;
  names: T[];
}

/** The entries in the order of their sound, under their letters. */
export function underLetters<T extends { text: string; sound: string }>(
  entries: readonly T[],
): LetterGroup<T>[] {
  const sorted = entries.toSorted((a, b) => compare(a.sound, b.sound) || compare(a.text, b.text));
  const byLetter = Map.groupBy(sorted, ({ sound }) => letterOf(sound));
  return [...byLetter].map(([letter, names]) => ({
    letter,
    id: letter === '#' ? 'letter-other' : `letter-${letter}`,
    names,
  }));
}

function letterOf(sound: string): string {
  const first = sound.charAt(0).toUpperCase();
  return /[A-Z]/u.test(first) ? first : '#';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
