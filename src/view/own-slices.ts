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

/**
 * What a document shows in each face, cut by the part that shows it first: the page of the notice fetches nothing that
 * only an annex needs. What nearly every document uses is in a slice that all share.
 * @param heading words above each page that stand in 小标宋
 */
export function ownSlices(document: Document, heading: string): OwnSlice[] {
  const parts = partsOf(document);
  // It closes the last part, and stands beside the first as well.
  const imprint = Object.values(document.imprint ?? {});
  return ownRoles.flatMap((role) => {
    const given = givenIn(role);
    const taken = new Set<string>();
    const isNew = (character: string) => given.has(character) && !taken.has(character);
    return parts.flatMap(({ clauses }, i) => {
      const above = role === 'xiaobiaosong' && i === 0 ? heading : '';
      const beside = i === 0 ? imprint : [];
      const text = above + textIn([...clauses, ...beside], role);
      const first = [...new Set(text)].filter(isNew);
      for (const character of first) taken.add(character);
      return inPieces(first).map((characters) => ({ role, characters: characters.join('') }));
    });
  });
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

function textIn(clauses: readonly Clause[], role: FaceRole): string {
  return clauses.flatMap((clause) => runsIn(clause, role)).join('');
}

function runsIn(clause: Clause, role: FaceRole): string[] {
  const faceOf = faceIn(clause);
  return clause.runs.filter((run) => faceOf(run.role) === role).map(({ text }) => text);
}

function inPieces(characters: string[]): string[][] {
  const count = Math.ceil(characters.length / size);
  const each = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, i) => characters.slice(i * each, (i + 1) * each));
}
