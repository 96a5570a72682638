import { z } from 'zod';
import type { Place } from './problem.ts';

const words = z.string().trim().min(1);

/** What abbreviations and set terms in a document mean: `glossary.yaml`. */
export const glossarySchema = z.array(
  z.strictObject({
    /** As it stands in the document. */
    term: words,
    /** In a sentence, by the archive. */
    definition: words,
    /** Who says so. */
    source: words,
  }),
);

/** An entry with its place in the file. */
export type GlossaryEntry = z.infer<typeof glossarySchema>[number] & { at: Place };

/** Where a term stands in a text; in Latin letters, only where it is a word of its own. */
export function placesOfTerm(text: string, term: string): number[] {
  const isLatin = (character: string | undefined) => /^[A-Za-z]$/u.test(character ?? '');
  const found: number[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
    const before = isLatin(term[0]) && isLatin(text[at - 1]);
    const after = isLatin(term.at(-1)) && isLatin(text[at + term.length]);
    if (!before && !after) found.push(at);
  }
  return found;
}
