import { type Clause, textOf } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import type { ProblemParts } from '../document/problem.ts';
import { isSic } from './rule.ts';

/** What is wrong where a clause does not end with its mark; undefined where it does, or its end is sic. */
export function otherEnding(
  document: Document,
  clause: Clause,
  mark: string,
): ProblemParts | undefined {
  const text = textOf(clause);
  if (text.endsWith(mark) || isSic(document, clause, text.length - 1)) return undefined;
  return {
    found: `…${text.slice(-8)}`,
    expected: `…${mark}`,
    mend: {
      zh: `以“${mark}”结尾；原件没有就记 sic`,
      en: `end with “${mark}”; record a sic if the original lacks it`,
    },
  };
}
