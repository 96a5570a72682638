import { type Check, check } from '../../src/checks/check.ts';
import { type PdfFile, pdfFileOf } from '../../src/checks/pdf-file.ts';
import { pdfFonts } from '../../src/checks/pdf-fonts.ts';
import type { PdfObjects } from '../../src/checks/pdf-objects.ts';
import { pdfStructure } from '../../src/checks/pdf-structure.ts';
import { folded, pdfText, recordOn } from '../../src/checks/pdf-text.ts';
import { countOf } from '../../src/document/characters.ts';
import { clausesOf, type Document, readingOf } from '../../src/document/document.ts';
import { pdfFile } from './printed-files.ts';

/** Checks what it says, and how it is put together. */
export function fileChecks(
  pdf: PdfObjects,
  document: Document,
  where = pdfFile(document),
): Check[] {
  const file = pdfFileOf(pdf);
  const ids = clausesOf(document).length;
  return [
    check(
      {
        id: 'pdf-text',
        level: 'record',
        found: `${charactersOn(file)} characters in order`,
        expected: `${countOf(folded(readingOf(document)))} characters in order`,
        where,
      },
      pdfText(file, document),
    ),
    check(
      {
        id: 'pdf-fonts',
        level: 'file',
        found: `${file.fonts.length} fonts, ${file.fonts.filter((font) => font.embedded).length} embedded`,
        expected: 'every font embedded, TrueType',
        where,
      },
      pdfFonts(file, document),
    ),
    check(
      {
        id: 'pdf-structure',
        level: 'file',
        found: `${file.pages.length} pages`,
        expected: `A4, tagged, labelled, outlined; a destination for each of ${ids} clauses`,
        where,
      },
      pdfStructure(file, document),
    ),
  ];
}

function charactersOn(file: PdfFile): number {
  return file.pages.reduce((sum, page) => sum + countOf(folded(recordOn(page))), 0);
}
