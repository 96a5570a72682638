import type { Document } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import { readPdf } from './pdf-file.ts';
import { pdfFonts } from './pdf-fonts.ts';
import { pdfStructure } from './pdf-structure.ts';
import { pdfText } from './pdf-text.ts';

/** All that a bulletin's PDF has to be, whatever its edition. @throws where the bytes are no PDF */
export async function checkPdf(bytes: Uint8Array, document: Document): Promise<Problem[]> {
  const pdf = await readPdf(bytes);
  return [pdfText, pdfFonts, pdfStructure].flatMap((rule) => rule(pdf, document));
}
