import type { PagefindIndex } from '../data.ts';
import type { Source } from '../engine.ts';
import type { LookUp } from '../indexed.ts';
import { once } from '../once.ts';
import { codesOf, phraseOf } from './words.ts';

/** What is used of an instance of Pagefind. */
export interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{ results: { id: string }[] }>;
}

/** Given by `pagefind.js`. Reads the files of the index by their names at Pagefind. */
export type OpenPagefind = (read: (name: string) => Promise<unknown>) => Pagefind;

declare global {
  interface Window {
    hongtouPagefind?: OpenPagefind;
  }
}

/** Finds by Pagefind: a word as the quoted phrase of its pairs, one character as the beginning of a pair. */
export function pagefindLookUp(
  { firsts }: PagefindIndex,
  source: Source,
  script: () => Promise<OpenPagefind>,
): LookUp {
  const open = once(async () => {
    const pagefind = (await script())((name) => source.file(`pagefind/${name}`));
    await pagefind.init();
    return pagefind;
  });
  const numbersFor = async (words: string): Promise<number[]> => {
    const { results } = await (await open()).search(words);
    return results.map(({ id }) => Number.parseInt(id, 36)).sort((a, b) => a - b);
  };
  return async (word) => {
    const [only = '', ...more] = codesOf(word);
    if (more.length > 0) return await numbersFor(phraseOf(word));
    // Pagefind reads one file for a beginning; where words with it begin a further file, they are too many for any index.
    return firsts.some((first) => first.startsWith(only)) ? undefined : await numbersFor(only);
  };
}
