import type { SearchIndex, SearchShard } from './data.ts';
import type { Engine, Source } from './engine.ts';
import { once } from './once.ts';
import { clauseOf } from './rows.ts';
import { type Text, textFor } from './texts.ts';
import { simplifier } from './variants.ts';

/** `search/grams-N.js`: numbers of clauses by character or pair of characters, as `packNumbers` writes them. */
export type GramFile = Record<string, string>;

/** Pairs that are looked up for one word at most; what they let pass, the comparison of texts stops. */
const mostPairs = 6;

/**
 * Reads only the files that a query needs: from an index of characters and pairs of characters, the clauses that may
 * hold it, then the texts of those, in which it is compared.
 */
export function gramEngine(index: SearchIndex, source: Source): Engine {
  const names = once(() => source.names());
  const simplify = once(async () => simplifier((await names()).variants));
  const common = new Set(index.common);
  const read = (number: number): Promise<Text[]> => readTexts(index, source, number);
  const shards = new Map<number, () => Promise<Text[]>>();
  const shard = (number: number): Promise<Text[]> => {
    const reading = shards.get(number) ?? once(() => read(number));
    shards.set(number, reading);
    return reading();
  };
  const clauses = async (numbers: readonly number[]): Promise<Text[]> => {
    const wanted = new Set(numbers);
    const needed = [...new Set(numbers.map((number) => shardOf(number, index.shards)))];
    const texts = (await Promise.all(needed.sort((a, b) => a - b).map(shard))).flat();
    return texts.filter(({ number }) => wanted.has(number));
  };
  const postings = async (gram: string): Promise<number[]> => {
    const name = common.has(gram) ? commonFile(gram) : `grams-${bucketOf(gram, index.buckets) + 1}`;
    const file = (await source.file(name)) as GramFile;
    return unpackNumbers(file[gram] ?? '');
  };
  return {
    index,
    names,
    simplify,
    clauses,
    async holding(words, form) {
      const toSimple = await simplify();
      const grams = [...new Set(words.flatMap((word) => pairsOf(toSimple(word))))];
      const found = await Promise.all(grams.map(postings));
      const texts = await clauses(inAll(found));
      return texts.filter(({ folded }) => {
        const text = form === 'simple' ? toSimple(folded) : folded;
        return words.every((word) => text.includes(word));
      });
    },
  };
}

async function readTexts(index: SearchIndex, source: Source, shard: number): Promise<Text[]> {
  const rows = (await source.file(`text-${shard + 1}`)) as SearchShard;
  return rows.map((row, i) => textFor((index.shards[shard] ?? 0) + i, clauseOf(row)));
}

function shardOf(number: number, firsts: readonly number[]): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((firsts[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
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

function inAll(lists: readonly number[][]): number[] {
  const [first = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((left, list) => {
    const set = new Set(list);
    return left.filter((number) => set.has(number));
  }, first);
}

/** FNV-1a over UTF-16 units. */
export function bucketOf(gram: string, buckets: number): number {
  let hash = 2166136261;
  for (let i = 0; i < gram.length; i += 1) hash = Math.imul(hash ^ gram.charCodeAt(i), 16777619);
  return (hash >>> 0) % buckets;
}

/** Name of the file of a pair that many clauses hold. */
export function commonFile(gram: string): string {
  const units = Array.from({ length: gram.length }, (_, i) => gram.charCodeAt(i).toString(16));
  return `common-${units.join('-')}`;
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
