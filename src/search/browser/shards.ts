import type { SearchIndex, SearchShard } from './data.ts';
import type { Source } from './engine.ts';
import { once } from './once.ts';
import { inOneGo, type Pace } from './pace.ts';
import { clauseOf } from './rows.ts';
import { type Text, textFor } from './texts.ts';

/** Files that are asked for together: few, so that those of a newer query need not wait for long. */
const together = 8;

export type ReadTexts = (numbers: readonly number[], pace?: Pace) => Promise<Text[]>;

/** Reads clauses by their numbers, in reading order and each once; each file of texts once. */
export function textsIn({ shards: firsts }: SearchIndex, source: Source): ReadTexts {
  const shards = firsts.map((first, at) =>
    once(async () => {
      const rows = (await source.file(`text-${at + 1}`)) as SearchShard;
      return rows.map((row, i) => textFor(first + i, clauseOf(row)));
    }),
  );
  const read = async ({ shard, numbers }: Wanted): Promise<Text[]> => {
    const texts = (await shards[shard]?.()) ?? [];
    return numbers.flatMap((number) => texts[number - (firsts[shard] ?? 0)] ?? []);
  };
  return async (numbers, pace = inOneGo) => {
    const wanted = byShard(numbers, firsts);
    const texts: Text[][] = [];
    for (let at = 0; at < wanted.length; at += together) {
      await pace();
      texts.push(...(await Promise.all(wanted.slice(at, at + together).map(read))));
    }
    return texts.flat();
  };
}

/** What is read of one file. */
interface Wanted {
  shard: number;
  numbers: number[];
}

function byShard(numbers: readonly number[], firsts: readonly number[]): Wanted[] {
  const all: Wanted[] = [];
  let shard = 0;
  for (const number of rising(numbers)) {
    while ((firsts[shard + 1] ?? Number.POSITIVE_INFINITY) <= number) shard += 1;
    if (all.at(-1)?.shard !== shard) all.push({ shard, numbers: [] });
    all.at(-1)?.numbers.push(number);
  }
  return all;
}

/** Lists of clauses about a name do not rise: those of its signatures come before those of its items. */
function rising(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b).filter((number, i, all) => number !== all[i - 1]);
}
