import { isoDate } from '../document/date.ts';
import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** A document is printed after it is issued, not before (GB/T 9704-2012 7.3.5.4, 7.4.3). */
export const dateOrder: Rule = perDocument((document) => {
  const issued = isoDate(document.front.dateOfIssue);
  const printed = isoDate(document.front.printedOn ?? '');
  if (!document.imprint || !issued || !printed || printed >= issued) return [];
  return [
    problem('date-order', document.imprint.printedOn.place, {
      found: {
        zh: `印发日期 ${document.front.printedOn}`,
        en: `printed on ${document.front.printedOn}`,
      },
      expected: {
        zh: `不早于成文日期 ${document.front.dateOfIssue}`,
        en: `not before the date of issue ${document.front.dateOfIssue}`,
      },
      mend: { zh: '对照原件改正', en: 'correct it from the original' },
      second: document.dateOfIssue.place,
    }),
  ];
});
