import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** And the reverse: an annex that nobody cites belongs to another document. */
export const annexUncited: Rule = perDocument((document) =>
  document.annexes
    .filter((annex) => !document.annexList.some((entry) => entry.number === annex.number))
    .map((annex) =>
      problem('annex-uncited', annex.label.place, {
        found: { zh: `附件${annex.number}`, en: `annex ${annex.number}` },
        expected: {
          zh: `附件说明里有第 ${annex.number} 项`,
          en: `entry ${annex.number} of the annex list`,
        },
        mend: {
          zh: '写进 notice.mdx 的 annexList，或移走文件',
          en: 'add it to annexList in notice.mdx or move the file away',
        },
        second: document.annexList.at(-1)?.clause.place ?? document.place,
      }),
    ),
);
