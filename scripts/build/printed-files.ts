import type { Document } from '../../src/document/document.ts';

/** What the pages show, as read back; it stays in the cache. */
export const facsimileFile = 'facsimile.json';

/** Below `dist/`. */
export function pdfFile({ id }: Pick<Document, 'id'>): string {
  return `site/${id}/${id}.pdf`;
}
