import type { Rare } from '../../print/pipeline/glyphs.ts';
import { type Check, check } from '../../src/checks/check.ts';
import { geometryIn } from '../../src/checks/gbt9704/geometry.ts';
import { editionOf, judge } from '../../src/checks/gbt9704/judge.ts';
import { type Sheet, sheetOf } from '../../src/checks/gbt9704/sheet.ts';
import type { PdfObjects } from '../../src/checks/pdf-objects.ts';
import type { Document } from '../../src/document/document.ts';
import { faces, isRest, restFaces } from '../../src/view/faces.ts';
import { fileChecks } from './file-checks.ts';
import { pdfFile } from './printed-files.ts';

export interface CheckedPdf {
  checks: Check[];
  /** The bulletin as it was measured. */
  sheet: Sheet;
}

/**
 * Checks a bulletin on its finished bytes.
 * @param rare characters that their own faces lack
 */
export function pdfChecks(
  pdf: PdfObjects,
  document: Document,
  rare: ReadonlyMap<string, Rare>,
  where = pdfFile(document),
): CheckedPdf {
  const { checks, sheet } = sheetChecks(pdf, document, rare, where);
  return { checks: [...fileChecks(pdf, document, where), ...checks], sheet };
}

/**
 * Checks what stands on its pages, and where.
 * @param rare characters that their own faces lack
 */
export function sheetChecks(
  pdf: PdfObjects,
  document: Document,
  rare: ReadonlyMap<string, Rare>,
  where = pdfFile(document),
): CheckedPdf {
  const sheet = sheetOf(geometryIn(pdf), document, new Set(rare.keys()));
  const checks = [...rareCheck(rare, where), ...judge(sheet, editionOf(document), where)];
  return { checks, sheet };
}

/** No fault, but said: a character that a face lacks is printed in another. */
function rareCheck(rare: ReadonlyMap<string, Rare>, where: string): Check[] {
  if (rare.size === 0) return [];
  const byName = Map.groupBy(rare, ([, { source }]) =>
    isRest(source) ? restFaces[source].name : faces[source].name,
  );
  const found = Array.from(
    byName,
    ([name, some]) =>
      `以${name}排：${some.map(([character, { times }]) => `${character} ${times}`).join('、')}`,
  );
  const facts = { id: 'pdf-rare-characters', level: 'file', where } as const;
  const expected = '本体所无之字，以宋体或补字排';
  return [check({ ...facts, found: found.join('；'), expected }, [])];
}
