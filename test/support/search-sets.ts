import { createHash } from 'node:crypto';
import {
  absentFrom,
  namesIn,
  oracleOf,
  pinyinOf,
  quotedIn,
  stretchesOf,
  titlesIn,
  traditionalForms,
} from './search-queries.ts';
import { realArchive } from './site.ts';

/* What every engine is asked on every channel, in Chromium and in Firefox. */

export const engines = ['scan', 'pagefind', 'grams'] as const;

export const archive = realArchive();
export const oracle = oracleOf(archive);
export const names = namesIn(archive);
export const titles = titlesIn(archive);
export const quoted = quotedIn(archive);

/** Strings that stand in the record. */
export const literals = [...stretchesOf(archive, 3300), ...names, ...titles, ...quoted];

/** Strings that stand nowhere. */
export const absent = absentFrom(archive, 220);

/** What is found, if at all, by its variant, its name or its pinyin. */
export const others = [
  ...absent,
  ...names.flatMap(traditionalForms),
  ...names.flatMap((name) => Object.values(pinyinOf(name))),
];

export function sumOf(found: unknown): string {
  return createHash('sha256').update(JSON.stringify(found)).digest('hex');
}
