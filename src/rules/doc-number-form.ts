import { formOf } from '../document/form.ts';
import { kindElements, numberExamples, numberForms } from '../document/kind.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** 第12号 numbers orders and announcements; others have 代字, year and number (GB/T 9704-2012 7.2.5, 10.2). */
export const docNumberForm: Rule = perDocument((document) => {
  const { front, docNumber } = document;
  const { numbers } = kindElements[front.kind];
  const text = front.docNumber;
  if (formOf(front) === 'plain') return [];
  if (!docNumber || text === undefined || isSic(document, docNumber)) return [];
  if (numbers.some((form) => numberForms[form].test(text))) return [];
  return [
    problem('doc-number-form', docNumber.place, {
      found: text,
      expected: numbers.map((form) => numberExamples[form]).join(' | '),
      mend: {
        zh: '对照原件改正发文字号或文种；原件如此就记 sic',
        en: 'correct the number or the kind from the original; record a sic if the original has it so',
      },
    }),
  ];
});
