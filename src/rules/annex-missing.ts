import { textOf } from '../document/clause.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** Every annex that the notice cites exists (GB/T 9704-2012 7.3.4, 7.3.7), or is declared not to have come with it. */
export const annexMissing: Rule = perDocument((document) =>
  document.annexList
    .filter((entry) => !document.annexes.some((annex) => annex.entry === entry.number))
    .filter(({ clause }) => !isSic(document, clause, textOf(clause).length - 1))
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
