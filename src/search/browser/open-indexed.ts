import { gramLookUp } from './grams.ts';
import { indexedEngine } from './indexed.ts';
import type { OpenIndexed } from './open.ts';
import { type OpenPagefind, pagefindLookUp } from './pagefind/look-up.ts';

/** @param pagefind what `pagefind.js` gives; lent when it is needed */
export function openIndexed(pagefind: () => Promise<OpenPagefind>): OpenIndexed {
  return (index, means, source) =>
    indexedEngine(
      index,
      source,
      means.kind === 'pagefind'
        ? pagefindLookUp(means, source, pagefind)
        : gramLookUp(means, source),
    );
}
