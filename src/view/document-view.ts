import type { Clause } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import type { ArchivedDocument } from './archive.ts';
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
  loci: Map<string, Locus>;
  /** The names in each clause, by its id, in reading order. */
  names: ReadonlyMap<string, readonly NameLink[]>;
}

/** A piece whose words may name something. */
export interface LinkedPiece extends Piece {
  link?: NameLink;
}

export function viewOf(archived: ArchivedDocument, web: Web): DocumentView {
  const { document } = archived;
  return {
    archived,
    document,
    numbers: paragraphNumbers(document),
    loci: lociOf(document),
    names: nameLinks(web, document.id),
  };
}

/** A clause cut at its notes, at the turns of the bulletin's pages, at its names and at `cuts`. */
export function piecesIn(
  { archived, document, names }: DocumentView,
  clause: Clause,
  cuts: readonly number[] = [],
): LinkedPiece[] {
  const pages = pagesIn(archived.pageMap, clause.id).filter(({ page }) => page > 1);
  const pieces = piecesOf(clause, { notes: notesIn(document, clause.id), pages });
  const links = names.get(clause.id) ?? [];
  return [...cuts, ...links.flatMap(({ start, end }) => [start, end])]
    .reduce((all, cut) => all.flatMap((piece) => cutPiece(piece, cut)), pieces)
    .map((piece) => {
      const link = links.find(({ start, end }) => piece.offset >= start && piece.offset < end);
      return link ? { ...piece, link } : piece;
    });
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
