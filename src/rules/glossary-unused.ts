import { textOf } from '../document/clause.ts';
import { clausesOf } from '../document/document.ts';
import { placesOfTerm } from '../document/glossary.ts';
import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** A term is explained only where the document uses it: readers would look for it in vain. */
export const glossaryUnused: Rule = perDocument((document) => {
  const texts = clausesOf(document).map(textOf);
  return (document.glossary ?? []).flatMap(({ term, at }) => {
    if (texts.some((text) => placesOfTerm(text, term).length > 0)) return [];
    return [
      problem('glossary-unused', at, {
        found: `term: ${term}`,
        expected: { zh: '本件里有的词', en: 'a term that stands in the document' },
        mend: {
          zh: '照读本改正，或删去这一条',
          en: 'correct it by the reading, or remove the entry',
        },
      }),
    ];
  });
});
