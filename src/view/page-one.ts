import { textOf } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import type { ArchivedDocument } from './archive.ts';

/** A name in the masthead of page 1, in mm from the top left of the sheet. */
export interface PrintedName {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  /** Of a name that stands alone, in the middle: of its characters. */
  size?: number;
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

/** One name alone begins 35 mm below the upper edge of the type area (7.2.4). */
const aloneFrom = 35;
/** Of its characters, at most. */
const largest = 18;

function nameAlone({ issuers, front }: Document): { names: PrintedName[]; bottom: number } {
  const text = `${issuers[0]?.name ?? ''}${front.markWord ?? ''}`;
  const size = Math.min(largest, sheet.measure / [...text].length);
  const bottom = sheet.top + aloneFrom + size;
  return { names: [{ text, x: sheet.left + sheet.measure / 2, y: bottom, size }], bottom };
}

export function mastheadOf(document: Document): { names: PrintedName[]; bottom: number } {
  if (document.issuers.length === 1) return nameAlone(document);
  const columns = document.front.issuerColumns;
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
  // Of what is shown in a list nothing more is known.
  if (!turn) return undefined;
  const { addressees } = document;
  if (!addressees || turn.clause !== addressees.id || turn.offset === 0 || turn.offset > 28)
    return undefined;
  return textOf(addressees).slice(0, turn.offset);
}
