import { type Doubt, doubt } from './doubt.ts';
import { replaced, type Traced } from './traced.ts';

/** Those that the print faces have. */
const powers: Record<string, string> = { 1: '¹', 2: '²', 3: '³', 4: '⁴' };

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

/** The mark of a note where there is that note; ² and ³ as a power behind a letter, a figure or a length. */
export function raisedAs(words: string, before: string, notes: ReadonlySet<string>): Raised {
  if (noteMark.test(words) || /[[［]\d?$/u.test(before)) return { put: words, sure: true };
  const behind = behindWords.test(before);
  if (behind && notes.has(words)) return { put: `[${words}]`, sure: true };
  const put = powers[words];
  const isPower = before.trim() !== '' && (!behind || behindLength.test(before));
  return { put, sure: put !== undefined && isPower };
}

const typed =
  /<sup\b[^>]*>(?:(?<tagged>.*?)<\/sup>)?|<(?<lowered>sub)\b[^>]*>|\^(?<careted>[-−+]?\d{1,3}[-−+]?|[[［]\d{1,2}[\]］])\^/giu;

/** m<sup>2</sup> and m^2^ as m²; what has no raised form between carets, as it may have been typed. */
export function raised(text: Traced, notes: ReadonlySet<string>): Traced {
  return replaced(text, typed, (match) => {
    const { tagged, careted } = match.groups ?? {};
    const words = wordsOf(tagged ?? careted ?? '');
    if (words === '') return match[0];
    const put = raisedAs(words, wordsOf(match.input.slice(0, match.index)), notes).put;
    if (careted !== undefined) return put ?? match[0];
    // Its tags go as all the others do.
    if (put === words || (put === undefined && !/^[-−+\w]{1,4}$/u.test(words))) return match[0];
    return put ?? `^${words}^`;
  });
}

/** Of a cell, without tags and marks of Markdown. */
function wordsOf(typed: string): string {
  return typed.replace(/<[^<>]*>|[*_\\]/gu, '').replace(/^.*\||^\s+|\s+$/gsu, '');
}

/** Lines with what may have been raised or lowered otherwise than it is written. */
export function raisedDoubts(transcript: string): Doubt[] {
  const notes = notesIn(transcript);
  const unsure = ({ groups, input, index }: RegExpExecArray) => {
    const words = wordsOf(groups?.tagged ?? groups?.careted ?? '');
    const empty = words === '' && groups?.tagged !== undefined;
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
    '上标、下标没有合用的字（10^6^、CO2），或不知是不是注号（产值²）：对照原件',
    'raised or lowered characters without a form of their own (10^6^, CO2), or that may mark a note: compare them with the original',
  );
}
