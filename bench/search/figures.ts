import type { Built } from './contenders.ts';
import type { Oracle } from './queries.ts';

export interface Figures {
  /** Shares of all true pairs of query and clause, of all found pairs, of queries. */
  recall: number;
  precision: number;
  zero: number;
  /** Queries that stand nowhere and still found something. */
  nonsense: number;
  absent: number;
  /** After gzip: what must be loaded before the first result, and all that was made. */
  firstBytes: number;
  indexBytes: number;
  buildMs: number;
  p50: number;
  p95: number;
}

interface Trial {
  oracle: Oracle;
  queries: readonly string[];
  absent: readonly string[];
}

export async function figuresOf(
  built: Built,
  { oracle, queries, absent }: Trial,
): Promise<Figures> {
  const times: number[] = [];
  let wanted = 0;
  let found = 0;
  let right = 0;
  let zero = 0;
  for (const query of queries) {
    const start = performance.now();
    const ids = new Set(await built.search(query));
    times.push(performance.now() - start);
    const truth = oracle(query);
    wanted += truth.length;
    found += ids.size;
    right += truth.filter((id) => ids.has(id)).length;
    if (ids.size === 0) zero += 1;
  }
  let nonsense = 0;
  for (const query of absent) if ((await built.search(query)).length > 0) nonsense += 1;
  times.sort((a, b) => a - b);
  const { firstBytes, indexBytes, buildMs } = built;
  return {
    recall: right / wanted,
    precision: found === 0 ? 1 : right / found,
    zero: zero / queries.length,
    nonsense,
    absent: absent.length,
    firstBytes,
    indexBytes,
    buildMs,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}
