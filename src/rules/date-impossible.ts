import { isoDate } from '../document/date.ts';
import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** A date that is on no calendar was misread. */
export const dateImpossible: Rule = perDocument((document) => {
  const dates = [
    ...(document.front.dateOfIssue === undefined
      ? []
      : [
          {
            text: document.front.dateOfIssue,
            place: (document.dateOfIssue ?? document.titleNote ?? document).place,
          },
        ]),
    ...(document.imprint?.printedOn && document.front.printedOn
      ? [{ text: document.front.printedOn, place: document.imprint.printedOn.place }]
      : []),
  ];
  return dates
    .filter(({ text }) => isoDate(text) === undefined)
    .map(({ text, place }) =>
      problem('date-impossible', place, {
        found: text,
        expected: { zh: '日历上有的日子', en: 'a day of the calendar' },
        mend: { zh: '对照原件改正', en: 'correct it from the original' },
      }),
    );
});
