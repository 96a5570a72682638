import { isoDate, lastDayIn } from '../document/date.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import { annexListOf } from './annex-list.ts';
import {
  aboveAnnexes,
  annexesOf,
  annexLabel,
  isLabel,
  type TailAnnex,
  titledBeside,
} from './annexes.ts';
import type { Bodies } from './bodies.ts';
import { type Doubt, doubt } from './doubt.ts';
import { asDate, date, dateAtEnd, looksLikeBody } from './elements.ts';
import type { Reordering } from './emendations.ts';
import type { Head } from './head.ts';
import { imprintParted, straysIn } from './imprint-parted.ts';
import { authorsOf, type Issued, issuedAt } from './issued.ts';
import type { Paragraph } from './paragraphs.ts';
import { blockOf } from './provisions.ts';
import { issuerIn, signaturesOf } from './signatures.ts';
import { joined, type Traced } from './traced.ts';
import { type Node, readingLines } from './tree.ts';

export interface Tail {
  body: Paragraph[];
  /** 主题词, 印数, what is left of an imprint and what is no words in it, which the reading has behind the body. */
  copies: Node[];
  /** 附件说明, 署名, 成文日期, 附注. */
  lines: Traced[];
  annexes: TailAnnex[];
  imprint: Traced[];
  elements: Partial<FrontMatter>;
  orders: Reordering[];
}

/** Everything below the body, found from its date. */
export function tailOf(
  paragraphs: readonly Paragraph[],
  bodies: Bodies,
  head: Above,
  doubts: Doubt[],
): Tail {
  const { main, imprint, copies: below, plates } = imprintParted(paragraphs);
  const { left, orders, ...tail } =
    signedOf(main, bodies, head, doubts) ?? unsigned(main, head, doubts);
  const copies = [...left, ...below].map(blockOf);
  const figures = plates.map(blockOf);
  const elements = { ...imprint.elements, ...tail.elements };
  const next = tail.lines[0] ?? imprint.imprint[0];
  const words = readingLines([...copies, ...figures]);
  const moved = [...words, ...(next ? [next] : [])];
  doubts.push(...copies.map(({ line }) => doubt(line, 0.6, reason, 'kept at the end of the body')));
  doubts.push(...figures.map(({ line }) => plateBelow(line)));
  return {
    ...{ ...tail, imprint: imprint.imprint, elements },
    copies: [...copies, ...figures],
    orders:
      next && words.length > 0
        ? [{ columns: [], moved: [...moved, ...(orders[0]?.moved?.slice(1) ?? [])], reason }]
        : orders,
  };
}

const reason = '这一行（主题词、印数、不全的版记）现行格式没有；读本移到正文之末，照录。';

function plateBelow(line: number): Doubt {
  return doubt(
    line,
    0.6,
    '版记当中或之后的图、表、公式：移到正文之末',
    'a picture, a table or a formula in the imprint or below it: moved to the end of the body',
  );
}

/** What is known of the document from above its body. */
type Above = Pick<Head, 'issuers' | 'title' | 'adoption' | 'elements'>;

type Signed = Omit<Tail, 'imprint' | 'copies'> & {
  /** Below the date, and nothing that has a place there. */
  left: Paragraph[];
};

const issuedNumber = '所印发的文件字号抄在标题之上；读本标题在前，照录。';
const lateList = '附件说明抄在成文日期之后；读本照版式（7.3.4），在署名之前。';

/** Without a day at the end; 题注 may tell it, and 附注 may stand there all the same. */
function unsigned(
  main: readonly Paragraph[],
  { adoption, elements }: Above,
  doubts: Doubt[],
): Signed {
  const last = main.at(-1)?.line ?? 1;
  const noted = adoption.some(({ text }) => lastDayIn([text]) !== undefined);
  const edited = elements.editingDate !== undefined;
  if (!noted && !edited)
    doubts.push(
      doubt(
        last,
        0.5,
        '找不到署名与成文日期，全部作正文',
        'no signature and date: all of it is taken as the body',
      ),
    );
  const other = main.findLastIndex(({ text }) => !noteForm.test(text.text));
  const notes = noted && other >= 0 ? main.slice(other + 1) : [];
  if (notes.length === 0 || notes.length > 2)
    return { body: [...main], left: [], orders: [], lines: [], annexes: [], elements: {} };
  const note = joined(...notes.map(({ text }) => text));
  const body = main.slice(0, other + 1);
  return { body, left: [], orders: [], lines: [note], annexes: [], elements: { note: note.text } };
}

