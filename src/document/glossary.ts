import * as z from 'zod';
import type { Place } from './problem.ts';

const words = z.string().trim().min(1);

/** What abbreviations and set terms in a document mean: `glossary.yaml`. */
export const glossarySchema = z.array(
  z.strictObject({
    term: words.describe('用语，照公文里的写法'),
    reading: words.optional().describe('读音：写了就注在网页上这个词的上方，如 lù'),
    definition: words.describe('意思，一句话，馆方所编'),
    source: words.describe('依据：谁这样说'),
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
