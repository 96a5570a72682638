import { type Check, check } from '../../src/checks/check.ts';
import { geometryIn } from '../../src/checks/gbt9704/geometry.ts';
import { editionOf, judge } from '../../src/checks/gbt9704/judge.ts';
import { type Sheet, sheetOf } from '../../src/checks/gbt9704/sheet.ts';
import { type PdfFile, pdfFileOf } from '../../src/checks/pdf-file.ts';
import { pdfFonts } from '../../src/checks/pdf-fonts.ts';
import type { PdfObjects } from '../../src/checks/pdf-objects.ts';
import { pdfStructure } from '../../src/checks/pdf-structure.ts';
import { folded, pdfText, recordOn } from '../../src/checks/pdf-text.ts';
import { clausesOf, type Document, readingOf } from '../../src/document/document.ts';

export interface CheckedPdf {
  checks: Check[];
  /** The bulletin as it was measured. */
  sheet: Sheet;
}

/**
 * Checks a bulletin on its finished bytes.
 * @param rare characters that their own faces lack, and how many times each stands in 宋
 */
export function pdfChecks(
  pdf: PdfObjects,
  document: Document,
  rare: ReadonlyMap<string, number>,
  where = siteFile(document),
): CheckedPdf {
  const { checks, sheet } = sheetChecks(pdf, document, rare, where);
  return { checks: [...fileChecks(pdf, document, where), ...checks], sheet };
}

/**
 * Checks what stands on its pages, and where.
 * @param rare characters that their own faces lack, and how many times each stands in 宋
 */
export function sheetChecks(
  pdf: PdfObjects,
  document: Document,
  rare: ReadonlyMap<string, number>,
  where = siteFile(document),
): CheckedPdf {
  const sheet = sheetOf(geometryIn(pdf), document, new Set(rare.keys()));
  const checks = [...rareCheck(rare, where), ...judge(sheet, editionOf(document), where)];
  return { checks, sheet };
}

function siteFile({ id }: Document): string {
  return `site/${id}/${id}.pdf`;
}

/** No fault, but said: a character that a face lacks is printed in another. */
function rareCheck(rare: ReadonlyMap<string, number>, where: string): Check[] {
  if (rare.size === 0) return [];
  const found = [...rare].map(([character, times]) => `${character} ${times}`).join('、');
  const facts = { id: 'pdf-rare-characters', level: 'file', where } as const;
  return [check({ ...facts, found: `以宋体排：${found}`, expected: '本体所无之字，以宋体排' }, [])];
}

/** Checks what it says, and how it is put together. */
export function fileChecks(
  pdf: PdfObjects,
  document: Document,
  where = siteFile(document),
): Check[] {
  const file = pdfFileOf(pdf);
  const ids = clausesOf(document).length;
  return [
    check(
      {
        id: 'pdf-text',
        level: 'record',
        found: `${charactersOn(file)} characters in order`,
        expected: `${[...folded(readingOf(document))].length} characters in order`,
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
  return file.pages.reduce((sum, page) => sum + [...folded(recordOn(page))].length, 0);
}
