import type { LinkedPiece } from './document-view.ts';

/** Pieces of one clause, and what is to be read of them: over their words, on screen. */
export interface Read {
  pieces: LinkedPiece[];
  reading?: string;
  /** Who says so: the source, which prints it, or the archive, in its glossary. */
  by?: 'source' | 'archive';
}

/** Joins the pieces over which one reading stands, whatever links or notes cut them. */
export function readingsOver(pieces: readonly LinkedPiece[]): Read[] {
  const reads: Read[] = [];
  for (const piece of pieces) {
    const last = reads.at(-1);
    const before = last?.pieces.at(-1);
    if (last && before && hasReading(piece) && wholeOf(before) === wholeOf(piece))
      last.pieces.push(piece);
    else reads.push({ pieces: [piece] });
  }
  return reads.map(({ pieces: own }) => ({ pieces: own, ...readingOf(own) }));
}

function hasReading({ ruby, term }: LinkedPiece): boolean {
  return ruby !== undefined || term?.entry.reading !== undefined;
}

/** What a piece is a part of. */
function wholeOf({ ruby, term }: LinkedPiece): string {
  return ruby ? `ruby ${ruby.start}` : `term ${term?.start}`;
}

function readingOf(pieces: readonly LinkedPiece[]): Omit<Read, 'pieces'> {
  const { ruby, term } = pieces[0] ?? {};
  if (ruby) return { reading: ruby.reading, by: 'source' };
  const reading = term?.entry.reading;
  const words = pieces.map(({ text }) => text).join('');
  return reading !== undefined && term?.entry.term === words ? { reading, by: 'archive' } : {};
}
