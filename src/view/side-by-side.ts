import { diffArrays } from 'diff';
import type { Span } from './spans.ts';

/** A clause of a text, and where it stands. */
export interface PlacedText {
  text: string;
  place: string;
  href: string;
}

/** A clause of one of two texts. */
export interface Version {
  place: string;
  href: string;
  spans: Span[];
}

/** A clause of the earlier text beside what stands for it in the later one; either may be missing. */
export interface VersionRow {
  before?: Version;
  after?: Version;
  differs: boolean;
}

/**
 * How much of two texts could be set side by side: what is said again in other words too, only what is said again word for
 * word, or nothing.
 */
export type Reach = 'reworded' | 'same' | 'nothing';

export interface SideBySide {
  rows: VersionRow[];
  reach: Reach;
}

/** Half of its pairs of characters in common make a clause the same clause, reworded. */
const alike = 0.5;

interface Side extends PlacedText {
  pairs: ReadonlySet<string>;
}

/**
 * The most differences that are looked for, as the work grows with their square. Texts that differ in more clauses than
 * `reworded` are no rewording of each other: only what both say word for word is set side by side, and nothing where
 * they differ in more than `same`.
 */
const mostDifferences = { reworded: 1000, same: 4000 };

/** The most characters that are told apart in a clause; beyond, it is left out and put in as a whole. */
const mostMarked = 2000;

/** Two texts, clause by clause in reading order. */
export function sideBySide(
  before: readonly PlacedText[],
  after: readonly PlacedText[],
): SideBySide {
  const [left, right] = [before.map(sideOf), after.map(sideOf)];
  const { reach, changes } = changesOf(left, right);
  let [i, j] = [0, 0];
  const rows = changes.flatMap(({ added, removed, count }) =>
    Array.from({ length: count }, (): VersionRow => {
      const [old, young] = [added ? undefined : left[i++], removed ? undefined : right[j++]];
      return rowOf(old, young);
    }),
  );
  return { rows, reach };
}

function changesOf(left: Side[], right: Side[]): { reach: Reach; changes: Stretch[] } {
  const { reworded, same } = mostDifferences;
  const near = diffArrays(left, right, { comparator: isAlike, maxEditLength: reworded });
  if (near) return { reach: 'reworded', changes: near };
  const exact = diffArrays(left, right, { comparator: isSame, maxEditLength: same });
  if (exact) return { reach: 'same', changes: exact };
  const changes = [
    { removed: true, added: false, count: left.length },
    { removed: false, added: true, count: right.length },
  ];
  return { reach: 'nothing', changes };
}

interface Stretch {
  added: boolean;
  removed: boolean;
  count: number;
}

function sideOf(placed: PlacedText): Side {
  const { text } = placed;
  return { ...placed, pairs: new Set(Array.from(text, (_, i) => text.slice(i, i + 2))) };
}

function isSame(a: Side, b: Side): boolean {
  return a.text === b.text;
}

function isAlike(a: Side, b: Side): boolean {
  if (isSame(a, b)) return true;
  let shared = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) shared += 1;
  return (2 * shared) / (a.pairs.size + b.pairs.size) >= alike;
}

function rowOf(before: Side | undefined, after: Side | undefined): VersionRow {
  const differs = before?.text !== after?.text;
  const spans = spansOf(before?.text ?? '', after?.text ?? '');
  const version = (side: Side, without: Span['kind']): Version => ({
    place: side.place,
    href: side.href,
    spans: spans.filter(({ kind }) => kind !== without),
  });
  return {
    ...(before ? { before: version(before, 'added') } : {}),
    ...(after ? { after: version(after, 'removed') } : {}),
    differs,
  };
}

/** By characters: what is left out and what is put in, in the order in which a reader meets it. */
function spansOf(before: string, after: string): Span[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostMarked });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
