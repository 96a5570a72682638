import { isoDate } from '../document/date.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** A date that is on no calendar was misread. */
export const dateImpossible: Rule = perDocument((document) => {
  const dates = [
    ...(document.front.dateOfIssue === undefined
      ? []
      : [
          {
            text: document.front.dateOfIssue,
            clause: document.dateOfIssue ?? document.titleNote,
          },
        ]),
    ...(document.imprint?.printedOn && document.front.printedOn
      ? [{ text: document.front.printedOn, clause: document.imprint.printedOn }]
      : []),
  ];
  return dates
    .filter(({ text }) => isoDate(text) === undefined)
    .filter(({ clause }) => !clause || !isSic(document, clause))
    .map(({ text, clause }) =>
      problem('date-impossible', (clause ?? document).place, {
        found: text,
        expected: { zh: '日历上有的日子', en: 'a day of the calendar' },
        mend: {
          zh: '对照原件改正；原件如此就记 sic',
          en: 'correct it from the original; record a sic if the original has it so',
        },
      }),
    );
});
