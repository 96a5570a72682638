import type { Engine, Form } from './engine.ts';
import { fold } from './fold.ts';
import type { By } from './names.ts';
import type { Words } from './query.ts';
import { levelOf, spreadOf } from './rank.ts';
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
}

/** Finds what does not hold the query itself. */
export type Beyond = (engine: Engine, query: string) => Promise<Hit[]>;

/**
 * Everything that a query finds, the nearest first: the clauses in which it stands, or where there
 * is none, what `beyond` finds.
 *
 * @param beyond lent when it is needed
 */
export async function find(
  engine: Engine,
  query: string,
  { literal = false }: FindOptions,
  beyond: () => Promise<Beyond>,
): Promise<Hit[]> {
  const wanted = fold(query);
  if (wanted === '') return [];
  const found = await hitsOf(engine, { all: [wanted], without: [] }, 'text');
  if (found.length > 0 || literal) return found;
  return (await beyond())(engine, query);
}

/** The nearest of the clauses in which a query stands, where they are found sooner than all of them. */
export async function findFirst(engine: Engine, query: string, most: number): Promise<Hit[]> {
  const wanted = fold(query);
  const texts = wanted === '' ? [] : ((await engine.first?.(wanted, most)) ?? []);
  return texts.map((text) => ({
    text,
    places: remembered(() => placesOf(text.clause.text, [wanted])),
  }));
}

/** The clauses in which all the words stand and none of the others, the nearest first. */
export async function hitsOf(engine: Engine, words: Words, form: Form, by?: By): Promise<Hit[]> {
  const { all, without } = words;
  const simplify = form === 'simple' ? await engine.simplify() : undefined;
  const compared = (text: Text) => (simplify ? simplify(text.folded) : text.folded);
  const texts = (await engine.holding(all, form)).filter(
    (text) => !without.some((word) => compared(text).includes(word)),
  );
  const found = texts.map((text) => ({
    text,
    places: remembered(() => placesOf(text.clause.text, all, simplify)),
    ...(by ? { by } : {}),
  }));
  return ranked(found, ({ text }) => [
    levelOf({ ...text, folded: compared(text) }, all),
    spreadOf(compared(text), all),
  ]);
}

/** By the keys, the lowest first; what is equal stays in reading order. */
export function ranked(all: readonly Hit[], keysOf: (hit: Hit) => number[]): Hit[] {
  return all
    .map((hit) => ({ hit, keys: [...keysOf(hit), hit.text.number] }))
    .sort((a, b) => differenceOf(a.keys, b.keys))
    .map(({ hit }) => hit);
}

function differenceOf(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Asked for by the list, the counts and the strip alike. */
export function remembered<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
