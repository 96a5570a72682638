import type { Document } from '../../src/document/document.ts';
import type { PageMap } from '../../src/document/page-map.ts';
import { openPdf, savePdf } from './finish/file.ts';
import { normalise } from './finish/normalise.ts';
import { pageMapOf } from './page-map.ts';
import { type PrintTools, paginate } from './paginate.ts';

export type { PrintTools };

export interface Bulletin {
  pdf: Uint8Array;
  pageMap: PageMap;
}

/**
 * Makes the bulletin of a document, in the layout of the original. The same document, faces and browser
 * give the same bytes.
 * @throws Error where a page could not be laid out
 */
export async function makeBulletin(document: Document, tools: PrintTools): Promise<Bulletin> {
  const printed = await paginate(document, tools);
  const pdf = await openPdf(printed.pdf);
  normalise(pdf, printed.pagination, document);
  return { pdf: await savePdf(pdf), pageMap: pageMapOf(printed.pagination) };
}
