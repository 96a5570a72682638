import { type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { latin1 } from '../../../src/pdf/objects.ts';
import { packedStream } from './stream.ts';

/**
 * Rewrites the one content stream of a page.
 * @param change from content to content, bytes as latin1
 */
export function rewriteContent(
  pdf: PDFDocument,
  page: PDFPage,
  change: (content: string) => string,
): void {
  const ref = page.node.get(PDFName.of('Contents'));
  const stream = pdf.context.lookup(ref);
  if (!(ref instanceof PDFRef && stream instanceof PDFRawStream))
    throw new Error('expected one content stream in a page');
  const content = Buffer.from(change(latin1(stream)), 'latin1');
  pdf.context.assign(ref, packedStream(pdf.context, content));
}
