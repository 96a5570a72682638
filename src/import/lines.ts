import { unescaped } from '../corpus/marks.ts';
import { doubles, unified } from '../document/characters.ts';
import { circledNumeral } from '../document/numerals.ts';
import { withoutBarePages } from './bare-pages.ts';
import { closedUp } from './closed-up.ts';
import { type Displayed, displayedIn } from './displayed.ts';
import { type HtmlTable, htmlTables } from './html-tables.ts';
import { notesIn, raised } from './raised.ts';
import { boldIn, spansIn, unbold } from './strong.ts';
import { untexed } from './tex.ts';
import { nothing, received, replaced, slice, type Traced, trimmed } from './traced.ts';
import { withoutSite } from './web-lines.ts';

/** A line of the transcript without its marks. */
export interface Line {
  /** From 1. */
  number: number;
  text: Traced;
  /** Rank of a Markdown heading; 0 for other lines. */
  heading: number;
  /** Stretches of the transcript between ** marks. */
  bold: readonly (readonly [number, number])[];
  /** White space before the first word, in half-width columns, and how many tabs of it. */
  indent: number;
  tabs?: number;
  /** Cells of a row of a table; empty for a row that only rules. */
  cells?: Traced[];
  /** A horizontal rule. */
  rule: boolean;
  /** 面码 stood there. */
  page?: boolean;
  /** What stood there was a picture. */
  picture?: PictureMark;
  /** What stands there is a formula, in the notation of TeX. */
  tex?: string;
}

/** ![alt](file) */
export interface PictureMark {
  alt: string;
  file: string;
  /** Nobody said what it shows. */
  unsaid?: boolean;
}

/** What the whole transcript says of its lines. */
interface Whole {
  /** The numbers that its notes have. */
  notes: ReadonlySet<string>;
  /** Where marks stand that open with one line and close with another. */
  spans: ReadonlySet<number>;
}

/** The lines of a transcript, marks of Markdown taken away; a blank one has no words. */
export function linesOf(transcript: string): Line[] {
  const lines: Line[] = [];
  const tables = htmlTables(transcript);
  const formulas = displayedIn(transcript);
  const whole = { notes: notesIn(transcript), spans: spansIn(transcript) };
  let start = 0;
  let number = 0;
  for (const end of lineEnds(transcript)) {
    number += 1;
    const around = tables.filter((one) => one.start < end.at && one.end > start);
    const formula = formulas.find((one) => one.start < end.next && one.end > start);
    if (around.length > 0)
      lines.push(...withRows(transcript, start, end.at, number, around, whole));
    else if (!formula) lines.push(lineAt(transcript, start, end.at, number, whole));
    else if (formula.start >= start) lines.push(formulaLine(formula, number));
    start = end.next;
  }
  return withoutSite(withoutRunningHeads(withoutBarePages(lines)));
}

function formulaLine({ text, tex }: Displayed, number: number): Line {
  return { number, text, heading: 0, bold: [], indent: 0, rule: false, tex };
}

/** The rows of tables of HTML that begin in a line, and the words beside them. */
function withRows(
  transcript: string,
  start: number,
  end: number,
  number: number,
  tables: readonly HtmlTable[],
  whole: Whole,
): Line[] {
  const lines: Line[] = [];
  const beside = (from: number, to: number) => {
    const line = lineAt(transcript, from, to, number, whole);
    if (line.text.text !== '') lines.push(line);
  };
  let at = start;
  for (const table of tables) {
    if (table.start > at) beside(at, table.start);
    const rows = table.rows.filter((row) => row.at >= start && row.at < end);
    lines.push(...rows.map(({ cells }) => rowOf(cells, number, whole)));
    at = Math.min(table.end, end);
  }
  if (at < end) beside(at, end);
  return lines;
}

function rowOf(given: readonly Traced[], number: number, { notes }: Whole): Line {
  const words = (cell: Traced) => trimmed(unmarked(untexed(withoutNoise(cell, notes))));
  const cells = given.map((cell) => replaced(words(cell), /\s*\n\s*/gu, () => ''));
  const text = cells.find((cell) => cell.text !== '') ?? nothing;
  return { number, text, heading: 0, bold: [], indent: 0, cells, rule: false };
}

/** The same short words at page numbers again and again are running heads; the first of them is the mark or the title. */
function withoutRunningHeads(lines: readonly Line[]): Line[] {
  if (!lines.some(({ page }) => page)) return [...lines];
  const worded = lines.filter(({ text, page }) => text.text !== '' || page);
  const same = Map.groupBy(worded, ({ text }) => text.text.replace(/\s/gu, ''));
  const atPage = new Set(
    worded.filter((_, i) => worded[i - 1]?.page || worded[i + 1]?.page).map(({ number }) => number),
  );
  const heads = [...same].flatMap(([words, all]) => {
    const running =
      /^[^。；：，]{4,40}$/u.test(words) && all.some(({ number }) => atPage.has(number));
    if (!running || all.some(({ cells }) => cells)) return [];
    // A gap parts the name of a gazette from its issue; no title has one.
    const gapped = /\S\s{3,}\S/u.test(all[0]?.text.text ?? '') && all.length > 2;
    return all.slice(gapped ? 0 : 1).filter(({ number }) => all.length > 2 || atPage.has(number));
  });
  const numbers = new Set(heads.map(({ number }) => number));
  return lines.map((line) => (numbers.has(line.number) ? { ...line, text: nothing } : line));
}

