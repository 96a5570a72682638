import { isoDate } from '../document/date.ts';
import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** A date that is on no calendar was misread. */
export const dateImpossible: Rule = perDocument((document) => {
  const dates = [
    { text: document.front.dateOfIssue, place: document.dateOfIssue.place },
    ...(document.imprint && document.front.printedOn
      ? [{ text: document.front.printedOn, place: document.imprint.printedOn.place }]
      : []),
  ];
  return dates
    .filter(({ text }) => isoDate(text) === undefined)
    .map(({ text, place }) =>
      problem('date-impossible', place, {
        found: text,
        expected: { zh: '历书上有的日子', en: 'a day of the calendar' },
        mend: { zh: '对照原件改正', en: 'correct it from the original' },
      }),
    );
});

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

/** 版记 is whole or absent: an office with its date (7.4.3). */
export const imprintIncomplete: Rule = perDocument((document) => {
  const { copiedTo, printingOffice, printedOn } = document.front;
  const given = Object.entries({ copiedTo, printingOffice, printedOn }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0 || (printingOffice !== undefined && printedOn !== undefined)) return [];
  return [
    problem('imprint-incomplete', document.docNumber.place, {
      found: given.map(([key]) => key).join(', '),
      expected: 'printingOffice, printedOn',
      mend: { zh: '补全印发机关与印发日期', en: 'give both the printing office and its date' },
    }),
  ];
});
