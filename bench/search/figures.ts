import type { Built } from './contenders.ts';
import type { Oracle } from './queries.ts';

export interface Spread {
  p50: number;
  p95: number;
}

export interface Figures {
  /** Shares of all true pairs of query and clause, of all found pairs, of queries. */
  recall: number;
  precision: number;
  zero: number;
  /** Share of titles whose first result is one of that title. */
  nameFirst: number;
  /** Queries that stand nowhere and still found something. */
  nonsense: number;
  absent: number;
  /** Bytes after gzip: what is read for a first query and its first ten results, and all that was made. */
  first: Spread;
  indexBytes: number;
  buildMs: number;
  /** Of all processes together while the index is built, in bytes. */
  memory: number;
  /** Milliseconds of a first query with the index opened for it, and of those that follow. */
  cold: Spread;
  warm: Spread;
}

interface Trial {
  oracle: Oracle;
  queries: readonly string[];
  titles: readonly string[];
  absent: readonly string[];
}

/** First queries that are tried: so many, or as many as fit into a minute. */
const colds = 60;
const longest = 60_000;

export async function figuresOf(
  built: Built,
  { oracle, queries, titles, absent }: Trial,
): Promise<Omit<Figures, 'buildMs' | 'memory'>> {
  const first: number[] = [];
  const cold: number[] = [];
  const begun = performance.now();
  for (const query of queries.slice(0, colds)) {
    const start = performance.now();
    if (start - begun > longest) break;
    first.push(await built.first(query));
    cold.push(performance.now() - start);
  }
  const { times: warm, ...quality } = await qualityOf(built, oracle, queries);
  return {
    ...quality,
    nameFirst: await share(titles, async (title) => {
      const [best] = await built.search(title);
      return best !== undefined && oracle.whole(title).includes(best);
    }),
    nonsense: Math.round(
      absent.length * (await share(absent, async (one) => (await built.search(one)).length > 0)),
    ),
    absent: absent.length,
    first: spreadOf(first),
    indexBytes: built.indexBytes,
    cold: spreadOf(cold),
    warm: spreadOf(warm),
  };
}

async function qualityOf(built: Built, oracle: Oracle, queries: readonly string[]) {
  const times: number[] = [];
  let [wanted, found, right, zero] = [0, 0, 0, 0];
  for (const query of queries) {
    const start = performance.now();
    const ids = new Set(await built.search(query));
    times.push(performance.now() - start);
    const truth = oracle.holding(query);
    wanted += truth.length;
    found += ids.size;
    right += truth.filter((id) => ids.has(id)).length;
    if (ids.size === 0) zero += 1;
  }
  return {
    times,
    recall: right / wanted,
    precision: found === 0 ? 1 : right / found,
    zero: zero / queries.length,
  };
}

async function share(all: readonly string[], is: (one: string) => Promise<boolean>) {
  let count = 0;
  for (const one of all) if (await is(one)) count += 1;
  return count / all.length;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
