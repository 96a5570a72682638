import { isoDate } from '../document/date.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** A document is printed after it is issued, not before (GB/T 9704-2012 7.3.5.4, 7.4.3). */
export const dateOrder: Rule = perDocument((document) => {
  const issued = isoDate(document.front.dateOfIssue ?? '');
  const printed = isoDate(document.front.printedOn ?? '');
  const clause = document.imprint?.printedOn;
  if (!clause || !issued || !printed || printed >= issued || isSic(document, clause)) return [];
  return [
    problem('date-order', clause.place, {
      found: {
        zh: `印发日期 ${document.front.printedOn}`,
        en: `printed on ${document.front.printedOn}`,
      },
      expected: {
        zh: `不早于成文日期 ${document.front.dateOfIssue}`,
        en: `not before the date of issue ${document.front.dateOfIssue}`,
      },
      mend: {
        zh: '对照原件改正；原件如此就记 sic',
        en: 'correct it from the original; record a sic if the original has it so',
      },
      second: (document.dateOfIssue ?? document.titleNote ?? document).place,
    }),
  ];
});
