import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** Number and title are the same in both places (7.3.7). */
export const annexTitleDiffers: Rule = perDocument((document) =>
  document.annexes.flatMap((annex) => {
    const entry = document.annexList.find((other) => other.number === annex.entry);
    const title = annex.title.runs.map((run) => run.text).join('');
    if (!entry || noSpace(entry.title) === noSpace(title)) return [];
    if (isSic(document, annex.title) || isSic(document, entry.clause)) return [];
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

function noSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
