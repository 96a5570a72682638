import type { Clause } from '../document/clause.ts';
import type { Corpus } from '../document/corpus.ts';
import type { Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';

/** A rule on sources. Its examples stand in test/rules/<rule-id>. */
export type Rule = (corpus: Corpus) => Problem[];

/** A rule that looks at one document at a time. What could not be read would only look like more faults. */
export function perDocument(rule: (document: Document, corpus: Corpus) => Problem[]): Rule {
  return (corpus) =>
    corpus.documents
      .filter(({ folder }) => !corpus.incomplete.includes(folder))
      .flatMap((document) => rule(document, corpus));
}

/**
 * Whether an emendation of kind `sic` covers any of these words of a clause: a discrepancy that readers
 * are told of. Offsets in UTF-16 units of the clause's text; without them, any words of the clause.
 */
export function isSic(document: Document, clause: Clause, start = 0, end = Infinity): boolean {
  return document.notes.some(
    ({ at }) => at.clause === clause.id && at.start < end && at.end > start,
  );
}
