import type { Clause, RunRole } from '../document/clause.ts';
import type { Document } from '../document/document.ts';

/** What is tied to stretches and points of one clause, in UTF-16 units of its text. */
export interface Marks {
  notes: { number: number; start: number; end: number }[];
  /** Points at which a page of our bulletin begins, with its number. */
  pages: { page: number; offset: number }[];
}

/** A stretch of a clause with one face and one set of notes; joined they are the clause's text. */
export interface Piece {
  role: RunRole;
  text: string;
  /** Where it begins in the clause's text, in UTF-16 units. */
  offset: number;
  /** Notes that cover it. */
  notes: number[];
  /** Notes whose words end with it: the place for their reference mark. */
  endsNotes: number[];
  /** The page of the bulletin that begins with it. */
  page?: number;
  /** What the source prints over the words of which it is a part, and where these begin. */
  ruby?: { reading: string; start: number };
  /** Where it leads, if it is the mark of a note. */
  href?: string;
}

/** Cuts a clause's runs at every mark, so that a renderer only has to wrap whole pieces. */
export function piecesOf(clause: Clause, marks: Marks): Piece[] {
  const cuts = cutsOf(marks);
  let offset = 0;
  return clause.runs.flatMap((run) => {
    const from = offset;
    offset += run.text.length;
    const { reading } = run;
    const ruby = reading === undefined ? {} : { ruby: { reading, start: from } };
    return split(run.text, from, cuts).map((part) => ({
      ...pieceAt(run.role, part, marks),
      ...ruby,
    }));
  });
}

/** Whether nothing of ours stands at a piece, as at most. */
export function isWordsAlone(piece: Piece & { link?: unknown; term?: unknown }): boolean {
  const { role, notes, page, link, term } = piece;
  return role === 'text' && notes.length === 0 && page === undefined && !link && !term;
}

export function notesIn(document: Document, clause: string): Marks['notes'] {
  return document.notes
    .filter((note) => note.at.clause === clause)
    .map((note) => ({ number: note.number, start: note.at.start, end: note.at.end }));
}

function cutsOf(marks: Marks): number[] {
  const points = [
    ...marks.notes.flatMap((note) => [note.start, note.end]),
    ...marks.pages.map((page) => page.offset),
  ];
  return [...new Set(points)].sort((a, b) => a - b);
}

function split(
  text: string,
  from: number,
  cuts: readonly number[],
): { offset: number; text: string }[] {
  const to = from + text.length;
  const points = [from, ...cuts.filter((cut) => cut > from && cut < to), to];
  return points.slice(0, -1).map((start, i) => ({
    offset: start,
    text: text.slice(start - from, (points[i + 1] ?? to) - from),
  }));
}

function pieceAt(role: RunRole, part: { offset: number; text: string }, marks: Marks): Piece {
  const end = part.offset + part.text.length;
  const page = marks.pages.find((start) => start.offset === part.offset)?.page;
  return {
    role,
    ...part,
    notes: marks.notes.filter((n) => n.start <= part.offset && n.end >= end).map((n) => n.number),
    endsNotes: marks.notes.filter((n) => n.end === end).map((n) => n.number),
    ...(page === undefined ? {} : { page }),
  };
}
