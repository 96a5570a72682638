import type { Files } from './bag.ts';
import { sumsOf } from './bag.ts';
import { type Holding, isTagFile } from './bag-problems.ts';

/** Files in memory as they are checked. */
export function holdingOf(files: Files): Holding {
  const tags = [...files].filter(([path]) => isTagFile(path));
  return {
    sums: sumsOf(files),
    texts: new Map(tags.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])),
  };
}
