import { gramLookUp } from './grams.ts';
import { headsLookUp } from './heads.ts';
import { indexedEngine } from './indexed.ts';
import type { OpenIndexed } from './open.ts';
import { type OpenPagefind, pagefindLookUp } from './pagefind/look-up.ts';

/** @param pagefind what `pagefind.js` gives; lent when it is needed */
export function openIndexed(pagefind: () => Promise<OpenPagefind>): OpenIndexed {
  return (index, { texts, heads }, source) =>
    indexedEngine(index, source, {
      lookUp:
        'firsts' in texts ? pagefindLookUp(texts, source, pagefind) : gramLookUp(texts, source),
      lookUpHeads: headsLookUp(gramLookUp(heads, source)),
    });
}
