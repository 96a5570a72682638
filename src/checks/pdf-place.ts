import type { Document } from '../document/document.ts';
import type { Place } from '../document/problem.ts';

/** A place in a document's PDF: its lines are pages. */
export function placeOnPage(document: Document, page: number): Place {
  return { file: `${document.id}.pdf`, line: page, column: 1 };
}
