import { type Clause, textOf } from '../document/clause.ts';
import { yearOf } from '../document/date.ts';
import { partsOf } from '../document/document.ts';
import type { SearchClause } from '../search/browser/data.ts';
import type { SearchContent } from '../search/search-files.ts';
import type { Archive, ArchivedDocument } from '../view/archive.ts';
import { fullLocusText, type Locus, lociOf } from '../view/labels.ts';
import type { Web } from '../view/web/web.ts';
import { actorFacets, namesIn, organOf } from './search-names.ts';

/**
 * All that search reads of an archive, in reading order.
 *
 * @param web where the pages of names are; without it names lead to clauses only
 */
export function searchEntries(archive: Archive, web?: Web): SearchContent {
  const each = archive.documents.map((one, i) => clausesOf(archive, one, i));
  const clauses = each.flat();
  let next = 0;
  const documents = archive.documents.map((one, i) => {
    const first = next;
    const count = each[i]?.length ?? 0;
    next += count;
    return { ...entryOf(archive, one), first, clauses: count };
  });
  return { documents, clauses, names: namesIn(archive, clauses, web) };
}

function entryOf(archive: Archive, { document }: ArchivedDocument) {
  const { front, issuers } = document;
  const loci = lociOf(document);
  const kinds = issuers.flatMap(({ organ }) => organOf(archive, organ)?.kind.is ?? []);
  return {
    id: document.id,
    title: front.title,
    docNumber: front.docNumber ?? '',
    year: yearOf(front) ?? '',
    kind: front.kind,
    bodies: issuers.map(({ name }) => name),
    bodyKinds: [...new Set(kinds)],
    parts: partsOf(document).map(({ id, clauses: [first] }) => {
      const short = document.annexes.find((annex) => annex.id === id)?.short;
      const label = (first && loci.get(first.id)?.partLabel) ?? '';
      return { id, label, ...(short ? { short } : {}) };
    }),
  };
}

function clausesOf(archive: Archive, { document }: ArchivedDocument, index: number) {
  const loci = lociOf(document);
  const facets = actorFacets(archive, document);
  return partsOf(document).flatMap(({ clauses }, part) =>
    clauses.map(
      (clause): SearchClause => ({
        ...entryOfClause(clause, loci.get(clause.id)),
        document: index,
        part,
        ...facets.get(clause.id),
      }),
    ),
  );
}

const titles = new Set<Clause['role']>(['title', 'annexTitle', 'heading']);

function entryOfClause(clause: Clause, locus: Locus | undefined) {
  const head = headOf(clause);
  return {
    id: clause.id,
    place: locus ? fullLocusText(locus) : '',
    kind: locus?.kind ?? '',
    text: textOf(clause),
    title: titles.has(clause.role),
    ...(head ? { head } : {}),
  };
}

/** The body or heading that the clause opens with; a name that stands alone is one as a whole. */
function headOf({ role, runs }: Clause): SearchClause['head'] {
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (run.role === 'actor' || run.role === 'heading') return { start: at, end };
    at = end;
  }
  return role === 'issuer' || role === 'signatory' ? { start: 0, end: at } : undefined;
}
