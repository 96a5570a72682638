import type { Document } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import type { PdfFile } from './pdf-file.ts';
import { placeOnPage } from './pdf-place.ts';

/** TrueType, whole or by character identifier. */
const trueType = new Set(['TrueType', 'CIDFontType2']);

/** Every font is embedded and has TrueType outlines: Type 3 and CFF lose their names and text maps on the way. */
export function pdfFonts(pdf: PdfFile, document: Document): Problem[] {
  return pdf.fonts
    .filter(({ type, embedded }) => !(embedded && trueType.has(type)))
    .map(({ name, type, embedded, page }) =>
      problem('pdf-font', placeOnPage(document, page), {
        found: {
          zh: `${name}：${type}，${embedded ? '已' : '未'}嵌入`,
          en: `${name}: ${type}, ${embedded ? '' : 'not '}embedded`,
        },
        expected: { zh: '嵌入的 TrueType 字体', en: 'an embedded TrueType font' },
        mend: {
          zh: '换用静态 TrueType 字体文件；不用 OTF、可变字体或合成粗体',
          en: 'use a static TrueType file; no OTF, no variable font, no synthetic bold',
        },
      }),
    );
}
