import type { Grams } from './data.ts';
import type { Source } from './engine.ts';
import { inAll } from './in-all.ts';

/** `search/grams-N.js`, `search/heads-N.js`: numbers of texts by character or pair of characters, as `packNumbers` writes them. */
export type GramFile = Record<string, string>;

/** Pairs that are looked up for one word at most; what they let pass, the comparison of texts stops. */
const mostPairs = 6;
/** Characters and pairs whose lists are kept, because each key asks again for those before it. */
const mostKnown = 64;

/** Finds by an index of characters and pairs of characters. */
export function gramLookUp(grams: Grams, source: Source): (word: string) => Promise<number[]> {
  const { prefix, buckets } = grams;
  const common = new Set(grams.common);
  const known = new Map<string, number[]>();
  const postings = async (gram: string): Promise<number[]> => {
    const numbers = known.get(gram) ?? (await read(gram));
    known.delete(gram);
    known.set(gram, numbers);
    for (const oldest of [...known.keys()].slice(0, -mostKnown)) known.delete(oldest);
    return numbers;
  };
  const read = async (gram: string): Promise<number[]> => {
    const name = common.has(gram)
      ? commonFile(prefix, gram)
      : `${prefix}-${bucketOf(gram, buckets) + 1}`;
    const file = (await source.file(name)) as GramFile;
    return unpackNumbers(file[gram] ?? '');
  };
  return async (word) => inAll(await Promise.all([...new Set(pairsOf(word))].map(postings)));
}

/** The pairs by which a word is looked up, spread over its length; one character is looked up by itself. */
function pairsOf(word: string): string[] {
  if (word.length === 1) return [word];
  const last = word.length - 2;
  const count = Math.min(mostPairs, last + 1);
  return Array.from({ length: count }, (_, i) => {
    const at = count === 1 ? 0 : Math.round((i * last) / (count - 1));
    return word.slice(at, at + 2);
  });
}

/** FNV-1a over UTF-16 units. */
export function bucketOf(gram: string, buckets: number): number {
  let hash = 2166136261;
  for (let i = 0; i < gram.length; i += 1) hash = Math.imul(hash ^ gram.charCodeAt(i), 16777619);
  return (hash >>> 0) % buckets;
}

/** Name of the file of a pair that many clauses hold. */
export function commonFile(prefix: string, gram: string): string {
  const units = Array.from({ length: gram.length }, (_, i) => gram.charCodeAt(i).toString(16));
  return `${prefix}-common-${units.join('-')}`;
}

/** Rising numbers as the steps between them, seven bits a byte, in base 64. */
export function unpackNumbers(packed: string): number[] {
  const bytes = atob(packed);
  const numbers: number[] = [];
  let last = 0;
  let step = 0;
  let shift = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes.charCodeAt(i);
    step += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte > 127) continue;
    last += step;
    numbers.push(last);
    step = 0;
    shift = 0;
  }
  return numbers;
}
