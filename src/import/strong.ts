import { type Doubt, doubt } from './doubt.ts';
import { endsInSurname } from './surnames.ts';
import { replaced, type Traced } from './traced.ts';

/** Marks of Markdown round words, each as a run of one character. */
interface Pair {
  open: number;
  close: number;
  /** Of each of the two runs. */
  length: number;
  /** Neither may stand for what was hidden or left blank. */
  sure: boolean;
}

interface Run {
  at: number;
  run: string;
  /** The few characters beside it, which are all that is asked for. */
  before: string;
  after: string;
}

/** Without the marks round words; asterisks that hide a name and blanks to be filled in, 张** and ____, are words. */
export function unbold(text: Traced, spans: ReadonlySet<number>): Traced {
  const gone = new Set(surePairs(text.text).flatMap(({ open, close }) => [open, close]));
  return replaced(text, runs, ({ 0: run, index }) =>
    gone.has(index) || spans.has(text.from[index] ?? -1) ? '' : run,
  );
}

/** Words between marks that are surely marks, from where to where. */
export function boldIn({ text, from }: Traced): [number, number][] {
  return surePairs(text)
    .filter(({ length }) => length > 1)
    .map(({ open, close, length }) => [from[open + length] ?? 0, (from[close - 1] ?? 0) + 1]);
}

/** Both ends of ** that opens with one line and closes with another, no blank line between them. */
export function spansIn(transcript: string): ReadonlySet<number> {
  const all = transcript.matchAll(
    /(?<=^[^\S\n]*(?:#{1,6} )?)\*\*(?=[^\s*])[^*\n]+\n(?:(?![^\S\n]*\n)[^*\n]*\n)*[^*\n]*(?<=[^\s*])\*\*(?=[^\S\n]*$)/gmu,
  );
  return new Set(
    Array.from(all, ({ index, 0: words }) => [index, index + words.length - 2]).flat(),
  );
}

/** Lines with asterisks or underscores that may be marks or words. */
export function unsureMarks(transcript: string): Doubt[] {
  const spans = spansIn(transcript);
  let start = 0;
  return transcript.split('\n').flatMap((line, i) => {
    const dangling =
      /^\s*\*\*(?=[^\s*])(?!.*\*)/u.test(line) && !spans.has(start + line.search(/\S/u));
    const cells = /^\s*\|/u.test(line) ? line.split('|') : [line];
    start += line.length + 1;
    const unsure = cells.some((cell) => pairsIn(cell).some(({ sure }) => !sure));
    return unsure || dangling ? [told(i + 1)] : [];
  });
}

function told(line: number): Doubt {
  return doubt(
    line,
    0.6,
    '星号、下划线也许是 Markdown 的强调记号，也许是遮去的字、待填的空（张**与李**）：照录',
    'asterisks or underscores that may be marks of Markdown, or stand for what was hidden or left blank: kept',
  );
}

/** In UTF-16 units: a surname of several characters, some of them outside the first plane. */
const beside = 8;

const runs = /(?<![\\*])\*+|(?<![\\_])_+/gu;

function surePairs(text: string): Pair[] {
  return pairsIn(text).filter(({ sure }) => sure);
}

/** Runs of one character and one length, each with the next that can close it. */
function pairsIn(text: string): Pair[] {
  const open = new Map<string, Run>();
  const pairs: Pair[] = [];
  for (const one of runsIn(text)) {
    const first = open.get(one.run);
    if (first && closes(one)) {
      const sure = isSure(first, one, text.slice(first.at + one.run.length, one.at));
      pairs.push({ open: first.at, close: one.at, length: one.run.length, sure });
      open.delete(one.run);
      if (!sure && opensSurely(one)) open.set(one.run, one);
    } else if (opens(one)) open.set(one.run, one);
  }
  return pairs;
}

/** As long as a mark may be. */
function runsIn(text: string): Run[] {
  return Array.from(text.matchAll(runs), ({ 0: run, index }) => ({
    at: index,
    run,
    before: text.slice(Math.max(0, index - beside), index),
    after: text.slice(index + run.length, index + run.length + beside),
  })).filter((one) =>
    one.run[0] === '*' ? one.run.length < 4 : one.run.length === 2 && !isBlank(one),
  );
}

/** ____年__月: at the unit of what is to be filled in. */
function isBlank({ before, after }: Run): boolean {
  return /^[年月日元]/u.test(after) || /[年月日元]$/u.test(before);
}

/** As CommonMark has it; not inside a number or a word of Latin letters, nor before what closes. */
function opens({ before, after, run }: Run): boolean {
  const inWord = /\w$/u.test(before) && (run.length !== 2 || /^\w/u.test(after));
  return (
    /^[^\s，。、；：？！）》」』”’|]/u.test(after) &&
    !inWord &&
    !(isWord(before) && /^\p{P}/u.test(after))
  );
}

function closes({ before, after, run }: Run): boolean {
  return /[^\s（《「『“‘|]$/u.test(before) && !(run.length === 1 && /^\w/u.test(after));
}

function opensSurely(run: Run): boolean {
  return opens(run) && !isWord(run.before);
}

function isWord(before: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before);
}

/** 张**与李**, 某**公司, 9**号: behind a surname, a figure or 某, or before what follows a name or a number. */
function mayBeHidden(before: string, inside: string): boolean {
  return (
    !/\p{sc=Han}$/u.test(before) ||
    /[某第]$/u.test(before) ||
    endsInSurname(before) ||
    /^(?:[省市縣县區区鎮镇鄉乡村路街巷弄號号樓楼棟栋幢室層层元萬万年月日時时條条款項项]|公司|单位|單位|单元)/u.test(
      inside,
    )
  );
}

/**
 * Behind a word the first of them may hide the rest of it, unless a sentence ends before the second, or what stands there
 * cannot be somebody's name. What is emphasised
 * is no unit alone, 路, ends with no conjunction, and, between single marks, has no mark of its own before a word.
 */
function isSure(first: Run, second: Run, inside: string): boolean {
  if (isWord(first.before)) {
    if (/[。！？]$/u.test(inside)) return true;
    if (first.run !== '**' || mayBeHidden(first.before, inside)) return false;
  }
  if (/^(?:[省市县區区镇乡村路街号]|公司|单位)$/u.test(inside)) return false;
  if (/[与與和及或跟同对對向]$|[^一二三四五六七八九十\d]、$/u.test(inside)) return false;
  const goesOn = /^[\p{L}\p{N}]/u.test(second.after);
  return second.run.length > 1 || !goesOn || !/[，、；：]/u.test(inside);
}
