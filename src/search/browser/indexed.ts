import type { SearchIndex, SearchShard } from './data.ts';
import type { Engine, Source } from './engine.ts';
import type { LookUpHeads } from './heads.ts';
import { inAll } from './in-all.ts';
import { once } from './once.ts';
import { levelOf } from './rank.ts';
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
export function indexedEngine(
  index: SearchIndex,
  source: Source,
  { lookUp, lookUpHeads }: { lookUp: LookUp; lookUpHeads: LookUpHeads },
): Engine {
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
  /** From the lowest level to the highest, each in reading order; what the lists let pass, the comparison stops. */
  const first = async (word: string, most: number): Promise<Text[]> => {
    const simple = (await simplify())(word);
    const heads = lookUpHeads(simple);
    if (!heads) return [];
    const lists = [...heads, async () => (await lookUp(simple)) ?? everyNumber(index)];
    const found: Text[] = [];
    for (const [level, list] of lists.entries()) {
      const numbers = await list();
      for (let at = 0; at < numbers.length && found.length < most; at += most) {
        const texts = await clauses(numbers.slice(at, at + most));
        found.push(
          ...texts.filter((text) => text.folded.includes(word) && levelOf(text, [word]) === level),
        );
      }
    }
    return found.slice(0, most);
  };
  return {
    index,
    names: once(() => source.names()),
    simplify,
    clauses,
    first,
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

function everyNumber({ documents }: SearchIndex): number[] {
  const count = documents.reduce((sum, { clauses }) => sum + clauses, 0);
  return Array.from({ length: count }, (_, number) => number);
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
