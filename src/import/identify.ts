import { pinyin } from 'pinyin-pro';
import { yearOf } from '../document/date.ts';
import type { FrontMatter } from '../document/front-matter.ts';

/** Characters of an id; a longer title is cut after a syllable. */
const longest = 60;

/** An ASCII name for a document: its number spelled out, or else its title and its year. */
export function idFor({
  title,
  docNumber,
  adoption = [],
  dateOfIssue,
}: Partial<FrontMatter>): string {
  const [, code, numbered, number] =
    /^(\p{Script=Han}+)〔(\d{4})〕第?(\d+)号$/u.exec(docNumber ?? '') ?? [];
  if (code && numbered && number)
    return `${spelled(code).replaceAll('-', '')}-${numbered}-${number}`;
  const year = yearOf({ adoption, dateOfIssue });
  const issued = year === undefined ? '' : `-${year}`;
  const short = (title ?? '').replace(/^中华人民共和国(?=.{3})/u, '');
  return `${cut(spelled(short))}${issued}`.replace(/-$/u, '');
}

function spelled(text: string): string {
  const syllables = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  });
  const words = syllables.map((one) => one.toLowerCase().replace(/[^a-z0-9]/gu, ''));
  return words.filter((one) => one !== '').join('-');
}

function cut(words: string): string {
  if (words.length <= longest) return words;
  return words.slice(0, words.lastIndexOf('-', longest));
}

/** The same with a number behind it where it is taken. */
export function uniqueId(id: string, taken: ReadonlySet<string>): string {
  const base = /^[a-z0-9]/u.test(id) ? id : 'document';
  let candidate = base;
  for (let n = 2; taken.has(candidate); n++) candidate = `${base}-${n}`;
  return candidate;
}
