import type { Clause } from '../document/clause.ts';
import { type Document, partsOf } from '../document/document.ts';
import type { ArchivedDocument } from './archive.ts';
import { type TermUse, termsOf } from './glossary.ts';
import { type Locus, lociOf } from './labels.ts';
import { paragraphNumbers } from './numbers.ts';
import { pagesIn } from './page-marks.ts';
import { notesIn, type Piece, piecesOf } from './pieces.ts';
import { type NameLink, nameLinks } from './web/links.ts';
import type { Web } from './web/web.ts';

/** A document with what its pages ask again and again, worked out once. */
export interface DocumentView {
  archived: ArchivedDocument;
  document: Document;
  /** Paragraph numbers, by clause. */
  numbers: Map<string, number>;
  loci: ReadonlyMap<string, Locus>;
  /** The names in each clause, by its id, in reading order. */
  names: ReadonlyMap<string, readonly NameLink[]>;
  /** Where each part first uses each term of the glossary. */
  terms: TermUse[];
  /** Ids of the notes of each part, by part and mark. */
  footnotes: Map<string, string>;
}

/** A piece whose words may name something. */
export interface LinkedPiece extends Piece {
  link?: NameLink;
  /** The term of the glossary of which it is a part, and whether it ends with it. */
  term?: TermUse & { ends: boolean };
}

export function viewOf(archived: ArchivedDocument, web: Web): DocumentView {
  const { document } = archived;
  return {
    archived,
    document,
    numbers: paragraphNumbers(document),
    loci: lociOf(document),
    names: nameLinks(web, document.id),
    terms: termsOf(document),
    footnotes: footnotesOf(document),
  };
}

function footnotesOf(document: Document): Map<string, string> {
  return new Map(
    partsOf(document).flatMap(({ id, clauses }) =>
      clauses
        .filter(({ role, runs }) => role === 'footnote' && runs[0]?.role === 'label')
        .map((note) => [`${id} ${note.runs[0]?.text ?? ''}`, note.id]),
    ),
  );
}

/** A clause cut at its notes, at the turns of the bulletin's pages, at its names, its terms and at `cuts`. */
export function piecesIn(
  view: DocumentView,
  clause: Clause,
  cuts: readonly number[] = [],
): LinkedPiece[] {
  const { archived, document, names } = view;
  const pages = pagesIn(archived.pageMap, clause.id).filter(({ page }) => page > 1);
  const pieces = piecesOf(clause, { notes: notesIn(document, clause.id), pages });
  const links = names.get(clause.id) ?? [];
  const terms = view.terms.filter((use) => use.clause === clause.id);
  return [...cuts, ...[...links, ...terms].flatMap(({ start, end }) => [start, end])]
    .reduce((all, cut) => all.flatMap((piece) => cutPiece(piece, cut)), pieces)
    .map((piece) => {
      const link = links.find(({ start, end }) => piece.offset >= start && piece.offset < end);
      return link ? { ...piece, link } : piece;
    })
    .map((piece) => {
      const term = terms.find(({ start, end }) => piece.offset >= start && piece.offset < end);
      const ends = piece.offset + piece.text.length === term?.end;
      return term ? { ...piece, term: { ...term, ends } } : piece;
    })
    .map((piece) => toNote(view, clause, piece));
}

/** The mark of a note leads to the note. */
function toNote(
  { loci, footnotes }: DocumentView,
  { id }: Clause,
  piece: LinkedPiece,
): LinkedPiece {
  if (piece.role !== 'reference') return piece;
  const note = footnotes.get(`${loci.get(id)?.part ?? ''} ${piece.text}`);
  return note === undefined ? piece : { ...piece, href: `#${note}` };
}

/** The pieces of each line of a title that is broken by sense. */
export function linesIn(
  view: DocumentView,
  clause: Clause,
  lines: readonly string[],
): LinkedPiece[][] {
  const ends = lines.map((_, i) => lines.slice(0, i + 1).join('').length);
  const pieces = piecesIn(view, clause, ends);
  return ends.map((end, i) =>
    pieces.filter(({ offset }) => offset < end && offset >= (ends[i - 1] ?? 0)),
  );
}

function cutPiece(piece: Piece, cut: number): Piece[] {
  const { page: _, ...rest } = piece;
  const at = cut - piece.offset;
  if (at <= 0 || at >= piece.text.length) return [piece];
  return [
    { ...piece, text: piece.text.slice(0, at), endsNotes: [] },
    { ...rest, text: piece.text.slice(at), offset: cut },
  ];
}
