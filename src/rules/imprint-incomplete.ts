import { formOf } from '../document/form.ts';
import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** 版记 is whole or absent: an office with its date (7.4.3); a letter has neither (10.1). */
export const imprintIncomplete: Rule = perDocument((document) => {
  const { copiedTo, printingOffice, printedOn } = document.front;
  if (formOf(document.front) === 'letter') return [];
  const given = Object.entries({ copiedTo, printingOffice, printedOn }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0 || (printingOffice !== undefined && printedOn !== undefined)) return [];
  return [
    problem('imprint-incomplete', document.place, {
      found: given.map(([key]) => key).join(', '),
      expected: 'printingOffice, printedOn',
      mend: { zh: '补全印发机关与印发日期', en: 'give both the printing office and its date' },
    }),
  ];
});
