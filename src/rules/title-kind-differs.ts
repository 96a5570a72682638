import { formOf } from '../document/form.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** A title ends with the kind (GB/T 9704-2012 7.3.1); that of an order or of minutes is told by the mark (10.2, 10.3). */
export const titleKindDiffers: Rule = perDocument((document) => {
  const { front, title } = document;
  const form = formOf(front);
  if (form !== 'general' && form !== 'letter') return [];
  if (isSic(document, title)) return [];
  const ending = front.title.replace(/（[^（）]*）$/u, '');
  if (ending.endsWith(front.kind)) return [];
  return [
    problem('title-kind-differs', title.place, {
      found: front.title,
      expected: { zh: `以“${front.kind}”结尾`, en: `a title that ends with ${front.kind}` },
      mend: {
        zh: '改正文种或标题；原件如此就记 sic',
        en: 'correct the kind or the title; record a sic if the original has it so',
      },
      second: document.place,
    }),
  ];
});
