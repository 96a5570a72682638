import type { Corpus } from '../document/corpus.ts';
import type { Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';

/** A rule on sources. Its examples stand in test/rules/<rule-id>. */
export type Rule = (corpus: Corpus) => Problem[];

/** A rule that looks at one document at a time. */
export function perDocument(rule: (document: Document, corpus: Corpus) => Problem[]): Rule {
  return (corpus) => corpus.documents.flatMap((document) => rule(document, corpus));
}

/** Whether an emendation of kind `sic` covers words of the clause: a discrepancy that readers are told of. */
export function isSic(document: Document, clause: string): boolean {
  return document.notes.some((note) => note.at.clause === clause);
}
