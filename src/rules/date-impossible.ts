import { isoDate } from '../document/date.ts';
import type { Document } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import { isDay } from '../document/relation.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

const expected = { zh: '日历上有的日子', en: 'a day of the calendar' };

/** A date that is on no calendar was misread, or mistyped. */
export const dateImpossible: Rule = perDocument((document) => [
  ...printedDates(document),
  ...dateOfRecording(document),
]);

function printedDates(document: Document): Problem[] {
  const { front, dateOfIssue, editingDate, titleNote, imprint } = document;
  const dates = [
    { text: front.dateOfIssue, clause: dateOfIssue ?? titleNote },
    { text: front.editingDate, clause: editingDate },
    { text: imprint?.printedOn && front.printedOn, clause: imprint?.printedOn },
  ];
  return dates.flatMap(({ text, clause }) => {
    if (text === undefined || isoDate(text) !== undefined) return [];
    if (clause && isSic(document, clause)) return [];
    return [
      problem('date-impossible', (clause ?? document).place, {
        found: text,
        expected,
        mend: {
          zh: '对照原件改正；原件如此就记 sic',
          en: 'correct it from the original; record a sic if the original has it so',
        },
      }),
    ];
  });
}

/** The archive's own date. */
function dateOfRecording({ front: { recorded }, recordedPlace, place }: Document): Problem[] {
  if (recorded === undefined || isDay(recorded)) return [];
  return [
    problem('date-impossible', recordedPlace ?? place, {
      found: recorded,
      expected,
      mend: { zh: '改正收录日期', en: 'correct the day of recording' },
    }),
  ];
}
