import type { Place } from './problem.ts';

/** What a stretch of a clause is; both media choose its face by this. */
export type RunRole = 'label' | 'heading' | 'actor' | 'text' | 'reference';

export interface Run {
  role: RunRole;
  text: string;
  /** 注音 that the source prints over it; not part of the text. */
  reading?: string;
}

export type ClauseRole =
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'issuer'
  | 'markWord'
  | 'docNumber'
  | 'signer'
  | 'editingOffice'
  | 'editingDate'
  | 'title'
  | 'titleNote'
  | 'adoption'
  | 'addressees'
  | 'heading'
  | 'division'
  | 'article'
  | 'point'
  | 'contentsEntry'
  | 'paragraph'
  | 'item'
  | 'slogan'
  | 'formula'
  | 'specification'
  | 'tableRow'
  | 'verse'
  | 'signature'
  | 'footnote'
  | 'annexEntry'
  | 'signatory'
  | 'dateOfIssue'
  | 'note'
  | 'attendance'
  | 'annexLabel'
  | 'annexTitle'
  | 'sentTo'
  | 'copiedTo'
  | 'printingOffice'
  | 'printedOn';

/**
 * The smallest part of a record that has an address: one line of the plain text, one element with
 * `data-clause` on a page, one named destination in the PDF.
 */
export interface Clause {
  /** ASCII, unique in its document, never changed once published. */
  id: string;
  role: ClauseRole;
  runs: Run[];
  place: Place;
}

export function textOf(clause: Clause): string {
  return clause.runs.map((run) => run.text).join('');
}
