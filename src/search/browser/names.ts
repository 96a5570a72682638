import type { SearchName, SearchNames } from './data.ts';
import { fold } from './fold.ts';
import { spells } from './pinyin.ts';
import type { Simplify } from './variants.ts';

/** By which way a hit was found where no text holds the query itself. */
export type By = 'words' | 'variant' | 'name' | 'pinyin';

export interface NameFound {
  name: SearchName;
  by: 'name' | 'pinyin';
  /** 0 the whole name, 1 its beginning, 2 something inside. */
  nearness: number;
}

/** Letters that may be pinyin: one alone would spell half of all names. */
const letters = /^[a-z]{2,}$/u;

/** The names that a query is, the nearest first; where it is none, those that it begins or stands in. */
export function namesFor(query: string, data: SearchNames, simplify: Simplify): NameFound[] {
  const wanted = simplify(fold(query));
  if (wanted.length < 2) return [];
  const written = nearest(
    data.names.flatMap((name) => found(name, 'name', writtenIn(name, wanted, simplify))),
  );
  if (written.length > 0) return written;
  const typed = wanted.replace(/'/gu, '').replace(/ü/gu, 'v');
  if (!letters.test(typed)) return [];
  return nearest(data.names.flatMap((name) => found(name, 'pinyin', spelledIn(name, typed))));
}

/** Where a name is met exactly, what merely resembles it says nothing. */
function nearest(all: readonly NameFound[]): NameFound[] {
  const best = Math.min(...all.map(({ nearness }) => nearness));
  return all.filter(({ nearness }) => nearness === best);
}

function found(name: SearchName, by: NameFound['by'], nearness: number | undefined): NameFound[] {
  return nearness === undefined ? [] : [{ name, by, nearness }];
}

function writtenIn(name: SearchName, wanted: string, simplify: Simplify): number | undefined {
  return least(
    [...name.forms, ...name.successors].map((form) => {
      const text = simplify(fold(form));
      if (text === wanted) return 0;
      if (name.kind === 'place' && isPlace(text, wanted)) return 0;
      if (text.startsWith(wanted)) return 1;
      return text.includes(wanted) ? 2 : undefined;
    }),
  );
}

/** 宁波 is 宁波市. */
function isPlace(text: string, wanted: string): boolean {
  return text.startsWith(wanted) && /^[省市州盟县区旗]$/u.test(text.slice(wanted.length));
}

function spelledIn(name: SearchName, typed: string): number | undefined {
  return least(name.pinyin.map((syllables) => spells(typed, syllables)));
}

function least(all: readonly (number | undefined)[]): number | undefined {
  const given = all.filter((one) => one !== undefined);
  return given.length > 0 ? Math.min(...given) : undefined;
}
