import { formOf } from '../document/form.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/**
 * In a joint document every body of the masthead signs, rank by rank (GB/T 9704-2012 7.2.4, 7.3.5).
 * A masthead of the lead body alone is the other lawful form.
 */
export const signatoryCount: Rule = perDocument((document) => {
  const { issuers, signatories } = document;
  const signed = issuers.length > 1 && formOf(document.front) !== 'minutes';
  if (!signed || issuers.length === signatories.length) return [];
  const first = signatories[0] ?? issuers[0];
  if (first && isSic(document, first.clause)) return [];
  return [
    problem('signatory-count', first?.clause.place ?? document.place, {
      found: { zh: `${signatories.length} 个署名`, en: `${signatories.length} signatories` },
      expected: {
        zh: `${issuers.length} 个，与版头逐位相应`,
        en: `${issuers.length}, one for each body of the masthead`,
      },
      mend: {
        zh: '补上或去掉，使两处逐位相应；原件如此就记 sic',
        en: 'make the two lists correspond rank by rank; record a sic if the original has it so',
      },
      ...(issuers[0] ? { second: issuers[0].clause.place } : {}),
    }),
  ];
});
