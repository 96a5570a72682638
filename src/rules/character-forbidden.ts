import { blocksOf } from '../document/blocks.ts';
import { unseenIn } from '../document/characters.ts';
import { textOf } from '../document/clause.ts';
import { clausesOf, type Document } from '../document/document.ts';
import { type Place, problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/**
 * A clause is one line of visible text. A character reference, an escape or a line end inside an
 * attribute can bring in what the source itself does not show.
 */
export const characterForbidden: Rule = perDocument((document) =>
  textsOf(document).flatMap(({ text, place }) =>
    unseenIn(text).map(({ code }) =>
      problem('character-forbidden', place, {
        found: code,
        expected: { zh: '一行看得见的文字', en: 'one line of visible text' },
        mend: {
          zh: '去掉这个字符：看字符引用（&#…;）、引号里的转义（\\u…）与属性里的换行',
          en: 'remove the character: look for references (&#…;), escapes in quotes (\\u…) and line ends in attributes',
        },
      }),
    ),
  ),
);

function textsOf(document: Document): { text: string; place: Place }[] {
  const words = clausesOf(document).map((clause) => ({
    text: textOf(clause),
    place: clause.place,
  }));
  const pictures = blocksOf(document).flatMap((block) =>
    block.kind === 'figure' ? [{ text: block.alt, place: block.place }] : [],
  );
  return [...words, ...pictures];
}
