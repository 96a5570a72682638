import { textOf } from '../document/clause.ts';
import { clausesOf, type Document } from '../document/document.ts';
import type { HistoryEntry } from '../document/relation.ts';
import type { Archive } from './archive.ts';
import { lociOf, locusText } from './labels.ts';
import { clauseHref } from './links.ts';
import { type PlacedText, type SideBySide, sideBySide } from './side-by-side.ts';

/** Documents of the archive that this one replaces or amends: its text can be held against theirs. */
export function earlierOf({ documents }: Archive, { history = [] }: Document): Document[] {
  const takesOver = ({ kind }: HistoryEntry) => kind === 'replaces' || kind === 'amends';
  const ids = new Set(history.filter(takesOver).map(({ other }) => other.document));
  return documents.flatMap(({ document }) => (ids.has(document.id) ? [document] : []));
}

/** The texts of two documents, clause by clause in reading order. */
export function versionsOf(before: Document, after: Document): SideBySide {
  return sideBySide(placedTexts(before), placedTexts(after));
}

function placedTexts(document: Document): PlacedText[] {
  const loci = lociOf(document);
  return clausesOf(document).map((clause) => {
    const locus = loci.get(clause.id);
    return {
      text: textOf(clause),
      place: locus ? locusText(locus) || locus.kind : clause.id,
      href: clauseHref(document, locus?.part ?? 'notice', clause.id),
    };
  });
}
