import {
  type DealtIndex,
  type DocumentGrams,
  gramsIn,
  type IndexFiles,
  indexOf,
  type RecallGrams,
  type ToIndex,
} from './index-files.ts';
import { type ChangedPart, patchGrams } from './patched-grams.ts';

/** An index of grams that was made before. */
export interface IndexBefore {
  dealt: DealtIndex;
  /** What it took from the documents that have changed since, by their numbers. */
  changed: ReadonlyMap<number, DocumentGrams>;
  /** Gives the JSON of one of its files. */
  fileNamed(name: string): string;
}

/** The index as `indexFiles` makes it, but for the files that stay; undefined where all of it has to be made again. */
export function patchedIndex(
  what: ToIndex,
  { dealt, changed, fileNamed }: IndexBefore,
  recall: RecallGrams,
): IndexFiles | undefined {
  if (what.engine !== 'grams') return undefined;
  const gramsOf = gramsIn(what);
  const parts = [...changed].map(([document, before]) => {
    const after = recall(document, () => gramsOf(document));
    return { document, before, after };
  });
  const changedIn = (which: keyof DealtIndex): ChangedPart[] =>
    parts.flatMap(({ document, before, after }) => {
      const [old, now] = [before[which], after[which]];
      return old && now ? [{ document, before: old, after: now }] : [];
    });
  const heads = patchGrams(dealt.heads, changedIn('heads'), fileNamed);
  const texts = heads && patchGrams(dealt.texts, changedIn('texts'), fileNamed);
  return texts && indexOf({ heads, texts }, what);
}
