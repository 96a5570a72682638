import { wordsHere } from '../../../words/here.ts';
import { laterResults } from '../../../words/search.ts';
import type { SearchNames } from '../data.ts';
import type { Engine } from '../engine.ts';
import { fold } from '../fold.ts';
import { atPace, type Pace } from '../pace.ts';
import { occurrences } from '../texts.ts';
import type { Choice } from './address.ts';
import { asking } from './controls.ts';
import { element } from './element.ts';

const most = 4;
const longest = 12;
/** What sounds the same comes before what merely looks nearly the same. */
const sameSound = 10_000;

/** Says that there is nothing. @param withoutFilters what there is but for the chosen facets */
export function whyNothing({ query, filters }: Choice, withoutFilters: number): string {
  const words = wordsHere(laterResults);
  return withoutFilters === 0
    ? words.nothing(query)
    : words.excluded([...filters.values()], withoutFilters);
}

/** What does occur and is nearest to a query. */
export async function nearTo(
  engine: Engine,
  query: string,
  ask: (query: string) => void,
  pace: Pace,
): Promise<HTMLElement[]> {
  const near = (await nearSpellings(engine, query, pace)).map((word) => asking(word, ask));
  return near.length > 0
    ? [element('p', 'near', wordsHere(laterResults).nearSpellings, ...near)]
    : [];
}

/** Spellings nearest to a query that do occur: one character another, left out or changed with its neighbour. */
async function nearSpellings(engine: Engine, query: string, pace: Pace): Promise<string[]> {
  const wanted = fold(query);
  if (wanted.length < 2 || wanted.length > longest) return [];
  const names = await engine.names();
  const texts = [
    ...(await engine.holding([], 'text', pace)).map(({ folded }) => folded),
    ...names.names.flatMap(({ forms }) => forms.map(fold)),
  ];
  const scores = new Map<string, number>();
  await atPace(texts, pace, (text) => {
    for (const near of [...replaced(text, wanted), ...rearranged(text, wanted)])
      scores.set(near, (scores.get(near) ?? bonus(near, wanted, names)) + 1);
  });
  const near = [...scores].sort(([, a], [, b]) => b - a).map(([word]) => word);
  return near.length > 0 ? near.slice(0, most) : longestPiece(texts, wanted);
}

/** Stretches of a text that differ from the wanted word in one character. */
function replaced(text: string, wanted: string): string[] {
  return Array.from(wanted).flatMap((_, i) => {
    const before = wanted.slice(0, i);
    const after = wanted.slice(i + 1);
    const anchor = before.length >= after.length ? before : after;
    return occurrences(text, anchor).flatMap((at) => {
      const from = anchor === before ? at : at - i - 1;
      const near = text.slice(Math.max(0, from), from + wanted.length);
      const fits = from >= 0 && near.startsWith(before) && near.slice(i + 1) === after;
      return fits && /\p{Script=Han}/u.test(near.charAt(i)) && near !== wanted ? [near] : [];
    });
  });
}

function rearranged(text: string, wanted: string): string[] {
  const ways = Array.from(wanted).flatMap((char, i) => {
    const before = wanted.slice(0, i);
    const next = wanted.charAt(i + 1);
    return [before + wanted.slice(i + 1), before + next + char + wanted.slice(i + 2)];
  });
  return [...new Set(ways)].filter((way) => way.length > 1 && way !== wanted && text.includes(way));
}

function bonus(near: string, wanted: string, { sounds }: SearchNames): number {
  if (near.length !== wanted.length) return 0;
  const at = Array.from(wanted).findIndex((char, i) => char !== near.charAt(i));
  const pair = [wanted.charAt(at), near.charAt(at)];
  const alike = Object.values(sounds).some((all) => pair.every((char) => all.includes(char)));
  return alike ? sameSound : 0;
}

/** Begins and ends with no mark. */
const isWord = /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u;

function longestPiece(texts: readonly string[], wanted: string): string[] {
  for (let length = wanted.length - 1; length > 1; length -= 1) {
    for (let at = 0; at + length <= wanted.length; at += 1) {
      const piece = wanted.slice(at, at + length);
      if (isWord.test(piece) && texts.some((text) => text.includes(piece))) return [piece];
    }
  }
  return [];
}
