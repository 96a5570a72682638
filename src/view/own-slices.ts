import { charactersOnce, distinctCharacters } from '../document/characters.ts';
import type { Clause } from '../document/clause.ts';
import { type Document, partsOf } from '../document/document.ts';
import { faceIn } from './face-in.ts';
import type { FaceRole } from './faces.ts';
import { charactersOf, commonestOf } from './slices.ts';

/** The faces of which a document has slices of its own; 宋 gives it no more than marks and digits. */
export const ownRoles = ['fangsong', 'kaiti', 'xiaobiaosong'] as const satisfies FaceRole[];
export type OwnRole = (typeof ownRoles)[number];

/** A slice that holds just what one document shows. */
export interface OwnSlice {
  role: OwnRole;
  characters: string;
}

/** Characters of a slice, at most: a longer text is shown before all of it has come. */
const size = 250;

/** Characters of a slice, at least: a smaller one is more head than glyphs. */
const few = 12;

/** Headings of the archive's own have marks that no title may have, and marks that meet come from one file. */
const marksOfHeadings = '“”，、：；（）';

/**
 * What a document shows in each face, cut by the parts that show it: a page fetches little that only others need, and
 * what several show is fetched once. What nearly every document uses is in a slice that all share.
 */
export function ownSlices(document: Document): OwnSlice[] {
  const parts = partsOf(document).map(({ clauses }, i) =>
    // The imprint closes the last part, and stands beside the first as well.
    textsIn([...clauses, ...(i === 0 ? Object.values(document.imprint ?? {}) : [])]),
  );
  return ownRoles.flatMap((role) => {
    const given = givenIn(role);
    const above = role === 'xiaobiaosong' ? marksOfHeadings : '';
    const shown = parts.map((texts) => new Set(charactersOnce([above, texts[role] ?? ''])));
    const all = charactersOnce(shown.map((part) => [...part].join('')));
    const wanted = [...all].filter((character) => given.has(character));
    // Marks that meet are set closer only where they come from one file.
    const shows = (part: Set<string>, character: string) =>
      /\p{P}/u.test(character) || part.has(character);
    const users = (character: string) =>
      shown.flatMap((part, i) => (shows(part, character) ? [i] : []));
    return groupsOf(wanted, users)
      .flatMap(inPieces)
      .map((characters) => ({ role, characters: characters.join('') }));
  });
}

/** What 小标宋 has of the words above each page: one slice for all documents. Marks stand in a document's own, with those of titles. */
export function headingCharacters(heading: string): string {
  const given = givenIn('xiaobiaosong');
  const words = [...distinctCharacters([heading])];
  return words.filter((one) => given.has(one) && !/\p{P}/u.test(one)).join('');
}

/** What some clauses show in each face. */
function textsIn(clauses: readonly Clause[]): Partial<Record<FaceRole, string>> {
  const texts: Partial<Record<FaceRole, string>> = {};
  for (const clause of clauses) {
    const faceOf = faceIn(clause);
    for (const { role, text } of clause.runs) {
      const face = faceOf(role);
      texts[face] = (texts[face] ?? '') + text;
    }
  }
  return texts;
}

/**
 * Each character stands in the narrowest slice that comes to enough: with what the same one or two parts show, with
 * what the same part is the first to show, or with the rest.
 */
function groupsOf(characters: string[], usersOf: (character: string) => number[]): string[][] {
  const users = new Map(characters.map((character) => [character, usersOf(character)]));
  const keys = [
    (parts: readonly number[]) => (parts.length <= 2 ? parts.join(' ') : 'more'),
    ([first]: readonly number[]) => `${first}`,
  ];
  const groups: string[][] = [];
  let left = characters;
  for (const key of keys) {
    const found = [...Map.groupBy(left, (character) => key(users.get(character) ?? []))];
    const isSlice = ([name, group]: [string, string[]]) => name !== 'more' && group.length >= few;
    groups.push(...found.filter(isSlice).map(([, group]) => group));
    left = found.filter((one) => !isSlice(one)).flatMap(([, group]) => group);
  }
  return left.length > 0 ? [...groups, left] : groups;
}

/** What a document takes from each face: what not all of them share. */
const given = new Map<OwnRole, ReadonlySet<string>>();

function givenIn(role: OwnRole): ReadonlySet<string> {
  const known = given.get(role);
  if (known) return known;
  const commonest = new Set(commonestOf(role));
  const all = new Set([...charactersOf(role)].filter((character) => !commonest.has(character)));
  given.set(role, all);
  return all;
}

function inPieces(characters: string[]): string[][] {
  const count = Math.ceil(characters.length / size);
  const each = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, i) => characters.slice(i * each, (i + 1) * each));
}
