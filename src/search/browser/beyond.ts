import type { Engine } from './engine.ts';
import { type Hit, hitsOf, ranked, remembered } from './find.ts';
import { fold } from './fold.ts';
import { type NameFound, namesFor } from './names.ts';
import { notationsOf } from './notations.ts';
import type { Pace } from './pace.ts';
import { wordsOf } from './query.ts';
import { levelOf } from './rank.ts';
import { placesOf } from './texts.ts';

/**
 * What a query finds where it stands in no clause itself: its words and operators, then its other
 * writings, then the names it may be, then their pinyin. The first way that finds anything is the answer.
 */
export async function beyond(engine: Engine, query: string, pace: Pace): Promise<Hit[]> {
  for (const way of [byWords, byVariant, byName]) {
    const found = await way(engine, query, pace);
    if (found.length > 0) return found;
  }
  return [];
}

async function byWords(engine: Engine, query: string, pace: Pace): Promise<Hit[]> {
  const words = wordsOf(query);
  return words ? await hitsOf(engine, words, 'text', { by: 'words', pace }) : [];
}

async function byVariant(engine: Engine, query: string, pace: Pace): Promise<Hit[]> {
  const simplify = await engine.simplify();
  for (const way of [query, ...notationsOf(query)]) {
    const whole = { all: [simplify(fold(way))], without: [] };
    const found = await hitsOf(engine, whole, 'simple', { by: 'variant', pace });
    if (found.length > 0) return found;
  }
  const words = wordsOf(query);
  if (!words) return [];
  const simple = { all: words.all.map(simplify), without: words.without.map(simplify) };
  return hitsOf(engine, simple, 'simple', { by: 'words', pace });
}

async function byName(engine: Engine, query: string, pace: Pace): Promise<Hit[]> {
  const found = namesFor(query, await engine.names(), await engine.simplify());
  const each = await Promise.all(found.map((one) => aboutName(engine, one, pace)));
  const seen = new Set<number>();
  return each.flat().filter(({ text }) => !seen.has(text.number) && seen.add(text.number));
}

/** Clauses that hold one of a name's forms, or are about it under a form of their own. */
async function aboutName(engine: Engine, { name, by }: NameFound, pace: Pace): Promise<Hit[]> {
  const forms = name.forms.map(fold);
  const holding = await Promise.all(forms.map((form) => engine.holding([form], 'text', pace)));
  const texts = [...holding.flat(), ...(await engine.clauses(name.clauses, pace))];
  const byNumber = new Map(texts.map((text) => [text.number, text]));
  const found = [...byNumber.values()].map((text) => ({
    text,
    by,
    places: remembered(() => placesOf(text.clause.text, forms)),
  }));
  return ranked(found, ({ text }) => ({ level: levelOf(text, forms), spread: 0 }), pace);
}
