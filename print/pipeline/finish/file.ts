import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { writePdf } from './write.ts';

/** Gives a file the identifier that its content has: nothing comes from the clock. */
export function identify(pdf: PDFDocument): void {
  const { context } = pdf;
  const id = PDFHexString.of(fingerprint(context.enumerateIndirectObjects()));
  context.trailerInfo.ID = context.obj([id, id]);
}

/** What a file was identified by when it was saved last. */
export function identityOf({ context }: PDFDocument): string {
  return String(context.lookup(context.trailerInfo.ID));
}

/** Saves under the identifier of the content: the same content, the same bytes. */
export async function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush();
  identify(pdf);
  return writePdf(pdf.context);
}

/** 16 bytes in hex. */
function fingerprint(objects: readonly [{ toString(): string }, PDFObject][]): string {
  const content = createHash('sha256');
  for (const [ref, object] of objects) {
    content.update(ref.toString());
    if (object instanceof PDFRawStream)
      content.update(object.dict.toString()).update(object.contents);
    else content.update(object.toString());
  }
  return content.digest('hex').slice(0, 32);
}
