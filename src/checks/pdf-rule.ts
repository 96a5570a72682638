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

/** Whose requirement was broken, and in which file. */
export interface Cited {
  standard: string;
  /** Name of the file, for the reader of the problem. */
  name: string;
}

/** Applies rules to a finished file. */
export function problemsOf(rules: readonly PdfRule[], file: PdfObjects, cited: Cited): Problem[] {
  return rules.flatMap((rule) => rule.faults(file).map((fault) => problemOf(rule, fault, cited)));
}

/** A fault as readers see it. */
export function problemOf(
  { id, clause, says }: Omit<PdfRule, 'faults'>,
  { found, page = 1 }: Fault,
  { standard, name }: Cited,
): Problem {
  return problem(
    id,
    { file: name, line: page, column: 1 },
    {
      found,
      expected: {
        zh: `${says.zh}（${standard}，${clause}）`,
        en: `${says.en} (${standard}, ${clause})`,
      },
      mend: {
        zh: '这是排印程序的缺陷，请报告',
        en: 'this is a defect of the printing program, report it',
      },
    },
  );
}

/** A rule that holds or does not. */
export function faultIf(wrong: boolean, found: string, page?: number): Fault[] {
  return wrong ? [{ found, ...(page === undefined ? {} : { page }) }] : [];
}
