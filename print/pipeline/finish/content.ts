import { type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { latin1 } from '../../../src/pdf/objects.ts';
import { packedBeside, packedStream } from './stream.ts';

type Change = (content: string) => string;

/**
 * Rewrites the one content stream of a page.
 * @param change from content to content, bytes as latin1
 */
export function rewriteContent(pdf: PDFDocument, page: PDFPage, change: Change): void {
  const { ref, content } = changed(pdf, page, change);
  pdf.context.assign(ref, packedStream(pdf.context, content));
}

/** The same for all pages; some are packed while the next one is rewritten. */
export async function rewriteContents(pdf: PDFDocument, change: Change): Promise<void> {
  const pages = pdf.getPages();
  for (let at = 0; at < pages.length; at += atOnce)
    await Promise.all(
      pages.slice(at, at + atOnce).map(async (page) => {
        const { ref, content } = changed(pdf, page, change);
        pdf.context.assign(ref, await packedBeside(pdf.context, content));
      }),
    );
}

/** Pages that wait to be packed, at most, for the sake of memory. */
const atOnce = 100;

function changed(
  pdf: PDFDocument,
  page: PDFPage,
  change: Change,
): { ref: PDFRef; content: Buffer } {
  const ref = page.node.get(PDFName.of('Contents'));
  const stream = pdf.context.lookup(ref);
  if (!(ref instanceof PDFRef && stream instanceof PDFRawStream))
    throw new Error('expected one content stream in a page');
  return { ref, content: Buffer.from(change(latin1(stream)), 'latin1') };
}
