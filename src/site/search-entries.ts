import { textOf } from '../document/clause.ts';
import { partsOf } from '../document/document.ts';
import type { SearchData } from '../search/browser/data.ts';
import type { Archive, ArchivedDocument } from '../view/archive.ts';
import { fullLocusText, lociOf } from '../view/labels.ts';
import { clauseHref } from '../view/links.ts';

/** Every clause of the archive with what a hit shows, in the order in which hits are listed. */
export function searchEntries(archive: Archive): SearchData {
  return {
    documents: archive.documents.map(({ document }) => ({
      id: document.id,
      title: document.front.title,
      docNumber: document.front.docNumber,
    })),
    clauses: archive.documents.flatMap(clausesOf),
  };
}

function clausesOf({ document }: ArchivedDocument, index: number): SearchData['clauses'] {
  const loci = lociOf(document);
  return partsOf(document).flatMap(({ id, clauses }) =>
    clauses.map((clause) => {
      const locus = loci.get(clause.id);
      return {
        id: clause.id,
        document: index,
        href: clauseHref(document, id, clause.id).slice(1),
        place: locus ? fullLocusText(locus) : '',
        kind: locus?.kind ?? '',
        text: textOf(clause),
      };
    }),
  );
}
