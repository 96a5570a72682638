import { textOf } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import type { ArchivedDocument } from './archive.ts';

/** A name in the masthead of page 1, in mm from the top left of the sheet. */
export interface PrintedName {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
}

/**
 * Page 1 as a drawing: 210 × 297 mm with a type area of 156 × 225 mm that begins at 28, 37
 * (GB/T 9704-2012 5.2.1), names at the pitch of the original, columns of 72 mm.
 */
export const sheet = {
  width: 210,
  height: 297,
  left: 28,
  top: 37,
  measure: 156,
  column: 72,
} as const;

const pitch = 5.78;
/** From the top of a line of 14 pt to its baseline. */
const baseline = 4.4;

export function mastheadOf(document: Document): { names: PrintedName[]; bottom: number } {
  const columns = document.issuers.length === 1 ? 1 : document.front.issuerColumns;
  const names = document.issuers.map((issuer, i) => ({
    text: issuer.name,
    x: sheet.left + (i % columns) * (sheet.measure - sheet.column),
    y: sheet.top + Math.floor(i / columns) * pitch + baseline,
  }));
  const rows = Math.ceil(names.length / columns);
  return { names, bottom: sheet.top + rows * pitch };
}

/** The words of the addressees that stand on page 1 where they fill one line of it, 28 characters (5.2.3). */
export function lastLineOf({ document, pageMap }: ArchivedDocument): string | undefined {
  const turn = pageMap?.starts.find(({ page }) => page === 2);
  const { addressees } = document;
  if (!addressees || turn?.clause !== addressees.id || turn.offset === 0 || turn.offset > 28)
    return undefined;
  return textOf(addressees).slice(0, turn.offset);
}
