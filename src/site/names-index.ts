import type { SearchName } from '../search/browser/data.ts';
import { fold } from '../search/browser/fold.ts';
import type { SearchContent } from '../search/search-files.ts';
import { syllablesOf } from '../search/syllables.ts';
import type { Archive } from '../view/archive.ts';
import { clauseHref } from '../view/links.ts';
import { searchEntries } from './search-entries.ts';

/** Names that begin with one letter of the alphabet when they are spoken. */
export interface NamesUnderLetter {
  letter: string;
  names: NameEntry[];
}

interface NameEntry {
  text: string;
  /** What it is: 机关, 城市 … */
  kind: string;
  /** Clauses that hold it or are about it; the first is where the name leads. */
  count: number;
  href: string;
}

const kinds: Record<SearchName['kind'], string> = {
  organ: '机关',
  place: '地方',
  enterprise: '企业',
  document: '文件',
  quoted: '引文',
};

/** Every name of the archive in the order of the alphabet, for readers without scripts. */
export function namesIndex(archive: Archive): NamesUnderLetter[] {
  const content = searchEntries(archive);
  const folded = content.clauses.map(({ text }) => fold(text));
  const entries = content.names.flatMap((name) =>
    name.forms.flatMap((form) => entryOf(content, folded, name, form)),
  );
  const spoken = entries.map((entry) => ({ entry, sound: syllablesOf(entry.text) }));
  spoken.sort((a, b) => compare(a.sound, b.sound) || compare(a.entry.text, b.entry.text));
  const byLetter = Map.groupBy(spoken, ({ sound }) => letterOf(sound));
  return [...byLetter].map(([letter, all]) => ({ letter, names: all.map(({ entry }) => entry) }));
}

function entryOf(
  { clauses, documents }: SearchContent,
  folded: readonly string[],
  { kind, clauses: about }: SearchContent['names'][number],
  text: string,
): NameEntry[] {
  const wanted = fold(text);
  const holding = folded.flatMap((one, i) => (one.includes(wanted) ? [i] : []));
  const first = clauses[holding[0] ?? about[0] ?? -1];
  const owner = first && documents[first.document];
  if (!first || !owner || (holding.length === 0 && kind !== 'organ')) return [];
  const part = owner.parts[first.part]?.id ?? 'notice';
  const count = holding.length;
  return [{ text, kind: kinds[kind], count, href: clauseHref(owner, part, first.id) }];
}

function letterOf(sound: string): string {
  const first = sound.charAt(0).toUpperCase();
  return /[A-Z]/u.test(first) ? first : '#';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
