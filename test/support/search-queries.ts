import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { namesOf } from '../../src/document/authority.ts';
import { blocksIn } from '../../src/document/block.ts';
import { textOf } from '../../src/document/clause.ts';
import { clausesOf } from '../../src/document/document.ts';
import { quotedNames } from '../../src/document/quoted-names.ts';
import type { Archive } from '../../src/view/archive.ts';
import { randomNumbers } from './random.ts';

/**
 * What search is held to: comparing, without an index and without the code of search. It names the
 * clauses that hold a query, in reading order, as `document#clause`.
 */
export type Oracle = (query: string) => string[];

export function oracleOf(archive: Archive): Oracle {
  const clauses = clausesIn(archive).map(({ key, text }) => ({ key, text: plain(text) }));
  return (query) => clauses.filter(({ text }) => text.includes(plain(query))).map(({ key }) => key);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/[“”「」『』"]/gu, '"')
    .replace(/[‘’']/gu, "'")
    .replace(/[—–―‐-]/gu, '-')
    .replace(/[〔【[]/gu, '(')
    .replace(/[〕】\]]/gu, ')')
    .replace(/[《〈]/gu, '<')
    .replace(/[》〉]/gu, '>')
    .replace(/[・•]/gu, '·');
}

function clausesIn({ documents }: Archive): { key: string; text: string }[] {
  return documents.flatMap(({ document }) =>
    clausesOf(document).map((clause) => ({
      key: `${document.id}#${clause.id}`,
      text: textOf(clause),
    })),
  );
}

/** Stretches of 1 to 24 characters of the record, none of white space alone. */
export function stretchesOf(archive: Archive, count: number, seed = 374): string[] {
  const random = randomNumbers(seed);
  const texts = clausesIn(archive).map(({ text }) => Array.from(text));
  const all = texts.flat().length;
  return Array.from({ length: count }, () => {
    let at = Math.floor(random() * all);
    const text = texts.find((one) => {
      if (at < one.length) return true;
      at -= one.length;
      return false;
    });
    const length = 1 + Math.floor(random() * 24);
    return text?.slice(at, at + length).join('') ?? '';
  }).filter((stretch) => stretch.trim() !== '');
}

/** The same stretches with two characters changed over, as far as they stand nowhere. */
export function absentFrom(archive: Archive, count: number): string[] {
  const holds = oracleOf(archive);
  const wrong = stretchesOf(archive, 20 * count, 47).flatMap((stretch) => {
    const han = stretch.replace(/[^\p{Script=Han}]/gu, '');
    return han.length < 3 ? [] : [han.slice(1, 3) + han.slice(0, 1) + han.slice(3)];
  });
  return [...new Set(wrong)].filter((one) => holds(one).length === 0).slice(0, count);
}

/** Names of bodies, places and enterprises, as the record writes them. */
export function namesIn(archive: Archive): string[] {
  const named = archive.documents.flatMap(({ document }) => [
    ...document.issuers.map(({ name }) => name),
    ...document.signatories.map(({ name }) => name),
    ...[document, ...document.annexes].flatMap(({ blocks }) =>
      blocksIn(blocks).flatMap((block) => (block.kind === 'item' ? [block.actor.name] : [])),
    ),
  ]);
  return [...new Set(named)];
}

export function titlesIn(archive: Archive): string[] {
  return archive.documents.flatMap(({ document }) => [
    document.front.title,
    ...(document.front.docNumber ? [document.front.docNumber] : []),
    ...document.annexes.map(({ title }) => textOf(title)),
  ]);
}

export function quotedIn(archive: Archive): string[] {
  const names = clausesIn(archive).flatMap(({ text }) =>
    quotedNames(text).map(({ start, end }) => text.slice(start, end)),
  );
  return [...new Set(names)];
}

/** Every form by which the archive's bodies are known, those included that the record does not use. */
export function formsIn({ organs }: Archive): string[] {
  return [...new Set(organs.organs.flatMap(namesOf))];
}

const traditional = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));

/** A name in the characters of the mainland before its reform, of Taiwan and of Hong Kong, as far as they differ. */
export function traditionalForms(name: string): string[] {
  const forms = traditional.map((convert) => convert(name));
  return [...new Set(forms)].filter((form) => form !== name);
}

export function pinyinOf(name: string): { full: string; initials: string } {
  const syllables = pinyin(name.replace(/[^\p{Script=Han}]/gu, ''), {
    toneType: 'none',
    type: 'array',
    v: true,
  });
  return { full: syllables.join(''), initials: syllables.map((one) => one.charAt(0)).join('') };
}
