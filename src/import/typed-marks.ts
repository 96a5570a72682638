import type { Paragraph } from './paragraphs.ts';
import { replaced, type Traced } from './traced.ts';

type Lines = readonly Paragraph[];

/**
 * Points that stand for 。 in a transcript that has no other, 一, for 一、 where a list counts so, and a dash for 一 where 二
 * counts on from it.
 */
export function typedMarks(given: Lines): Paragraph[] {
  const counts = { points: has(given, /^二\s*、/u), items: has(given, /^[（(]\s*二\s*[)）]/u) };
  const paragraphs = given.map((one) => ({
    ...one,
    text: figured(closedNumber(one.text, counts)),
  }));
  const stops = !has(paragraphs, /。/u) && count(paragraphs, stop) > 1;
  const labels = ['一', '二'].every((one) =>
    has(paragraphs, new RegExp(`^${one}[,，.．](?!\\d)`, 'u')),
  );
  if (!stops && !labels) return [...paragraphs];
  return paragraphs.map((one) => {
    if (one.tex !== undefined) return one;
    const labelled = labels ? replaced(one.text, label, () => '、') : one.text;
    return { ...one, text: stops ? replaced(labelled, stop, () => '。') : labelled };
  });
}

/** 2O12年2月l6日 and 〔2O12〕l2号, read by a machine, with the figures that they were. */
function figured(text: Traced): Traced {
  const day =
    /[12][\dOol]{3}年[\dOolI]{1,2}月[\dOolI]{1,2}日(?=(?:印发)?$)|[〔[（(【]\s*[12][\dOo]{3}\s*[〕\]）)】]\s*第?\s*[\dOolI]{1,5}\s*号/gu;
  const stray = ([one]: RegExpExecArray) => one.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1');
  return replaced(text, day, stray);
}

const dash = '[-－—–]';
const numeral = '[一二三四五六七八九十百千零〇]';

/** Whether 二、 and （二） stand before a paragraph. */
interface Counts {
  points: boolean;
  items: boolean;
}

/** 第 一 条 without its spaces, 第二十—条 and (-) with the 一 that they were. */
function closedNumber(text: Traced, { points, items }: Counts): Traced {
  const spaced = new RegExp(
    `^第(?:\\s*${numeral}|\\s*\\d)+(?:\\s*-\\s*\\d+)?\\s*(?=[编編章节節条條])`,
    'gu',
  );
  const whole = replaced(text, spaced, ([one]) => one.replace(/\s/gu, ''));
  const provision = new RegExp(`(?<=^第${numeral}*)${dash}(?=${numeral}*[编編章节節条條])`, 'gu');
  const first = replaced(whole, provision, () => '一');
  const point = new RegExp(`^${dash}(?=\\s*、)`, 'gu');
  const pointed = points ? replaced(first, point, () => '一') : first;
  const item = new RegExp(`(?<=^[（(]\\s*)${dash}(?=\\s*[)）])`, 'gu');
  return items ? replaced(pointed, item, () => '一') : pointed;
}

const stop = /(?<=[\p{Script=Han}）”》)])\.(?=[\p{Script=Han}（“《(]|\s*$)/gu;
const label = /(?<=^[一二三四五六七八九十]{1,3})[,，.．]\s*(?=\p{Script=Han})/gu;

function has(paragraphs: Lines, form: RegExp): boolean {
  return paragraphs.some(({ text }) => text.text.search(form) >= 0);
}

function count(paragraphs: Lines, form: RegExp): number {
  return paragraphs.reduce((sum, { text }) => sum + (text.text.match(form)?.length ?? 0), 0);
}