function signedOf(
  main: readonly Paragraph[],
  bodies: Bodies,
  { issuers, title }: Above,
  doubts: Doubt[],
): Signed | undefined {
  const found = dateIn(main, title.text);
  if (!found) return undefined;
  const { dated, notes, strays, issued } = found;
  const behind = main.slice(dated + 1 + notes.length + strays.length + (issued?.paragraphs ?? 0));
  const names = issuers.length > 0 ? issuers : issuerIn(title.text, bodies);
  const signed = signaturesOf(main.slice(0, dated + 1), bodies, names, doubts);
  const above = annexListOf(main.slice(0, signed.start));
  const left = above.titles.length > 0 ? [] : aboveAnnexes(behind, []);
  const late = annexListOf(left);
  const listed = late.titles.length > 0 ? { ...late, start: signed.start } : above;
  // The list may stand in the text that is issued.
  const titles = listed.titles.length > 0 ? listed.titles : titlesIn(issued);
  const note = joined(...notes.map(({ text }) => text));
  if (issued?.confidence) doubts.push(unnamed(issued));
  if (issued) doubts.push(...authorsOf(issued), ...numberMoved(issued));
  const moved = [...late.lines, ...signed.lines, ...(notes.length > 0 ? [note] : [])];
  doubts.push(
    ...left
      .slice(0, 1)
      .map(({ line }) => doubt(line, 0.6, lateList, 'the list of annexes stands below the date')),
  );
  return {
    body: main.slice(0, listed.start),
    left: [...strays, ...left.slice(0, late.start)],
    orders: [
      ...(late.lines.length > 0 ? [{ columns: [], moved, reason: lateList }] : []),
      ...(issued && issued.moved.length > 0
        ? [{ columns: [], moved: issued.moved, reason: issuedNumber }]
        : []),
    ],
    lines: [...listed.lines, ...signed.lines, ...(notes.length > 0 ? [note] : [])],
    annexes: [
      ...(issued ? [issued.annex] : []),
      ...annexesOf(behind.slice(left.length), titles, doubts),
    ],
    elements: {
      annexList: listed.titles,
      ...signed.elements,
      ...(notes.length > 0 ? { note: note.text } : {}),
    },
  };
}

function titlesIn(issued: Issued | undefined): string[] {
  return issued ? annexListOf(issued.annex.inside).titles : [];
}

function numberMoved({ annex, moved }: Issued): Doubt[] {
  if (moved.length === 0) return [];
  const en = 'the number of a text that is issued stood above its title: kept below it';
  return [doubt(annex.inside[0]?.line ?? annex.line, 0.8, issuedNumber, en)];
}

function unnamed({ annex, confidence }: Issued): Doubt {
  return doubt(
    annex.line,
    confidence ?? 0,
    '成文日期之后的文字没有“附件”字样，正文也没有写到它：作所印发的文件',
    'words behind the date without 附件, which the body does not name: taken as a text that is issued',
  );
}

interface Dated {
  dated: number;
  notes: Paragraph[];
  /** 信息公开选项：… above the annexes. */
  strays: Paragraph[];
  issued?: Issued | undefined;
}

/** The day below which stands nothing but notes, annexes and a text that is issued. */
function dateIn(main: readonly Paragraph[], title: string): Dated | undefined {
  const firstAnnex = main.findIndex((one) => isAnnexStart(one, main));
  const days = main.flatMap(({ text }, i) =>
    isDated(text.text) && (firstAnnex < 0 || i < firstAnnex) ? [i] : [],
  );
  const ways = days.map((dated): Dated & { known: boolean; titled: boolean } => {
    const notes = notesAt(main, dated + 1);
    const below = main.slice(dated + 1 + notes.length);
    const strays = straysIn(below);
    const rest = below.slice(strays.length);
    const [first] = rest;
    const known = !first || isLabel(rest, 0) || annexTitled(first);
    const issued = known ? undefined : issuedAt(rest, main.slice(0, dated), title);
    const titled = isLabel(rest, 0) && !isListLabel(rest);
    return { dated, notes, strays, issued, titled, known: known || issued !== undefined };
  });
  return (
    ways.find(({ issued }) => issued && issued.confidence === undefined) ??
    ways.find(({ titled }) => titled) ??
    ways.findLast(({ known }) => known)
  );
}

const noteForm = /^（[^（）]*(?:（[^（）]*）[^（）]*)*）$/u;

/** 附注, in one line or two. */
function notesAt(main: readonly Paragraph[], from: number): Paragraph[] {
  const end = main.findIndex(({ text }, i) => i >= from && !noteForm.test(text.text));
  return main.slice(from, Math.min(end < 0 ? main.length : end, from + 2));
}

function isDated(text: string): boolean {
  const at = dateAtEnd.exec(text)?.index;
  if (at === undefined || !isDay(text.slice(at))) return false;
  const name = text.slice(0, at);
  return (
    date.test(text) || (/\s$/u.test(name) && looksLikeBody(name.trim().split(/\s+/u).at(-1) ?? ''))
  );
}

function isDay(text: string): boolean {
  const from = Array.from({ length: text.length }, (_, i) => i);
  return isoDate(asDate({ text, from, to: from }).text) !== undefined;
}

/** A label of an annex above the date is that of the list; one with a date behind it is not the start of an annex. */
function isAnnexStart(one: Paragraph, main: readonly Paragraph[]): boolean {
  const numbered = one.heading > 0 || /\d|[一二三四五六七八九十]/u.test(one.text.text);
  return annexLabel.test(one.text.text) && numbered && main.indexOf(one) > 0;
}

/** 附件： with the first of several titles below it is a list that stands late. */
function isListLabel([label, first]: readonly Paragraph[]): boolean {
  return /[：:]$/u.test(label?.text.text ?? '') && /^1\s*[.．、]/u.test(first?.text.text ?? '');
}

function annexTitled({ text }: Paragraph): boolean {
  return titledBeside(text.text) || /^附\s*件\s*\d*\s*[：:]\s*\S/u.test(text.text);
}