function* lineEnds(transcript: string): Generator<{ at: number; next: number }> {
  for (const match of transcript.matchAll(/\n|$/gu)) {
    const at = match.index;
    if (match[0] === '' && at > 0 && transcript[at - 1] === '\n') return;
    yield { at, next: at + match[0].length };
  }
}

function lineAt(
  transcript: string,
  start: number,
  end: number,
  number: number,
  whole: Whole,
): Line {
  const clean = untexed(withoutNoise(received(transcript, start, end), whole.notes));
  const text = trimmed(closedUp(clean));
  const indent = widthOf(/^\s*/u.exec(clean.text)?.[0] ?? '');
  const tabs = /^\t+(?=\S)/u.exec(clean.text)?.[0].length;
  const none = { number, heading: 0, bold: [], indent, rule: false, ...(tabs ? { tabs } : {}) };
  if (/^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:\* ){2,}\*|[─━—]{5,}|`{3,}\w*)$/u.test(text.text))
    return { ...none, text: nothing, rule: true };
  const alone = indent >= 12 && /^\d{1,3}$/u.test(text.text);
  if (alone || pageNumber.test(text.text)) return { ...none, text: nothing, page: true };
  const picture = /^!\[(?<alt>[^\]]*)\]\((?<file>[^)]*)\)$/u.exec(text.text)?.groups;
  if (picture) {
    const { alt = '', file = '' } = picture;
    return { ...none, text: nothing, picture: { alt, file } };
  }
  if (/^\|.*\|$/u.test(text.text)) return { ...none, text, cells: cellsOf(text) };
  const opening = /^(?:(?<heading>#{1,6})\s+|>\s+|[*+-]\s+(?=\S))/u.exec(text.text);
  const plain = slice(text, opening?.[0].length ?? 0);
  return {
    ...none,
    heading: opening?.groups?.heading?.length ?? 0,
    bold: boldIn(plain),
    text: trimmed(unmarked(plain, whole.spans)),
  };
}

/** 面码 among the lines. */
export const pageNumber =
  /^(?:[—–－-]{1,2}\s*\d{1,4}\s*[—–－-]{1,2}|[·•]\s*\d{1,4}\s*[·•]|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?)$/u;

/** Stands for a character that the transcript lost: a code of nobody's, or of a font of its own. */
export const lost = '〓';

/** Comments, tags, and characters that nobody sees. */
function withoutNoise(given: Traced, notes: Whole['notes']): Traced {
  const text = raised(given, notes);
  const clean = replaced(
    text,
    /<!--.*?-->|<\/?(?:br|p|b|i|u|strong|em|sup|sub|center|html|body|head|thead|tbody|tfoot|caption|section|article|font|span|div|h[1-6]|table|tbody|tr|td|th|ul|ol|li|a|img|hr|del|s|strike|ins)(?=[\s/>])[^<>]*>/giu,
    () => '',
  );
  const named = replaced(clean, /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/giu, ([one]) =>
    unescaped(one),
  );
  const whole = replaced(named, /[㈠-㈩⑴-⒛｡-､﹐-﹒﹔-﹗﹙-﹞]/gu, ([one]) => wholeOf(one));
  const own = replaced(whole, doubles, ([one]) => unified(one));
  const known = replaced(own, /[\p{Co}\p{Cn}\uFFFD]/gu, () => lost);
  return replaced(
    known,
    /(?![\t\n\v\f\r])\p{Cc}|[\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu,
    () => '',
  );
}

/** ㈠ as （一）, ⑴ as （1）, ⒈ as 1.; ｡, ､ and the small ﹝﹞ in their full width. */
function wholeOf(one: string): string {
  return one.normalize('NFKC').replace('(', '（').replace(')', '）');
}

/** Emphasis, addresses in brackets, and marks that were escaped. */
function unmarked(text: Traced, spans: Whole['spans'] = new Set()): Traced {
  const plain = unbold(text, spans);
  const address = /<(?=(?:https?|mailto):[^<>\s]+>)|>(?<=<(?:https?|mailto):[^<>\s]+>)/gu;
  const bare = noteMarks(replaced(plain, address, () => ''));
  return replaced(bare, /\\([\\`*_{}[\]()#+\-.!<>|~])/gu, (match) => match[1] ?? '');
}

/** [^1] as ①, and without its marks. */
function noteMarks(text: Traced): Traced {
  const numbered = replaced(
    text,
    /(?<=\[\^)[1-9]\d?(?=\])/gu,
    ([one]) => circledNumeral(Number(one)) ?? one,
  );
  const opened = replaced(numbered, /\[\^(?=[①-⑳㉑-㉟㊱-㊿]\])/gu, () => '');
  return replaced(opened, /(?<=[①-⑳㉑-㉟㊱-㊿])\](?::\s*)?/gu, () => '');
}

function cellsOf(row: Traced): Traced[] {
  const bars = [...row.text.matchAll(/(?<!\\)\|/gu)].map(({ index }) => index);
  const cells = bars
    .slice(1)
    .map((bar, i) => trimmed(unmarked(slice(row, (bars[i] ?? 0) + 1, bar))));
  return cells.every(({ text }) => /^:?-+:?$/u.test(text)) ? [] : cells;
}

/** In half-width columns. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + columnsOf(one), 0);
}

function columnsOf(character: string): number {
  if (character === '\t') return 4;
  return /[\u0020-\u007e\u00a0\u2000-\u200a]/u.test(character) ? 1 : 2;
}
