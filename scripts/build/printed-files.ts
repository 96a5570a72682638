import type { Document } from '../../src/document/document.ts';

/** What the pages show, as read back, as the site shows it; it stays in the cache. */
export const sheetsFile = 'sheets.html';

/** Below `dist/`. */
export function pdfFile({ id }: Pick<Document, 'id'>): string {
  return `site/${id}/${id}.pdf`;
}
