import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** A term with two explanations would be shown with the first alone. */
export const glossaryDuplicate: Rule = perDocument(({ glossary = [] }) =>
  glossary.flatMap(({ term, at }, i) => {
    const first = glossary.findIndex((other) => other.term === term);
    const second = glossary[first]?.at;
    if (first === i || !second) return [];
    return [
      problem('glossary-duplicate', at, {
        found: `term: ${term}`,
        expected: { zh: '一个词一条', en: 'one entry for a term' },
        mend: { zh: '两条合为一条', en: 'make one entry of the two' },
        second,
      }),
    ];
  }),
);
