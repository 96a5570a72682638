import { gramLookUp } from './grams.ts';
import { headsLookUp } from './heads.ts';
import { indexedEngine } from './indexed.ts';
import type { OpenIndexed } from './open.ts';
import { type OpenPagefind, pagefindLookUp } from './pagefind/look-up.ts';

/** @param pagefind what `pagefind.js` gives; lent when it is needed */
export function openIndexed(pagefind: () => Promise<OpenPagefind>): OpenIndexed {
  return (index, { texts, heads }, source) => {
    const lookUpHeads = headsLookUp(gramLookUp(heads, source));
    return 'firsts' in texts
      ? indexedEngine(index, source, {
          lookUp: pagefindLookUp(texts, source, pagefind),
          lookUpHeads,
          quick: false,
        })
      : indexedEngine(index, source, {
          lookUp: gramLookUp(texts, source),
          lookUpHeads,
          quick: true,
        });
  };
}
