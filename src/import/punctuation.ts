import { looksLikeBody } from './elements.ts';
import { replaced, type Traced } from './traced.ts';

const wide = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
]);

/**
 * Punctuation of Chinese text in its full width (GB/T 15834), without the spaces that were typed beside it or between
 * Han and Latin characters: the white there is the setting's.
 */
export function normalised(text: Traced): Traced {
  const wide = brackets(widened(dashed(yearBrackets(narrowed(text)))));
  // What stands behind a bracket is known once this is in its full width.
  return withoutTypedSpace(captioned(widened(wide)));
}

/** --全省… as ——全省…: what opens an entry of a list. */
function dashed(text: Traced): Traced {
  return replaced(text, /^-{2,4}(?=[\p{Script=Han}\d“《])/gu, () => '——');
}

/** 表1 and 图2-1 with one gap behind them, whatever was typed. */
function captioned(text: Traced): Traced {
  const tight = replaced(text, /(?<=^(?:附?[表图]|专栏))\s+(?=\d)/gu, () => '');
  return replaced(
    tight,
    /(?<=^(?:附?[表图]|专栏)\d{1,3}(?:[-.—－–]\d{1,3})*)\s+(?=\p{Script=Han})/gu,
    () => '　',
  );
}

/** A gap that a tab made, outside a table, as one character that is seen. */
export function tabless(text: Traced): Traced {
  return replaced(text, /\t+/gu, () => '　');
}

/** Digits and Latin letters in their half width, and the marks between them. */
function narrowed(text: Traced): Traced {
  const half = ([one]: RegExpExecArray) => one.normalize('NFKC');
  const plain = replaced(text, /[０-９Ａ-Ｚａ-ｚ]/gu, half);
  return replaced(plain, /(?<=[\dA-Za-z])[．＠／－＿](?=[\dA-Za-z])|(?<=\d)％/gu, half);
}

/** 〔2017〕 of a number has brackets of its own (7.2.5), whatever was typed. */
function yearBrackets(text: Traced): Traced {
  const year = /(?<=[\p{Script=Han}×])[[［【]\s*(\d{4})\s*[\]］】](?=\s*第?\s*\d+\s*[号號])/gu;
  return replaced(text, year, (match) => `〔${match[1]}〕`);
}

/** A mark beside a Han character or beside other Chinese punctuation. */
function widened(text: Traced): Traced {
  const after = /(?<=[\p{Script=Han}）》”’〕】、。，；：])\s*[,;:?!](?!\/\/)\s*/gu;
  // A run of blanks is looked at from its first, so that a long one costs no more than its length.
  const before = /(?<!\s)\s*[,;:?!]\s*(?=[\p{Script=Han}（《“])/gu;
  const put = (match: RegExpExecArray) => wide.get(match[0].trim()) ?? match[0];
  const last = /\p{Script=Han}/u.test(text.text) ? /(?<=[\d%％A-Za-z])[,;]$/gu : /(?!)/gu;
  const stop = /(?<=^[^.]*\p{Script=Han}{4}[”》）]?)\.$/gu;
  const label = /(?<=^\d{1,2})\)(?=\s*[\p{Script=Han}“《])/gu;
  const closed = replaced(
    replaced(text, stop, () => '。'),
    label,
    () => '）',
  );
  return [after, before, last].reduce((marked, form) => replaced(marked, form, put), closed);
}

/** Both of a pair, where one of them stands beside Chinese text or there is such text between them. */
function brackets(text: Traced): Traced {
  const pairs = pairsIn(text.text).filter(([open, close]) => isChinese(text.text, open, close));
  const places = new Set(pairs.flat());
  const stray = /(?<=\p{Script=Han})[()]|[()](?=\p{Script=Han})/gu;
  for (const { index } of text.text.matchAll(stray)) places.add(index);
  return replaced(text, /[()]/gu, (match) =>
    places.has(match.index) ? (wide.get(match[0]) ?? '') : match[0],
  );
}

function pairsIn(text: string): [number, number][] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (const { 0: mark, index } of text.matchAll(/[()（）]/gu)) {
    if (mark === '(' || mark === '（') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push([start, index]);
    }
  }
  return pairs;
}

function isChinese(text: string, open: number, close: number): boolean {
  const around =
    text.slice(0, open).trimEnd().slice(-1) +
    text
      .slice(close + 1)
      .trimStart()
      .slice(0, 1);
  // Of a formula: behind an operator, with nothing Chinese in it.
  if (
    /[-+×*/÷=<>^]\s*$/u.test(text.slice(Math.max(0, open - 8), open)) &&
    /^[\u0020-\u007e×÷±≤≥]*$/u.test(text.slice(open + 1, Math.min(close, open + 200)))
  )
    return false;
  const label = open === 0 && /^\d{1,9}$/u.test(text.slice(1, Math.min(close, 11)));
  // A long text is told by its ends.
  const inside = `${text.slice(open, Math.min(close, open + 100))}${text.slice(Math.max(open, close - 100), close)}`;
  return label || /[\p{Script=Han}，。；：、》”]/u.test(around + inside);
}

const marks = '，。；：、？！（）《》“”‘’〔〕【】…';

function withoutTypedSpace(text: Traced): Traced {
  // One space was typed; more are a gap, and one behind the number that a paragraph opens with parts the two.
  const latin =
    /(?<=\p{Script=Han})[ \u00A0\u2002-\u200A](?=[A-Za-z0-9])|(?<=[A-Za-z0-9%％])(?<!^\d{1,3}(?:\.\d{1,3}){0,4})[ \u00A0\u2002-\u200A](?=\p{Script=Han})|(?<=\d[ \u00A0]?[年月日时分]) (?=\p{Script=Han})|(?<=^\d{1,4})[ \u00A0](?=[年月日时点天个名位人家项条件批次万亿元号级类种所])/gu;
  const beside = new RegExp(
    `(?<=[${marks}])[ \\u00A0\\u2002-\\u200A]+|(?<![ \\u00A0\\u2002-\\u200A])[ \\u00A0\\u2002-\\u200A]+(?=[${marks}])`,
    'gu',
  );
  const range = /(?<=\d[%％]?) (?=[—–~～] ?\d)|(?<=\d[%％]? ?[—–~～]) (?=\d)/gu;
  const inks = /(?<=(?:^|\s)[CMYK]:)\s+(?=\d)/gu;
  const odd = /[\u00A0\u2002-\u200A]+/gu;
  const plain = [latin, beside, range].reduce((clean, gap) => replaced(clean, gap, () => ''), text);
  return replaced(
    replaced(plain, inks, () => ''),
    odd,
    () => ' ',
  );
}

/** A space in a title that is longer than a line of print: where the line turned. Between two bodies it parts them. */
export function unturned(title: Traced): Traced {
  if (title.text.length <= 18) return title;
  const turn = /(?<=[\p{Script=Han}”》）])\s+(?=[\p{Script=Han}“《（])/gu;
  const bodies = (at: number, end: number) =>
    looksLikeBody(title.text.slice(0, at).split(/\s/u).at(-1) ?? '') &&
    !/^(?:关于|關於)/u.test(title.text.slice(end));
  return replaced(title, turn, ({ 0: gap, index }) =>
    bodies(index, index + gap.length) ? '　' : '',
  );
}

/** 总　则 or 附 则 as a title: the space only spreads two characters. */
export function unspread(title: Traced): Traced {
  return /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(title.text)
    ? replaced(title, /\s+/gu, () => '')
    : title;
}
