import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** No punctuation after the name of an annex (7.3.4). */
export const annexEntryPunctuation: Rule = perDocument((document) =>
  document.annexList
    .filter((entry) => /[，。；、：！？,.;:]$/u.test(entry.title) && !isSic(document, entry.clause))
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
