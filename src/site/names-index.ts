import { fold } from '../search/browser/fold.ts';
import type { SearchContent } from '../search/search-files.ts';
import { syllablesOf } from '../search/syllables.ts';
import type { Archive } from '../view/archive.ts';
import { clauseHref } from '../view/links.ts';
import { quotedParts } from '../view/quoted.ts';
import { searchEntries } from './search-entries.ts';

/** Names that begin with one letter of the alphabet when they are spoken. */
export interface NamesUnderLetter {
  letter: string;
  names: NameEntry[];
}

interface NameEntry {
  text: string;
  /** What it is: 机关, 地方 … */
  kind: string;
  /** Clauses that hold it; where none does, it leads to one that is about it. */
  count: number;
  href: string;
}

const kinds = { organ: '机关', place: '地方', enterprise: '企业', document: '文件' } as const;

/** More would be a page that no browser opens with ease; of a large archive the most quoted stay. */
const mostQuoted = 5000;

/** Every name of the archive in the order of the alphabet, for readers without scripts. */
export function namesIndex(archive: Archive): NamesUnderLetter[] {
  const content = searchEntries(archive);
  const entries = [...namedEntries(content), ...quotedEntries(content)];
  const spoken = entries.map((entry) => ({ entry, sound: syllablesOf(entry.text) }));
  spoken.sort((a, b) => compare(a.sound, b.sound) || compare(a.entry.text, b.entry.text));
  const byLetter = Map.groupBy(spoken, ({ sound }) => letterOf(sound));
  return [...byLetter].map(([letter, all]) => ({ letter, names: all.map(({ entry }) => entry) }));
}

function namedEntries(content: SearchContent): NameEntry[] {
  const holding = holderOf(content);
  return content.names.flatMap(({ kind, forms, clauses: about }) =>
    forms.flatMap((text) => {
      const numbers = holding(text);
      if (numbers.length === 0 && kind !== 'organ') return [];
      const href = hrefOf(content, numbers[0] ?? about[0] ?? -1);
      return href ? [{ text, kind: kinds[kind], count: numbers.length, href }] : [];
    }),
  );
}

/** Names in “…” and 《…》. */
function quotedEntries(content: SearchContent): NameEntry[] {
  const known = new Set(content.names.flatMap(({ forms }) => forms));
  const holders = new Map<string, Set<number>>();
  content.clauses.forEach(({ text }, number) => {
    for (const part of quotedParts(text)) {
      if (!part.quoted || known.has(part.text)) continue;
      const numbers = holders.get(part.text) ?? new Set();
      holders.set(part.text, numbers.add(number));
    }
  });
  return [...holders]
    .sort(([, a], [, b]) => b.size - a.size)
    .slice(0, mostQuoted)
    .flatMap(([text, numbers]) => {
      const href = hrefOf(content, [...numbers][0] ?? -1);
      return href ? [{ text, kind: '引文', count: numbers.size, href }] : [];
    });
}

/** Finds the clauses that hold a name: in all texts at once, which is far quicker than in each. */
function holderOf({ clauses }: SearchContent): (name: string) => number[] {
  const texts = clauses.map(({ text }) => `${fold(text)}\n`);
  const all = texts.join('');
  const ends: number[] = [];
  texts.reduce((at, { length }) => {
    ends.push(at + length);
    return at + length;
  }, 0);
  return (name) => {
    const wanted = fold(name);
    const numbers: number[] = [];
    for (let at = all.indexOf(wanted); at !== -1; ) {
      const number = firstAbove(ends, at);
      numbers.push(number);
      at = all.indexOf(wanted, ends[number]);
    }
    return numbers;
  };
}

/** Position of the first number that is greater, among rising ones. */
function firstAbove(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((numbers[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function hrefOf({ clauses, documents }: SearchContent, number: number): string | undefined {
  const clause = clauses[number];
  const owner = clause && documents[clause.document];
  return owner && clauseHref(owner, owner.parts[clause.part]?.id ?? 'notice', clause.id);
}

function letterOf(sound: string): string {
  const first = sound.charAt(0).toUpperCase();
  return /[A-Z]/u.test(first) ? first : '#';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
