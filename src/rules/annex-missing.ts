import { type Clause, textOf } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** Every annex that the notice cites exists (GB/T 9704-2012 7.3.4, 7.3.7), or is declared not to have come with it. */
export const annexMissing: Rule = perDocument((document) =>
  document.annexList
    .filter((entry) => !document.annexes.some((annex) => annex.entry === entry.number))
    .filter(({ clause }) => !isSicAtEnd(document, clause))
    .map((entry) =>
      problem('annex-missing', entry.clause.place, {
        found: {
          zh: `附件说明有附件${entry.number}`,
          en: `annex ${entry.number} in the annex list`,
        },
        expected: `annex-${entry.number}.mdx`,
        mend: {
          zh: '补上附件，或改正附件说明；没有随抄本收到就记 sic',
          en: 'add the annex or correct the list; record a sic where it did not come with the transcript',
        },
        second: { file: `${document.folder}/annex-${entry.number}.mdx`, line: 1, column: 1 },
      }),
    ),
);

/** On its last character, or on the one before a bracket that the transcript may have in half width. */
function isSicAtEnd(document: Document, clause: Clause): boolean {
  const text = textOf(clause);
  const last = text.length - 1;
  return (
    isSic(document, clause, last) || (text.endsWith('）') && isSic(document, clause, last - 1))
  );
}
