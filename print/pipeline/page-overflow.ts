import { clausesOf, type Document } from '../../src/document/document.ts';
import { type Problem, problem, type Words } from '../../src/document/problem.ts';

/** A clause of which a line stands outside its page. */
export function pageOverflow(document: Document, id: string, mend: Words): Problem {
  const clause = clausesOf(document).find((one) => one.id === id) ?? document.title;
  return problem('page-overflow', clause.place, {
    found: { zh: `${id} 超出版心`, en: `${id} reaches out of the type area` },
    expected: {
      zh: '在版心之内（GB/T 9704 5.2.1）',
      en: 'inside the type area (GB/T 9704, 5.2.1)',
    },
    mend,
  });
}
