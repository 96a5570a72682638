import type { SearchIndex, SearchShard } from './data.ts';
import type { Engine, Source } from './engine.ts';
import { once } from './once.ts';
import { clauseOf } from './rows.ts';
import { type Text, textFor } from './texts.ts';
import { simplifier } from './variants.ts';

/**
 * Numbers of the clauses that may hold a word, rising; none that holds it is missing. Undefined where it stands in so
 * many that all are to be read. The word is folded and simple.
 */
export type LookUp = (word: string) => Promise<number[] | undefined>;

/**
 * Reads only the files that a query needs: an index names the clauses that may hold it, then the texts of those are
 * read, in which it is compared.
 */
export function indexedEngine(index: SearchIndex, source: Source, lookUp: LookUp): Engine {
  const simplify = once(() => Promise.resolve(simplifier(index.variants)));
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
  const all = async (): Promise<Text[]> =>
    (await Promise.all(index.shards.map((_, number) => shard(number)))).flat();
  return {
    index,
    names: once(() => source.names()),
    simplify,
    clauses,
    async holding(words, form) {
      const toSimple = await simplify();
      const found = await Promise.all(words.map((word) => lookUp(toSimple(word))));
      const some = found.filter((numbers) => numbers !== undefined);
      const texts = some.length > 0 ? await clauses(inAll(some)) : await all();
      return texts.filter(({ folded }) => {
        const text = form === 'simple' ? toSimple(folded) : folded;
        return words.every((word) => text.includes(word));
      });
    },
  };
}

/** Numbers that stand in every list. */
export function inAll(lists: readonly number[][]): number[] {
  const [first = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((left, list) => {
    const set = new Set(list);
    return left.filter((number) => set.has(number));
  }, first);
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
