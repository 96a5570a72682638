import { join } from 'node:path';
import type { DocumentGrams, IndexFiles, ToIndex } from '../../src/search/index-files.ts';
import { patchedIndex } from '../../src/search/patched-index.ts';
import { distOf } from './dist.ts';
import { recallGrams, rememberedGrams } from './gram-memory.ts';
import { type IndexJob, indexInThread } from './index-thread.ts';
import { gramsKey } from './keys.ts';
import { type LastIndex, lastIndex, pathsOf, rememberIndex } from './last-index.ts';
import type { MakeJob } from './make.ts';
import type { Prepared } from './prepare.ts';
import { type Tree, takeLast } from './tree.ts';

/** The index of search of a build. */
export interface SiteIndex {
  /** Makes what is new of it; asked once. */
  index(what: ToIndex): Promise<IndexFiles>;
  /** Takes what stays into the folder where what is new stands already. */
  place(tree: Tree): void;
  /** Remembers the whole for the next build, where this one ends well. */
  remember(tree: Tree): void;
}

interface Made extends Pick<ToIndex, 'engine'> {
  keys: string[];
  index: IndexFiles;
  last: LastIndex | undefined;
}

/** Of more documents that changed it is quicker to make the whole in a thread. */
const mostPatched = 20;

/** Where few documents changed, the index is that of the last build with a few files made again. */
export function siteIndex(
  { root, cacheDir, force }: MakeJob,
  { work, documents }: Pick<Prepared, 'work' | 'documents'>,
): SiteIndex {
  const memory = { folder: join(cacheDir, 'grams'), force };
  const code = work.code.program;
  let made: Made | undefined;
  return {
    index: async (what) => {
      const keys = documents.map((one) => gramsKey(one, what, work));
      const { engine } = what;
      const last = force ? undefined : lastIndex(root, { engine, code });
      const patched = last && patchedSince(last, { what, keys, memory });
      const index = patched ?? (await indexInThread({ what, keys, memory }));
      made = { engine, keys, index, last };
      return index;
    },
    place: (tree) => {
      const dealt = made?.index.dealt;
      const same = dealt ? pathsOf(dealt).filter((path) => !tree.sums.has(path)) : [];
      for (const path of same) takeLast(tree, path, distOf(root), made?.last?.seen);
    },
    remember: (tree) => {
      const dealt = made?.index.dealt;
      if (!made || !dealt) return;
      const { engine, keys } = made;
      rememberIndex(root, { engine, code, keys, dealt }, tree);
    },
  };
}

/** The last index with what is new; undefined where what it took of the documents that changed is not known, or they are many. */
function patchedSince(last: LastIndex, { what, keys, memory }: IndexJob): IndexFiles | undefined {
  const numbers = [...keys.keys()].filter((i) => keys[i] !== last.keys[i]);
  if (keys.length !== last.keys.length || numbers.length > mostPatched) return undefined;
  const changed = new Map<number, DocumentGrams>();
  for (const number of numbers) {
    const grams = rememberedGrams(memory.folder, last.keys[number] ?? '');
    if (!grams) return undefined;
    changed.set(number, grams);
  }
  return patchedIndex(what, { ...last, changed }, recallGrams(memory, keys));
}
