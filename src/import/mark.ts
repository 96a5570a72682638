import type { Form } from '../document/form.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import { bodiesApart, isSpread, looksLikeBody, partsOf, spreadJoined } from './elements.ts';
import type { Paragraph } from './paragraphs.ts';
import { unspread } from './punctuation.ts';
import { added, beginOf, endOf, joined, nothing, replaced, slice, type Traced } from './traced.ts';

const marks: readonly [keyof FrontMatter, RegExp][] = [
  ['copyNumber', /^\d{6}$/u],
  ['secrecy', /^(?:绝密|机密|秘密)(?:★.*)?$/u],
  ['urgency', /^(?:特急|加急)$/u],
];

/** 份号, 密级 and 紧急程度, alone or beside each other. */
export function areMarks(text: Traced): boolean {
  const isMark = (part: Traced) => marks.some(([, form]) => form.test(part.text));
  return (isSpread(text) ? [unspread(text)] : spreadJoined(partsOf(text))).every(isMark);
}

export interface MarkName {
  text: Traced;
  line: number;
  opens: boolean;
}

/** What an archive or an office wrote above the mark. */
const remark =
  /^(?:内部(?:资料|文件|材料)|注意保[存密]|不得外传|妥善保管|阅后\p{Script=Han}{1,4})$/u;

/** 份号, 密级 and 紧急程度, and the names of the mark. */
export function aboveNumber(paragraphs: readonly Paragraph[]) {
  const elements: Partial<FrontMatter> = {};
  const opening: Traced[] = [];
  const names: MarkName[] = [];
  const remarks: Pick<MarkName, 'text' | 'line'>[] = [];
  for (const { text, line, blanks } of paragraphs) {
    const own: { key: keyof FrontMatter; part: Traced }[] = [];
    for (const part of isSpread(text) ? [text] : spreadJoined(partsOf(text)).flatMap(bodiesApart)) {
      const mark = marks.find(([, form]) => form.test(part.text));
      if (!mark && (remark.test(part.text) || isField(part, text))) {
        remarks.push({ text: part, line });
        continue;
      }
      if (!mark) {
        names.push({ text: replaced(part, /\s+/gu, () => ''), line, opens: blanks > 0 });
        continue;
      }
      Object.assign(elements, { [mark[0]]: part.text });
      own.push({ key: mark[0], part });
    }
    opening.push(...inTurn(own));
  }
  return { elements, opening, names, remarks };
}

/** 类别：A, alone on its line: what stands beside a name cannot be parted from it. */
function isField(part: Traced, line: Traced): boolean {
  return part.text.length === line.text.length && /^\p{Script=Han}{2,6}：/u.test(part.text);
}

/** 份号, 密级 and 紧急程度 beside each other: what stands behind another that it precedes is put before that. */
function inTurn(given: readonly { key: keyof FrontMatter; part: Traced }[]): Traced[] {
  const sorted = marks.flatMap(([key]) => given.filter((one) => one.key === key));
  const start = beginOf(given[0]?.part ?? nothing);
  return sorted.map(({ part }, i) => {
    const before = sorted.slice(i + 1).some((one) => beginOf(one.part) < beginOf(part));
    return before ? added(part.text, start) : part;
  });
}

/** An only name carries the word behind it, beside several it is a line of its own (7.2.4). */
export function markLines(names: readonly MarkName[], word: Traced | undefined): Traced[] {
  const [only, ...others] = names.map(({ text }) => text);
  if (only && others.length === 0) return [word ? joined(only, word) : only];
  return [...names.map(({ text }) => text), ...(word ? [word] : [])];
}

const alone = /^(?:文件|令|命令|公告|通告|公报|决议|决定|通知|通报|批复|布告|指示)$/u;
const minutes = /^(?:\p{Script=Han}{0,12}(?:会议?|办公会))?纪要$/u;

export interface MarkWord {
  form: Form | undefined;
  word: string | undefined;
  wordLine: Traced | undefined;
}

/** 文件, 令, 公告 or …纪要 behind the last name, beside the middle one or on a line of its own; it is taken off the name. */
export function markWord(names: MarkName[]): MarkWord {
  const word = wordBeside(names) ?? minutesAlone(names) ?? wordBehind(names.at(-1));
  if (word === undefined) return { form: undefined, word: undefined, wordLine: undefined };
  const form: Form | undefined = /^命?令$/u.test(word.text)
    ? 'order'
    : word.text.endsWith('纪要')
      ? 'minutes'
      : undefined;
  return { form, word: word.text, wordLine: word };
}

/** A word that stands for itself; where names follow, the reading has it behind them. */
function wordBeside(names: MarkName[]): Traced | undefined {
  const at = names.findIndex(({ text }, i) => i > 0 && alone.test(text.text));
  const [own] = at < 0 ? [] : names.splice(at, 1);
  if (!own) return undefined;
  const last = names.at(-1);
  return last && at < names.length ? added(own.text.text, endOf(last.text)) : own.text;
}

/** 专题会议纪要 without the body whose minutes they are. */
function minutesAlone(names: MarkName[]): Traced | undefined {
  const last = names.at(-1);
  if (!last || !minutes.test(last.text.text) || minutesAt(last.text.text) !== 0) return undefined;
  return names.pop()?.text;
}

function wordBehind(last: MarkName | undefined): Traced | undefined {
  if (!last) return undefined;
  const { text } = last.text;
  const at = /(?:文件|令)$/u.exec(text)?.index ?? minutesAt(text) ?? publicAt(text);
  if (at === undefined || at === 0) return undefined;
  const word = slice(last.text, at);
  last.text = slice(last.text, 0, at);
  return word;
}

/** Behind the longest name of a body. */
function minutesAt(text: string): number | undefined {
  const all = Array.from({ length: text.length }, (_, i) => text.length - i);
  const body = all.find((at) => looksLikeBody(text.slice(0, at)) && minutes.test(text.slice(at)));
  return body ?? /(?:\p{Script=Han}{0,8}会议)?纪要$/u.exec(text)?.index;
}

/** 某局公告, 甲部 乙局通告: bodies and the word of what they make known. */
export function announces(text: string): boolean {
  const bodies = /^(.+)(?:公告|通告|公报)$/u.exec(text)?.[1] ?? '';
  return (
    bodies !== '' &&
    bodies
      .trim()
      .split(/[\s、]+/u)
      .every(looksLikeBody)
  );
}

function publicAt(text: string): number | undefined {
  const at = /(?:公告|通告|公报)$/u.exec(text)?.index;
  return at !== undefined && looksLikeBody(text.slice(0, at)) ? at : undefined;
}
