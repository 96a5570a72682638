import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** Every annex that the notice cites exists (GB/T 9704-2012 7.3.4, 7.3.7). */
export const annexMissing: Rule = perDocument((document) =>
  document.annexList
    .filter((entry) => !document.annexes.some((annex) => annex.entry === entry.number))
    .map((entry) =>
      problem('annex-missing', entry.clause.place, {
        found: {
          zh: `附件说明有附件${entry.number}`,
          en: `annex ${entry.number} in the annex list`,
        },
        expected: `annex-${entry.number}.mdx`,
        mend: { zh: '补上附件，或改正附件说明', en: 'add the annex or correct the list' },
        second: { file: `${document.folder}/annex-${entry.number}.mdx`, line: 1, column: 1 },
      }),
    ),
);
