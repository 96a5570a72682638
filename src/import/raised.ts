import { type Doubt, doubt } from './doubt.ts';
import { replaced, type Traced } from './traced.ts';

const plain = [...'0123456789+-−–=()n'];
const high = new Map(plain.map((one, i) => [one, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ'][i] ?? one]));
// In 2.5 the point of PM₂.₅ stays on the line.
const low = new Map([
  ...plain.map((one, i): [string, string] => [one, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₙ'][i] ?? one]),
  ...Array.from('aeox', (one, i): [string, string] => [one, [...'ₐₑₒₓ'][i] ?? one]),
  ['.', '.'],
]);

const behindWords = /[\p{sc=Han}。，；：、”》）]$/u;
const behindLength = /(?:米|[公英海]里|英[尺寸])$/u;
const noteMark = /^(?:[①-⑳㉑-㉟㊱-㊿]|[[［]\d{0,2}[\]］]?|[\]］])$/u;

/** What was raised: as it is written, undefined where it has no form that is raised; and whether that is no guess. */
interface Raised {
  put: string | undefined;
  sure: boolean;
}

/** The numbers of the notes: [1] at the beginning of a line. */
export function notesIn(text: string): ReadonlySet<string> {
  const found = text.matchAll(/^\s*(?:<sup>|\^)?[[［]([1-9]\d?)[\]］]/gimu);
  return new Set(Array.from(found, ([, number = '']) => number));
}

/** What is lowered, as it is written: CO₂, PM₂.₅, NOₓ; never the mark of a note. */
export function loweredAs(words: string): Raised {
  const put = /^\d\.\d{1,2}$|^[^.]{1,4}$/u.test(words) ? formOf(words, low) : undefined;
  return { put, sure: put !== undefined };
}

function formOf(words: string, forms: ReadonlyMap<string, string>): string | undefined {
  const put = [...words].map((one) => forms.get(one));
  return put.includes(undefined) ? undefined : put.join('');
}

/**
 * The mark of a note where there is that note; ² and ³ as a power behind a letter, a figure or a length, others behind a
 * figure, and any with a sign: 10⁶, L⁻¹.
 */
export function raisedAs(words: string, before: string, notes: ReadonlySet<string>): Raised {
  if (noteMark.test(words) || /[[［]\d?$/u.test(before)) return { put: words, sure: true };
  const behind = behindWords.test(before);
  if (behind && notes.has(words)) return { put: `[${words}]`, sure: true };
  const put = /^.{1,4}$/u.test(words) ? formOf(words, high) : undefined;
  const alone = /^\d+$/u.test(words) && !/^[1-4]$/u.test(words);
  const isPower =
    before.trim() !== '' &&
    (!behind || behindLength.test(before)) &&
    (!alone || /\d$/u.test(before));
  return { put, sure: put !== undefined && isPower };
}

/**
 * CO_2 and 10^(-6), as a formula of LaTeX is written on a line, as CO₂ and 10⁻⁶, without the space behind a script in
 * H_2 O; the line itself where more stands in it.
 */
export function leveled(line: string): string {
  if (!/^[\p{sc=Latin}\p{sc=Greek}\d·.×%()^_+−\- ]+$/u.test(line)) return line;
  const put = line.replace(
    /(?<mark>[_^])(?:\((?<inside>[^()]+)\)|(?<one>\d+(?:\.\d+)?|[a-zA-Z+-])) ?/gu,
    (all, mark, inside, one) => levelOf(mark, inside ?? one) ?? all,
  );
  return /[_^ ]/u.test(put) ? line : put;
}

/** A script alone between dollar signs: CO$_2$, m$^{3}$. */
export const script =
  /\$\s*(?:\{\})?(?<mark>[_^])\s*(?:\{\s*(?<inside>[^{}$]{1,5}?)\s*\}|(?<one>[\dn]))\s*\$/gu;

export function levelOf(mark: string, words: string): string | undefined {
  return mark === '_' ? loweredAs(words).put : raisedAs(words, '1', new Set()).put;
}

/** What is lowered stands between ~ behind the letters of a formula; behind a figure it may be a range. */
const lowers = /[\p{sc=Latin}\p{sc=Greek})）\]］]$/u;

const typed =
  /<sup\b[^>]*>(?:(?<tagged>.*?)<\/sup>)?|<sub\b[^>]*>(?:(?<lowered>.*?)<\/sub>)?|\^(?<careted>[-−+]?\d{1,3}[-−+]?|[a-z]|[[［]\d{1,2}[\]］])\^|(?<=[\p{L}\p{N})）\]］])~(?<tilded>[-−+]?\d{1,3}(?:\.\d{1,2})?[-−+]?|[a-z](?=~(?!\p{L})))~(?![~\d])/giu;

/** m<sup>2</sup> and m^2^ as m², CO<sub>2</sub> and CO~2~ as CO₂. */
export function raised(text: Traced, notes: ReadonlySet<string>): Traced {
  return replaced(text, typed, (match) => {
    const { lowered, tilded } = match.groups ?? {};
    if (tilded !== undefined) return tildedAs(tilded, match) ?? match[0];
    if (lowered !== undefined) return loweredAs(wordsOf(lowered)).put ?? match[0];
    return highAs(match, notes);
  });
}

/** What has no raised form stands between carets, as it may have been typed. */
function highAs({ 0: all, groups, input, index }: RegExpExecArray, notes: ReadonlySet<string>) {
  const { tagged, careted } = groups ?? {};
  const words = wordsOf(tagged ?? careted ?? '');
  if (words === '') return all;
  const put = raisedAs(words, wordsOf(input.slice(0, index)), notes).put;
  if (careted !== undefined) return put ?? all;
  // Its tags go as all the others do.
  if (put === words || (put === undefined && !/^[-−+\w]{1,4}$/u.test(words))) return all;
  return put ?? `^${words}^`;
}

function tildedAs(words: string, { input, index }: RegExpExecArray): string | undefined {
  return lowers.test(wordsOf(input.slice(0, index))) ? loweredAs(words).put : undefined;
}

/** Of a cell, without tags and marks of Markdown. */
function wordsOf(typed: string): string {
  return typed.replace(/<[^<>]*>|[*_\\]/gu, '').replace(/^.*\||^\s+|\s+$/gsu, '');
}

/** Lines with what may have been raised or lowered otherwise than it is written. */
export function raisedDoubts(transcript: string): Doubt[] {
  const notes = notesIn(transcript);
  const unsure = (match: RegExpExecArray) => {
    const { groups, input, index } = match;
    const { tagged, careted, lowered, tilded } = groups ?? {};
    if (tilded !== undefined) return tildedAs(tilded, match) === undefined;
    const words = wordsOf(tagged ?? careted ?? lowered ?? '');
    const empty = words === '' && (tagged ?? lowered) !== undefined;
    if (lowered !== undefined) return !empty && !loweredAs(words).sure;
    return !empty && !raisedAs(words, wordsOf(input.slice(0, index)), notes).sure;
  };
  return transcript
    .split('\n')
    .flatMap((line, i) => ([...line.matchAll(typed)].some(unsure) ? [told(i + 1)] : []));
}

function told(line: number): Doubt {
  return doubt(
    line,
    0.6,
    '上标、下标没有合用的字（10^a^、X甲），或不知是不是注号（产值²）：对照原件',
    'raised or lowered characters without a form of their own (10^a^, X甲), or that may mark a note: compare them with the original',
  );
}
