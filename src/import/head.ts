import type { Form, FrontMatter } from '../document/front-matter.ts';
import type { Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import {
  asNumber,
  dateAtEnd,
  looksLikeAddressees,
  looksLikeBody,
  looksLikeTitle,
  number,
} from './elements.ts';
import type { Reordering } from './emendations.ts';
import { labelOf } from './labels.ts';
import { aboveNumber, markLines, markWord } from './mark.ts';
import type { Paragraph } from './paragraphs.ts';
import { unturned } from './punctuation.ts';
import { added, joined, replaced, slice, type Traced, trimmed } from './traced.ts';

/** A name of the mark; a blank line above it may begin another column. */
export interface Named {
  name: string;
  organ: string;
  line: number;
  opens: boolean;
  text: Traced;
}

export interface Head {
  /** The first paragraph of the body. */
  end: number;
  form: Form | undefined;
  kind: string | undefined;
  issuers: Named[];
  /** 版头 in reading order. */
  lines: Traced[];
  /** 份号, 密级 and 紧急程度 among them. */
  marks: Traced[];
  /** The number among them, and who signed beside it. */
  numbers: Traced[];
  title: Traced;
  titleLines: string[] | undefined;
  belowTitle: Traced[];
  adoption: Traced[];
  addressees: Traced[];
  elements: Partial<FrontMatter>;
  orders: Reordering[];
}

/** As the front matter takes it; any other is kept as a line below the title. */
export const usualNumber =
  /^(?:[\p{Script=Han}×]+〔\d{4}〕[1-9]\d*[号號]|\p{Script=Han}*(?:\d{4}年)?第(?:[1-9]\d*|[一二三四五六七八九十百]+)号|第[1-9]\d*期)$/u;

/** Everything above the body. */
export function headOf(paragraphs: readonly Paragraph[], bodies: Bodies, doubts: Doubt[]): Head {
  const at = paragraphs.slice(0, 80).findIndex(({ text }) => isNumber(text.text));
  const above = paragraphs.slice(0, Math.max(0, at));
  const isLast = (paragraphs[at + 1]?.text.text ?? '') === '';
  const issue = /期$/u.test(paragraphs[at]?.text.text ?? '');
  const isTitled =
    !issue &&
    above.some(({ text, heading }) => heading > 0 || looksLikeTitle(text.text)) &&
    !above.some(({ text }) => looksLikeBody(text.text));
  if (at >= 0 && !isTitled && !isLast) return withMark(paragraphs, at, at + 1, bodies);
  if (at >= 0 || paragraphs.length < 2 || !isMark(paragraphs[0]?.text.text ?? ''))
    return withoutMark(paragraphs, at, doubts);
  doubts.push(doubt(1, 0.6, '没有发文字号', 'no document number'));
  return withMark(paragraphs, 1, 1, bodies);
}

/** The mark of a body, which no title begins with. */
function isMark(text: string): boolean {
  return /文件$/u.test(text) && looksLikeBody(text);
}

/** A number, alone or with 签发人 or a body and its day beside it. */
function isNumber(text: string): boolean {
  const found = number.exec(text)?.[0];
  if (found === undefined) return false;
  const rest = text.slice(found.length).trim();
  return rest === '' || /^(?:签发人|簽發人)/u.test(rest) || (isDatedBody(rest) && rest.length < 60);
}

function isDatedBody(text: string): boolean {
  const end = dateAtEnd.exec(text)?.index;
  return end !== undefined && looksLikeBody(text.slice(0, end).trim());
}

/** As on web pages: title, number, addressees; no mark. */
function withoutMark(paragraphs: readonly Paragraph[], at: number, doubts: Doubt[]): Head {
  const [start, stop] = titleAt(paragraphs, 0, at);
  const titles = paragraphs.slice(start, stop).map(({ text }) => text);
  const under = paragraphs[stop];
  const hasNumber = under !== undefined && at === stop;
  const next = hasNumber ? stop + 1 : stop;
  const docNumber = hasNumber ? asNumber(trimmed(under.text)) : undefined;
  const usual = docNumber !== undefined && usualNumber.test(docNumber.text);
  if (!hasNumber) doubts.push(doubt(1, 0.6, '没有发文字号', 'no document number'));
  const own = underTitle(paragraphs, next);
  return {
    ...own,
    form: 'plain',
    kind: undefined,
    issuers: [],
    lines: [],
    marks: [],
    numbers: [],
    title: unturned(joined(...titles)),
    titleLines: titles.map(({ text }) => text),
    belowTitle: docNumber && usual ? [docNumber] : [],
    adoption: [...(docNumber && !usual ? [docNumber] : []), ...own.adoption],
    elements: {
      ...(docNumber && usual ? { docNumber: docNumber.text } : {}),
      ...own.elements,
    },
    orders: [],
  };
}

/** 题注 in its brackets, and 主送机关. */
function underTitle(paragraphs: readonly Paragraph[], at: number) {
  const note = paragraphs[at]?.text;
  const noted = note !== undefined && note.text.length < 200 && isDatedNote(note.text);
  const next = noted ? at + 1 : at;
  const addressed = addresseesAt(paragraphs, next);
  return {
    end: addressed ? next + 1 : next,
    adoption: noted ? [note] : [],
    addressees: addressed ? [addressed] : [],
    elements: addressed ? { addressees: addressed.text } : {},
  };
}

function isDatedNote(text: string): boolean {
  return /^（.*年.*月.*日.*）$/u.test(text);
}

/** 版头 above the title: the names end where the number stands, if there is one. */
function withMark(
  paragraphs: readonly Paragraph[],
  at: number,
  next: number,
  bodies: Bodies,
): Head {
  const { elements, opening, names } = aboveNumber(paragraphs.slice(0, at));
  const { form, word, wordLine } = markWord(names);
  const docNumber = paragraphs.slice(at, next).flatMap((one) => numberIn(one, elements));
  const editors = form === 'minutes' ? paragraphs.slice(next, next + 1).filter(isEditors) : [];
  const below = next + editors.length;
  const issuers = names.map((one) => ({
    ...one,
    name: one.text.text,
    organ: bodies.known(one.text.text) ?? '',
  }));
  if (docNumber[0]) elements.docNumber = docNumber[0].text.replace(/\s/gu, '');
  elements.issuers = issuers.map(({ name, organ }) => ({ name, organ }));
  if (word !== undefined) elements.markWord = word;
  const [start, stop] = form === 'order' ? [below, below] : titleAt(paragraphs, below, -1);
  const titles = paragraphs.slice(start, stop).map(({ text }) => text);
  const ordered = [...issuers.map(({ name }) => name), word, elements.docNumber].join('');
  const under = underTitle(paragraphs, stop);
  return {
    ...under,
    form,
    kind: form && kinds[form],
    issuers,
    marks: opening,
    numbers: docNumber,
    lines: [
      ...opening,
      ...markLines(names, wordLine),
      ...docNumber,
      ...editors.map(({ text }) => text),
    ],
    title: form === 'order' ? added(ordered, 0) : unturned(joined(...titles)),
    titleLines: titles.map(({ text }) => text),
    belowTitle: [],
    elements: { ...elements, ...under.elements },
    orders: [],
  };
}

/** The office and the day between the number of minutes and their title. */
function isEditors({ text }: Paragraph): boolean {
  return isDatedBody(text.text);
}

const kinds: Partial<Record<Form, string>> = { order: '命令', minutes: '纪要' };

/** The number, and 签发人 beside it. */
function numberIn({ text }: Paragraph, elements: Partial<FrontMatter>): Traced[] {
  const end = number.exec(text.text)?.[0].length ?? text.text.length;
  const own = asNumber(slice(text, 0, end));
  const rest = trimmed(slice(text, end));
  const names = /^签发人[：:]\s*(.+)$/u.exec(rest.text)?.[1];
  if (!names) return rest.text === '' ? [own] : [own, rest];
  elements.signer = names.split(/[\s、]+/u);
  return [
    own,
    replaced(rest, /^签发人[：:]\s*|[\s、]+/gu, (match) => (match.index === 0 ? '签发人：' : '　')),
  ];
}

/** From the first line of the title to behind its last. */
function titleAt(
  paragraphs: readonly Paragraph[],
  start: number,
  number: number,
): [number, number] {
  const lines = paragraphs.slice(start, start + 5);
  const stop =
    (lines[0]?.heading ?? 0) > 0
      ? headingsIn(lines, number - start)
      : titleIn(lines, number - start);
  return [start, start + Math.min(stop, lines.length)];
}

/** Headings that follow one another without a number. */
function headingsIn(lines: readonly Paragraph[], number: number): number {
  const stop = lines.findIndex(
    ({ heading, text }, i) =>
      i > 0 && (heading === 0 || i === number || labelOf(text) !== undefined),
  );
  return stop < 0 ? lines.length : stop;
}

/** Up to the line that ends as titles do, or that is something else. */
function titleIn(lines: readonly Paragraph[], number: number): number {
  for (const [i, { text }] of lines.entries()) {
    const other = i === number || looksLikeAddressees(text.text) || /[。；]/u.test(text.text);
    if (i > 0 && other) return i;
    const next = lines[i + 1]?.text.text ?? '';
    // 的通知 ends a part of a title where another such line follows.
    const goesOn = looksLikeTitle(next) && next.length < 20;
    if (looksLikeTitle(text.text) && !/^(?:办法|通知)$/u.test(text.text) && !goesOn) return i + 1;
  }
  return 1;
}

function addresseesAt(paragraphs: readonly Paragraph[], at: number): Traced | undefined {
  const one = paragraphs[at];
  if (!one || !looksLikeAddressees(one.text.text) || labelOf(one.text)) return undefined;
  return replaced(one.text, /:$/gu, () => '：');
}
