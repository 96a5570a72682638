import type { Engine, Form } from './engine.ts';
import { fold } from './fold.ts';
import type { By } from './names.ts';
import { atPace, inOneGo, keptAtPace, type Pace } from './pace.ts';
import type { Words } from './query.ts';
import { levelOf, type Rank, spreadOf } from './rank.ts';
import { placesOf, type Stretch, type Text } from './texts.ts';

export interface Hit {
  text: Text;
  /** Where the words that were found stand in the clause; computed when asked for. */
  places: () => Stretch[];
  /** Absent where the query itself stands in the clause. */
  by?: By;
}

export interface FindOptions {
  /** Only clauses in which the whole query stands. */
  literal?: boolean;
  pace?: Pace;
}

/** Finds what does not hold the query itself. */
export type Beyond = (engine: Engine, query: string, pace: Pace) => Promise<Hit[]>;

/**
 * Everything that a query finds, the nearest first: the clauses in which it stands, or where there
 * is none, what `beyond` finds.
 *
 * @param beyond lent when it is needed
 */
export async function find(
  engine: Engine,
  query: string,
  { literal = false, pace = inOneGo }: FindOptions,
  beyond: () => Promise<Beyond>,
): Promise<Hit[]> {
  const wanted = fold(query);
  if (wanted === '') return [];
  const found = await hitsOf(engine, { all: [wanted], without: [] }, 'text', { pace });
  if (found.length > 0 || literal) return found;
  return (await beyond())(engine, query, pace);
}

/** The nearest of the clauses in which a query stands, where they are found sooner than all of them. */
export async function findFirst(
  engine: Engine,
  query: string,
  most: number,
  pace?: Pace,
): Promise<Hit[]> {
  const wanted = fold(query);
  const texts = wanted === '' ? [] : ((await engine.first?.(wanted, most, pace)) ?? []);
  return texts.map((text) => ({
    text,
    places: remembered(() => placesOf(text.clause.text, [wanted])),
  }));
}

/** The clauses in which all the words stand and none of the others, the nearest first. */
export async function hitsOf(
  engine: Engine,
  { all, without }: Words,
  form: Form,
  { by, pace = inOneGo }: { by?: By; pace?: Pace } = {},
): Promise<Hit[]> {
  const simplify = form === 'simple' ? await engine.simplify() : undefined;
  const compared = (text: Text) => (simplify ? simplify(text.folded) : text.folded);
  const holding = await engine.holding(all, form, pace);
  const texts = await keptAtPace(
    holding,
    pace,
    (text) => !without.some((word) => compared(text).includes(word)),
  );
  const found = texts.map((text) => ({
    text,
    places: remembered(() => placesOf(text.clause.text, all, simplify)),
    ...(by ? { by } : {}),
  }));
  const rankOf = ({ text }: Hit): Rank => ({
    level: levelOf({ ...text, folded: compared(text) }, all),
    spread: spreadOf(compared(text), all),
  });
  return ranked(found, rankOf, pace);
}

/** The lowest level first, and in it the least spread; what is equal stays in reading order. */
export async function ranked(
  hits: readonly Hit[],
  rankOf: (hit: Hit) => Rank,
  pace: Pace,
): Promise<Hit[]> {
  const levels = new Map<number, { hit: Hit; spread: number }[]>();
  await atPace(hits, pace, (hit) => {
    const { level, spread } = rankOf(hit);
    const same = levels.get(level) ?? [];
    same.push({ hit, spread });
    levels.set(level, same);
  });
  return [...levels]
    .sort(([a], [b]) => a - b)
    .flatMap(([, same]) =>
      same.sort((a, b) => a.spread - b.spread || a.hit.text.number - b.hit.text.number),
    )
    .map(({ hit }) => hit);
}

/** Asked for by the list, the counts and the strip alike. */
export function remembered<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
