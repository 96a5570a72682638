import type { ClauseRole } from '../document/clause.ts';
import { type Document, partsOf } from '../document/document.ts';

/** What a reader counts as a paragraph; headings, lists of names and the imprint bear no number. */
const counted = new Set<ClauseRole>([
  'addressees',
  'paragraph',
  'article',
  'point',
  'item',
  'slogan',
  'specification',
]);

/** The number of each paragraph in its part, from 1, by clause id. */
export function paragraphNumbers(document: Document): Map<string, number> {
  return new Map(
    partsOf(document).flatMap(({ clauses }) =>
      clauses
        .filter((clause) => counted.has(clause.role))
        .map((clause, index): [string, number] => [clause.id, index + 1]),
    ),
  );
}
