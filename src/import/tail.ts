import type { FrontMatter } from '../document/front-matter.ts';
import { annexListOf } from './annex-list.ts';
import { annexesOf, annexLabel, type TailAnnex } from './annexes.ts';
import { abbreviates, type Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import { asDate, date, looksLikeBody, partsOf } from './elements.ts';
import type { Reordering } from './emendations.ts';
import type { Head } from './head.ts';
import { copied, imprintOf, isImprint } from './imprint.ts';
import { labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { joined, replaced, type Traced } from './traced.ts';

export interface Tail {
  body: Paragraph[];
  /** 附件说明, 署名, 成文日期, 附注. */
  lines: Traced[];
  annexes: TailAnnex[];
  imprint: Traced[];
  elements: Partial<FrontMatter>;
  orders: Reordering[];
}

const printed = /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发$/u;

/** Everything below the body, found from its date. */
export function tailOf(
  paragraphs: readonly Paragraph[],
  bodies: Bodies,
  issuers: Head['issuers'],
  doubts: Doubt[],
): Tail {
  const imprintAt = indexFrom(paragraphs, 0, ({ text }) => copied.test(text.text));
  const beforeImprint = imprintAt < 0 ? printedAt(paragraphs) : imprintAt;
  const imprintEnd = isImprint(paragraphs.slice(Math.max(0, beforeImprint))) ? beforeImprint : -1;
  const main = paragraphs.slice(0, imprintEnd < 0 ? paragraphs.length : imprintEnd);
  const dated = main.findLastIndex(
    ({ text }, i) => isDated(text.text) && !main.slice(0, i).some((one) => isAnnexStart(one, main)),
  );
  const imprint = imprintOf(imprintEnd < 0 ? [] : paragraphs.slice(imprintEnd));
  const rest = dated < 0 ? [] : main.slice(dated + 1);
  const noted = rest[0] && /^[（(].+[）)]$/u.test(rest[0].text.text) ? rest[0] : undefined;
  const behind = rest.slice(noted ? 1 : 0);
  const [first] = behind;
  const known = first === undefined || annexLabel.test(first.text.text) || annexTitled(first);
  if (dated < 0 || !known) {
    doubts.push(
      doubt(
        main.at(-1)?.line ?? 1,
        0.5,
        '找不到署名与成文日期，全部作正文',
        'no signature and date: all of it is taken as the body',
      ),
    );
    return { body: [...main], lines: [], annexes: [], ...imprint, orders: [] };
  }
  const signed = signaturesOf(main.slice(0, dated + 1), bodies, issuers, doubts);
  const listed = annexListOf(main.slice(0, signed.start));
  return {
    body: main.slice(0, listed.start),
    lines: [...listed.lines, ...signed.lines, ...(noted ? [noted.text] : [])],
    annexes: annexesOf(behind, listed.titles, doubts),
    imprint: imprint.imprint,
    elements: {
      ...imprint.elements,
      annexList: listed.titles,
      ...signed.elements,
      ...(noted ? { note: noted.text.text } : {}),
    },
    orders: [],
  };
}

function indexFrom(
  list: readonly Paragraph[],
  from: number,
  is: (one: Paragraph) => boolean,
): number {
  return list.findIndex((one, i) => i >= from && is(one));
}

/** Without 抄送 the imprint begins with the office, on the line of its date or above it. */
function printedAt(paragraphs: readonly Paragraph[]): number {
  const at = paragraphs.findLastIndex(({ text }) => printed.test(text.text));
  if (at < 0) return -1;
  const alone = /^\d{4}/u.test(paragraphs[at]?.text.text ?? '');
  return alone && at > 0 ? at - 1 : at;
}

function isDated(text: string): boolean {
  return (
    date.test(text) || /^[^，。；：]{2,40}\s+\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u.test(text)
  );
}

/** A label of an annex above the date is that of the list; one with a date behind it is not the start of an annex. */
function isAnnexStart(one: Paragraph, main: readonly Paragraph[]): boolean {
  const bare =
    annexLabel.test(one.text.text) &&
    (one.heading > 0 || /\d|[一二三四五六七八九十]/u.test(one.text.text));
  return bare && main.indexOf(one) > 0;
}

function annexTitled({ text }: Paragraph): boolean {
  return /^附\s*件\s*\d*\s*[：:]\s*\S/u.test(text.text);
}

interface Signed {
  start: number;
  lines: Traced[];
  elements: Partial<FrontMatter>;
}

/** Names above the date, up to what is no name. */
function signaturesOf(
  main: readonly Paragraph[],
  bodies: Bodies,
  issuers: Head['issuers'],
  doubts: Doubt[],
): Signed {
  const last = main.at(-1) as Paragraph;
  const parts = partsOf(replaced(last.text, /(?<=\D) (?=\d{4}年)/gu, () => '  '));
  const day = asDate(parts.at(-1) ?? last.text);
  const names = parts.slice(0, -1).map((text) => ({ text, line: last.line }));
  let start = main.length - 1;
  while (start > 0) {
    const one = main[start - 1] as Paragraph;
    const all = partsOf(one.text);
    if (one.heading > 0 || labelOf(one.text) || !all.every(({ text }) => isName(text, bodies)))
      break;
    names.unshift(...all.map((text) => ({ text, line: one.line })));
    start -= 1;
  }
  const person =
    names.length > 0 &&
    names.every(({ text }) => !looksLikeBody(text.text) && !bodies.known(text.text));
  if (person) return { start, ...personal(names, day, issuers) };
  const signatories = names.map(({ text }, i) => ({
    name: text.text,
    organ: organOf(text.text, issuers[i], bodies),
  }));
  if (names.length === 0)
    doubts.push(doubt(last.line, 0.7, '成文日期之上没有署名', 'no signature above the date'));
  return {
    start,
    lines: [...names.map(({ text }) => text), day],
    elements: { signatories, dateOfIssue: day.text },
  };
}

function isName(text: string, bodies: Bodies): boolean {
  return (
    looksLikeBody(text) ||
    bodies.known(text) !== undefined ||
    (/^(?:\p{Script=Han}{2,8}[长席理])?\s?\p{Script=Han}{2,4}$/u.test(text) &&
      text.length <= 10 &&
      /[长席理]|^\p{Script=Han}{2,4}$/u.test(text) &&
      !/[的了]/u.test(text))
  );
}

/** An office and a name, in one line or two parts of it. */
function personal(
  names: readonly { text: Traced; line: number }[],
  day: Traced,
  issuers: Head['issuers'],
) {
  const whole = joined(...names.map(({ text }) => text));
  const office =
    /^(\p{Script=Han}*(?:总理|主席|[省市县区部局厅校院会]长|主任))\s*(\p{Script=Han}{2,4})$/u.exec(
      whole.text,
    );
  const organ = issuers[0]?.organ;
  if (!office || !organ) return { lines: [...names.map(({ text }) => text), day], elements: {} };
  const [, title = '', name = ''] = office;
  const line = replaced(whole, /^.*$/gu, () => `${title}　　${name}`);
  return {
    lines: [line, day],
    elements: { signatories: [{ name, organ, office: title }], dateOfIssue: day.text },
  };
}

/** The body of a signature: known by its name, or that of its rank in the masthead which the name abbreviates. */
function organOf(
  name: string,
  issuer: Head['issuers'][number] | undefined,
  bodies: Bodies,
): string {
  const known = bodies.known(name);
  if (known) return known;
  if (issuer && (abbreviates(name, issuer.name) || issuer.name === name)) {
    bodies.also(issuer.organ, name);
    return issuer.organ;
  }
  return bodies.idOf(name);
}
