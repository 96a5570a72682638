import { type PDFDocument, PDFHeader, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { textIn } from '../../../src/pdf/objects.ts';
import { addXmp, infoOf } from './description.ts';
import { savePdf } from './file.ts';
import { addOutputIntents } from './output-intent.ts';

/** The printing condition for which the press edition is made. */
export interface PrintingCondition {
  /** Its name in the registry, or Custom. */
  condition: string;
  about: string;
  registry?: string;
  /** An ICC profile of an output device in CMYK. */
  profile: Uint8Array;
}

/** One of the files for the press. */
export interface PressFile {
  /** Part of its identity. */
  edition: string;
  /** Identity of what it was made from. */
  source: string;
  condition: PrintingCondition;
  /** What it is, behind the title. */
  about?: string;
  /** Whether its tags are whole, so that it can claim PDF/A-2a (ISO 19005-2) too. */
  tagged?: boolean;
}

/** Claims PDF/X-4 (ISO 15930-7) and saves. */
export async function saveForPress(pdf: PDFDocument, file: PressFile): Promise<Uint8Array> {
  const { edition, source, condition, about, tagged = false } = file;
  pdf.context.header = PDFHeader.forVersion(1, 6);
  const info = infoOf(pdf);
  const title = textIn(info, 'Title') ?? '';
  if (about) info.set(PDFName.of('Title'), PDFHexString.fromText(`${title}（${about}）`));
  info.set(PDFName.of('Trapped'), PDFName.of('False'));
  addOutputIntents(pdf, {
    uses: tagged ? ['GTS_PDFX', 'GTS_PDFA1'] : ['GTS_PDFX'],
    components: 4,
    ...condition,
  });
  addXmp(pdf, edition, source, {
    pdfx: { version: 'PDF/X-4' },
    ...(tagged ? { pdfa: { part: 2, conformance: 'A' } } : {}),
  });
  return await savePdf(pdf);
}
