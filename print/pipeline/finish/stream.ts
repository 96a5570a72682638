import { promisify } from 'node:util';
import { deflate, deflateSync } from 'node:zlib';
import type { PDFContext, PDFRawStream } from '@cantoo/pdf-lib';

/** A compressed stream. The library's own compression takes several times as long. */
export function packedStream(
  context: PDFContext,
  content: Uint8Array,
  dict: Parameters<PDFContext['stream']>[1] = {},
): PDFRawStream {
  return context.stream(deflateSync(content), { ...dict, Filter: 'FlateDecode' });
}

const deflated = promisify(deflate);

/** The same while other things are done. */
export async function packedBeside(
  context: PDFContext,
  content: Uint8Array,
): Promise<PDFRawStream> {
  return context.stream(await deflated(content), { Filter: 'FlateDecode' });
}
