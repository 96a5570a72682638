import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

const noSpace = (text: string): string => text.replace(/\s/gu, '');

/** Every annex that the notice cites exists (GB/T 9704-2012 7.3.4, 7.3.7). */
export const annexMissing: Rule = perDocument((document) =>
  document.annexList
    .filter((entry) => !document.annexes.some((annex) => annex.number === entry.number))
    .map((entry) =>
      problem('annex-missing', entry.clause.place, {
        found: {
          zh: `附件说明有附件${entry.number}`,
          en: `annex ${entry.number} in the annex list`,
        },
        expected: `annex-${entry.number}.mdx`,
        mend: { zh: '补上附件，或改正附件说明', en: 'add the annex or correct the list' },
      }),
    ),
);

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
        second: document.docNumber.place,
      }),
    ),
);

/** Number and title are the same in both places (7.3.7). */
export const annexTitleDiffers: Rule = perDocument((document) =>
  document.annexes.flatMap((annex) => {
    const entry = document.annexList.find((other) => other.number === annex.number);
    const title = annex.title.runs.map((run) => run.text).join('');
    if (!entry || noSpace(entry.title) === noSpace(title)) return [];
    if (isSic(document, annex.title.id) || isSic(document, entry.clause.id)) return [];
    return [
      problem('annex-title-differs', annex.title.place, {
        found: title,
        expected: entry.title,
        mend: {
          zh: '两处改成一样；原件不同就记 sic',
          en: 'make the two the same; record a sic if the original differs',
        },
        second: entry.clause.place,
      }),
    ];
  }),
);

/** No punctuation after the name of an annex (7.3.4). */
export const annexEntryPunctuation: Rule = perDocument((document) =>
  document.annexList
    .filter(
      (entry) => /[，。；、：！？,.;:]$/u.test(entry.title) && !isSic(document, entry.clause.id),
    )
    .map((entry) =>
      problem('annex-entry-punctuation', entry.clause.place, {
        found: entry.title,
        expected: {
          zh: '附件名称后不加标点（GB/T 9704 7.3.4）',
          en: 'no punctuation after the name of an annex (GB/T 9704 7.3.4)',
        },
        mend: {
          zh: '去掉末尾的标点；原件如此就记 sic',
          en: 'remove it; record a sic if the original has it',
        },
      }),
    ),
);
