import { type PDFDocument, PDFHeader, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { textIn } from '../../../src/pdf/objects.ts';
import { addXmp, infoOf } from './description.ts';
import { savePdf } from './file.ts';
import { addOutputIntent } from './output-intent.ts';

/** The printing condition for which the press edition is made. */
export interface PrintingCondition {
  /** Its name in the registry, or Custom. */
  condition: string;
  about: string;
  registry?: string;
  /** An ICC profile of an output device in CMYK. */
  profile: Uint8Array;
}

/** Claims PDF/X-4 (ISO 15930-7) and saves. @param about what the file is, behind its title */
export async function saveForPress(
  pdf: PDFDocument,
  edition: string,
  source: Uint8Array,
  condition: PrintingCondition,
  about?: string,
): Promise<Uint8Array> {
  pdf.context.header = PDFHeader.forVersion(1, 6);
  const info = infoOf(pdf);
  const title = textIn(info, 'Title') ?? '';
  if (about) info.set(PDFName.of('Title'), PDFHexString.fromText(`${title}（${about}）`));
  info.set(PDFName.of('Trapped'), PDFName.of('False'));
  addOutputIntent(pdf, { use: 'GTS_PDFX', components: 4, ...condition });
  addXmp(pdf, edition, source, { pdfx: { version: 'PDF/X-4' } });
  return await savePdf(pdf);
}
