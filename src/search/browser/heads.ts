import type { SearchClause } from './data.ts';
import { fold } from './fold.ts';
import { ahead } from './once.ts';
import { bare } from './rank.ts';

/** A whole clause that is no longer may be what is asked for, as a name or a title may. */
const longest = 24;
const begin = '\u0002';
const end = '\u0003';

/** Texts of a clause in the index. */
const each = 3;

/**
 * What ranks a clause before others that hold the same words: its title; its name or heading; and, as a whole alone, all
 * of it, if it is short.
 */
export function headsOf({
  text,
  title,
  head,
}: Pick<SearchClause, 'text' | 'title' | 'head'>): [string, string, string] {
  const all = fold(text);
  if (title) return [withWhole(all), '', ''];
  const name = head ? withWhole(fold(text.slice(head.start, head.end))) : '';
  return ['', name, all.length <= longest ? wholeOf(all) : ''];
}

function withWhole(text: string): string {
  return `${text}${end}${wholeOf(text)}`;
}

function wholeOf(text: string): string {
  return begin + bare(text) + end;
}

/** Lists of clauses that may be of the first levels of rank, and all that are, each made when it is asked for. */
export type LookUpHeads = (word: string) => (() => Promise<number[]>)[] | undefined;

/**
 * Undefined for a word that is too long to tell.
 *
 * @param lookUp over the heads of all clauses
 */
export function headsLookUp(lookUp: (word: string) => Promise<number[]>): LookUpHeads {
  const clausesOf = (found: readonly number[]): number[] => [
    ...new Set(found.map((one) => Math.floor(one / each))),
  ];
  return (word) => {
    if (word.length > longest) return undefined;
    const [whole, inside] = [ahead(() => lookUp(wholeOf(word))), ahead(() => lookUp(word))];
    const which = (one: number) => async () =>
      clausesOf((await inside()).filter((number) => number % each === one));
    return [async () => clausesOf(await whole()), which(0), which(1)];
  };
}
