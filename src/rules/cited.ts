import type { Corpus } from '../document/corpus.ts';
import type { Place, ProblemParts } from '../document/problem.ts';

export type AuthorityFile = 'organs' | 'places';

/** A word of an authority file that must stand in a list at the top of the file. */
export interface Cited {
  path: PropertyKey[];
  word: string;
}

/** The cited words that the list lacks, as parts of Problems. */
export function unlisted(
  corpus: Corpus,
  file: AuthorityFile,
  cited: readonly Cited[],
  known: readonly string[],
): { place: Place; parts: ProblemParts }[] {
  const expected = known.slice(0, 40).join(' | ');
  return cited
    .filter(({ word }) => !known.includes(word))
    .map(({ path, word }) => ({
      place: corpus.placeAt(file, path),
      parts: {
        found: word,
        expected,
        mend: {
          zh: '改正，或在文件开头的表里添上并说明',
          en: 'correct it, or add it to the list at the top of the file',
        },
      },
    }));
}
