import { diffArrays } from 'diff';
import { textOf } from '../document/clause.ts';
import { clausesOf, type Document } from '../document/document.ts';
import type { HistoryEntry } from '../document/relation.ts';
import type { Archive } from './archive.ts';
import type { Span } from './comparison.ts';
import { lociOf, locusText } from './labels.ts';
import { clauseHref } from './links.ts';

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

/** Documents of the archive that this one replaces or amends: its text can be held against theirs. */
export function earlierOf({ documents }: Archive, { history = [] }: Document): Document[] {
  const takesOver = ({ kind }: HistoryEntry) => kind === 'replaces' || kind === 'amends';
  const ids = new Set(history.filter(takesOver).map(({ other }) => other.document));
  return documents.flatMap(({ document }) => (ids.has(document.id) ? [document] : []));
}

/** Half of its pairs of characters in common make a clause the same clause, reworded. */
const alike = 0.5;

interface Side {
  text: string;
  pairs: ReadonlySet<string>;
  place: string;
  href: string;
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
export function versionsOf(before: Document, after: Document): VersionRow[] {
  const [left, right] = [sidesOf(before), sidesOf(after)];
  let [i, j] = [0, 0];
  return changesOf(left, right).flatMap(({ added, removed, count }) =>
    Array.from({ length: count }, (): VersionRow => {
      const [old, young] = [added ? undefined : left[i++], removed ? undefined : right[j++]];
      return rowOf(old, young);
    }),
  );
}

function changesOf(left: Side[], right: Side[]) {
  const { reworded, same } = mostDifferences;
  return (
    diffArrays(left, right, { comparator: isAlike, maxEditLength: reworded }) ??
    diffArrays(left, right, { comparator: isSame, maxEditLength: same }) ?? [
      { removed: true, added: false, count: left.length },
      { removed: false, added: true, count: right.length },
    ]
  );
}

function sidesOf(document: Document): Side[] {
  const loci = lociOf(document);
  return clausesOf(document).map((clause) => {
    const text = textOf(clause);
    const locus = loci.get(clause.id);
    return {
      text,
      pairs: new Set(Array.from(text, (_, i) => text.slice(i, i + 2))),
      place: locus ? locusText(locus) || locus.kind : clause.id,
      href: clauseHref(document, locus?.part ?? 'notice', clause.id),
    };
  });
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
