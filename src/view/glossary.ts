import { textOf } from '../document/clause.ts';
import { type Document, partsOf } from '../document/document.ts';
import { type GlossaryEntry, placesOfTerm } from '../document/glossary.ts';

/** Where a part first uses a term, in UTF-16 units of the clause. */
export interface TermUse {
  /** Of its line in the list at the end of the part's page. */
  id: string;
  part: string;
  clause: string;
  start: number;
  end: number;
  entry: GlossaryEntry;
}

/** The first use of every term in each part, in reading order. */
export function termsOf(document: Document): TermUse[] {
  const { glossary = [] } = document;
  // What is longer is found first, so that no term is found inside another.
  const entries = glossary.toSorted((a, b) => b.term.length - a.term.length);
  return partsOf(document).flatMap(({ id: part, clauses }) => {
    const missing = new Set(entries);
    const found = clauses.flatMap((clause) => {
      const uses = usesIn(textOf(clause), entries, missing);
      return uses.map((use) => ({ ...use, clause: clause.id, part }));
    });
    return found.map((use, i) => ({ ...use, id: `term-${part}-${i + 1}` }));
  });
}

type Use = Pick<TermUse, 'start' | 'end' | 'entry'>;

/** What is not missing any more still takes its places. */
function usesIn(
  text: string,
  entries: readonly GlossaryEntry[],
  missing: Set<GlossaryEntry>,
): Use[] {
  const taken: Use[] = [];
  const uses = entries.flatMap((entry) => {
    const free = placesOfTerm(text, entry.term)
      .map((start): Use => ({ start, end: start + entry.term.length, entry }))
      .filter(({ start, end }) => taken.every((use) => end <= use.start || start >= use.end));
    taken.push(...free);
    return free[0] && missing.delete(entry) ? [free[0]] : [];
  });
  return uses.sort((a, b) => a.start - b.start);
}
