import { type Check, check } from '../../src/checks/check.ts';
import type { PdfObjects } from '../../src/checks/pdf-objects.ts';
import { type Cited, type PdfRule, problemsOf } from '../../src/checks/pdf-rule.ts';
import { pdfaRules } from '../../src/checks/pdfa/rules.ts';
import { pdfuaRules } from '../../src/checks/pdfua/rules.ts';
import type { Document } from '../../src/document/document.ts';
import { fileChecks } from './file-checks.ts';
import { pdfFile } from './printed-files.ts';

/** Of an archive edition, all but how its pages look. */
export interface FinishedChecks {
  /** What it says, and how it is put together. */
  said: Check[];
  /** Whether it keeps the standards that it claims. */
  claimed: Check[];
}

export function finishedChecks(file: PdfObjects, document: Document): FinishedChecks {
  return { claimed: archiveChecks(file, document), said: fileChecks(file, document) };
}

/** Checks the archive edition on its finished bytes by the standards that it claims. */
export function archiveChecks(
  file: PdfObjects,
  document: Pick<Document, 'id'>,
  where = pdfFile(document),
): Check[] {
  const name = `${document.id}.pdf`;
  const standards: [string, string, readonly PdfRule[]][] = [
    ['pdfa', 'ISO 19005-3', pdfaRules],
    ['pdfua', 'ISO 14289-1', pdfuaRules],
  ];
  return standards.map(([id, standard, rules]) =>
    standardCheck(rules, file, { id, standard, name, where }),
  );
}

/** Whether a file keeps the rules of a standard, as one check. */
export function standardCheck(
  rules: readonly PdfRule[],
  file: PdfObjects,
  { id, element, where, standard, name }: Pick<Check, 'id' | 'where' | 'element'> & Cited,
): Check {
  const problems = problemsOf(rules, file, { standard, name });
  return check(
    {
      id,
      level: 'file',
      clause: standard,
      ...(element === undefined ? {} : { element }),
      found: `${rules.length} rules, ${problems.length} faults`,
      expected: `${rules.length} rules, 0 faults`,
      where,
    },
    problems,
  );
}
