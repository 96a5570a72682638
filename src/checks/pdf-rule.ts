import { type Problem, problem, type Words } from '../document/problem.ts';
import type { PdfObjects } from './pdf-objects.ts';

/** What a rule found wrong, where it can be shown on a page. */
export interface Fault {
  found: string;
  /** From 1. */
  page?: number;
}

/** One requirement of a standard on files. */
export interface PdfRule {
  /** Permanent. */
  id: string;
  /** Of the standard. */
  clause: string;
  says: Words;
  faults(file: PdfObjects): Fault[];
}

/** Applies rules to a finished file. @param name of the file, for the reader of the problems */
export function problemsOf(
  rules: readonly PdfRule[],
  file: PdfObjects,
  { standard, name }: { standard: string; name: string },
): Problem[] {
  return rules.flatMap((rule) =>
    rule.faults(file).map(({ found, page = 1 }) =>
      problem(
        rule.id,
        { file: name, line: page, column: 1 },
        {
          found,
          expected: {
            zh: `${rule.says.zh}（${standard}，${rule.clause}）`,
            en: `${rule.says.en} (${standard}, ${rule.clause})`,
          },
          mend: {
            zh: '这是排印程序的缺陷，请报告',
            en: 'this is a defect of the printing program, report it',
          },
        },
      ),
    ),
  );
}

/** A rule that holds or does not. */
export function faultIf(wrong: boolean, found: string, page?: number): Fault[] {
  return wrong ? [{ found, ...(page === undefined ? {} : { page }) }] : [];
}
