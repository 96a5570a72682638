import type { Clause } from '../document/clause.ts';
import type { Corpus } from '../document/corpus.ts';
import type { Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';

/**
 * A rule on sources. Its examples stand in test/rules/<rule-id>.
 *
 * @param known folders in which those rules found no fault that look at nothing else
 */
export interface Rule {
  (corpus: Corpus, known?: ReadonlySet<string>): Problem[];
  own?: OwnRule;
}

/** What a rule says of a document by itself, whatever others say of it. */
type OwnRule = (document: Omit<Document, 'history'>) => Problem[];

/** A rule that looks at one document and at nothing else. */
export function perDocument(own: OwnRule): Rule {
  const rule = (corpus: Corpus, known?: ReadonlySet<string>) =>
    readIn(corpus)
      .filter(({ folder }) => !known?.has(folder))
      .flatMap(own);
  return Object.assign(rule, { own });
}

/** A rule that looks at one document at a time, with what is around it. */
export function inCorpus(rule: (document: Document, corpus: Corpus) => Problem[]): Rule {
  return (corpus) => readIn(corpus).flatMap((document) => rule(document, corpus));
}

/** What could not be read would only look like more faults. */
function readIn({ documents, incomplete }: Corpus): Document[] {
  return documents.filter(({ folder }) => !incomplete.includes(folder));
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
