import type { Form, FrontMatter } from '../document/front-matter.ts';
import type { Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import {
  asNumber,
  looksLikeAddressees,
  looksLikeBody,
  looksLikeTitle,
  number,
  partsOf,
} from './elements.ts';
import type { Reordering } from './emendations.ts';
import { labelOf } from './labels.ts';
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
  title: Traced;
  titleLines: string[] | undefined;
  belowTitle: Traced[];
  adoption: Traced[];
  addressees: Traced[];
  elements: Partial<FrontMatter>;
  orders: Reordering[];
}

const marks: readonly [keyof FrontMatter, RegExp][] = [
  ['copyNumber', /^\d{6}$/u],
  ['secrecy', /^(?:绝密|机密|秘密)(?:★.*)?$/u],
  ['urgency', /^(?:特急|加急)$/u],
];

/** As the front matter takes it; any other is kept as a line below the title. */
const usualNumber =
  /^(?:\p{Script=Han}+〔\d{4}〕[1-9]\d*号|\p{Script=Han}*(?:\d{4}年)?第(?:[1-9]\d*|[一二三四五六七八九十百〇零]+)号)$/u;

/** Everything above the body. */
export function headOf(paragraphs: readonly Paragraph[], bodies: Bodies, doubts: Doubt[]): Head {
  const at = paragraphs
    .slice(0, 80)
    .findIndex(({ text }) => number.test(text.text) && text.text.length < 60);
  const above = paragraphs.slice(0, Math.max(0, at));
  const isTitled =
    above.some(({ text, heading }) => heading > 0 || looksLikeTitle(text.text)) &&
    !above.some(({ text }) => looksLikeBody(text.text));
  return at < 0 || isTitled
    ? withoutMark(paragraphs, at, doubts)
    : withMark(paragraphs, at, bodies);
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
  const addressed = addresseesAt(paragraphs, next);
  return {
    end: addressed ? next + 1 : next,
    form: 'plain',
    kind: undefined,
    issuers: [],
    lines: [],
    title: unturned(joined(...titles)),
    titleLines: titles.map(({ text }) => text),
    belowTitle: docNumber && usual ? [docNumber] : [],
    adoption: docNumber && !usual ? [docNumber] : [],
    addressees: addressed ? [addressed] : [],
    elements: {
      ...(docNumber && usual ? { docNumber: docNumber.text } : {}),
      ...(addressed ? { addressees: addressed.text } : {}),
    },
    orders: [],
  };
}

/** 版头 above the title. */
function withMark(paragraphs: readonly Paragraph[], at: number, bodies: Bodies): Head {
  const { elements, opening, names } = aboveNumber(paragraphs.slice(0, at));
  const { form, word, wordLine } = markWord(names);
  const docNumber = numberIn(paragraphs[at] as Paragraph, elements);
  const issuers = names.map((one) => ({
    ...one,
    name: one.text.text,
    organ: bodies.known(one.text.text) ?? '',
  }));
  elements.docNumber = docNumber[0]?.text.replace(/\s/gu, '') ?? '';
  elements.issuers = issuers.map(({ name, organ }) => ({ name, organ }));
  if (word !== undefined) elements.markWord = word;
  const [start, stop] = form === 'order' ? [at + 1, at + 1] : titleAt(paragraphs, at + 1, -1);
  const titles = paragraphs.slice(start, stop).map(({ text }) => text);
  const ordered = [...issuers.map(({ name }) => name), word, elements.docNumber].join('');
  const addressed = addresseesAt(paragraphs, stop);
  if (addressed) elements.addressees = addressed.text;
  return {
    end: addressed ? stop + 1 : stop,
    form,
    kind: form && kinds[form],
    issuers,
    lines: [...opening, ...markLines(names, wordLine), ...docNumber],
    title: form === 'order' ? added(ordered, 0) : unturned(joined(...titles)),
    titleLines: titles.map(({ text }) => text),
    belowTitle: [],
    adoption: [],
    addressees: addressed ? [addressed] : [],
    elements,
    orders: [],
  };
}

const kinds: Partial<Record<Form, string>> = { order: '命令', minutes: '纪要' };

interface MarkName {
  text: Traced;
  line: number;
  opens: boolean;
}

/** 份号, 密级 and 紧急程度, and the names of the mark. */
function aboveNumber(paragraphs: readonly Paragraph[]) {
  const elements: Partial<FrontMatter> = {};
  const opening: Traced[] = [];
  const names: MarkName[] = [];
  for (const { text, line, blanks } of paragraphs) {
    for (const part of partsOf(text)) {
      const mark = marks.find(([, form]) => form.test(part.text));
      if (!mark) {
        names.push({ text: replaced(part, /\s+/gu, () => ''), line, opens: blanks > 0 });
        continue;
      }
      Object.assign(elements, { [mark[0]]: part.text });
      opening.push(part);
    }
  }
  return { elements, opening, names };
}

/** An only name carries the word behind it, beside several it is a line of its own (7.2.4). */
function markLines(names: readonly MarkName[], word: Traced | undefined): Traced[] {
  const [only, ...others] = names.map(({ text }) => text);
  if (only && others.length === 0) return [word ? joined(only, word) : only];
  return [...names.map(({ text }) => text), ...(word ? [word] : [])];
}

/** 文件, 令 or …纪要 behind the last name, or on a line of its own; it is taken off the name. */
function markWord(names: MarkName[]) {
  const last = names.at(-1);
  if (!last) return { form: undefined, word: undefined, wordLine: undefined };
  const match = /(?:文件|令|(?:[\p{Script=Han}]{0,8}会议)?纪要)$/u.exec(last.text.text);
  if (!match) return { form: undefined, word: undefined, wordLine: undefined };
  const word = slice(last.text, match.index);
  if (match.index === 0) names.pop();
  else last.text = slice(last.text, 0, match.index);
  const form: Form | undefined =
    word.text === '令' ? 'order' : word.text.endsWith('纪要') ? 'minutes' : undefined;
  return { form, word: word.text, wordLine: word };
}

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
