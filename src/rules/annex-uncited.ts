import { formOf } from '../document/form.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** And the reverse: an annex that nobody cites belongs to another document. A law has no list of its annexes. */
export const annexUncited: Rule = perDocument((document) =>
  document.annexes
    .filter(() => document.annexList.length > 0 || formOf(document.front) !== 'plain')
    .flatMap(({ entry, label }) => (label && entry !== undefined ? [{ entry, label }] : []))
    .filter(({ entry }) => !document.annexList.some(({ number }) => number === entry))
    .filter(({ label }) => !isSic(document, label))
    .map(({ entry, label }) =>
      problem('annex-uncited', label.place, {
        found: { zh: `附件${entry}`, en: `annex ${entry}` },
        expected: {
          zh: `附件说明里有第 ${entry} 项`,
          en: `entry ${entry} of the annex list`,
        },
        mend: {
          zh: '写进 notice.mdx 的 annexList，或移走文件；是所印发的文件就写 issued: true；原件如此就记 sic',
          en: 'add it to annexList in notice.mdx or move the file away; write issued: true for a text that the document issues; record a sic if the original has it so',
        },
        second: document.annexList.at(-1)?.clause.place ?? document.place,
      }),
    ),
);
