import { beyondItsKind } from '../corpus/kinds.ts';
import { lineIndex } from '../corpus/lines.ts';
import type { Emendation, Replacement } from '../document/emendation.ts';
import { reasonOf } from './reasons.ts';
import { beginOf, endOf, type Traced } from './traced.ts';

/** A stretch of the transcript with what the reading has in its place. */
interface Edit {
  start: number;
  end: number;
  put: string;
  /** Between two words of one line of the reading. */
  inside: boolean;
}

/** Lines of the transcript in the order in which the reading has them. */
export interface Reordering {
  columns: [number, number][];
  /** Instead of columns: lines of the reading that the transcript has elsewhere, in the order of the reading. */
  moved?: Traced[];
  /** Of the masthead, which is then printed in two. */
  masthead?: boolean;
  reason: string;
}

/**
 * What turns the transcript into these lines of the reading: found from where each of their characters comes from, so
 * that nothing is changed, added or lost without an entry.
 */
export function emendationsFor(
  transcript: string,
  lines: readonly Traced[],
  orders: readonly Reordering[] = [],
): Emendation[] {
  const index = lineIndex(transcript);
  const at = (offset: number) => {
    const { line, column } = index.position(offset);
    return `${line}:${column}`;
  };
  const found = editsFor(
    transcript,
    [...lines].sort((a, b) => beginOf(a) - beginOf(b)),
  );
  const edits = orders.length > 0 ? closed(transcript, found) : found;
  const groups = Map.groupBy(
    edits.flatMap((edit) => named(transcript, edit)),
    ({ kind, find, put, cut }) => JSON.stringify([kind, find, put, cut]),
  );
  const replacements = [...groups.values()].map((group, i): Emendation => {
    const { start: _, ...first } = group[0] as Named;
    return { id: `${first.kind}-${i + 1}`, ...first, at: group.map(({ start }) => at(start)) };
  });
  const ordered = orders.map((order) =>
    order.moved
      ? { ...order, columns: unique(order.moved.flatMap((line) => linesAround(line, index))) }
      : order,
  );
  return [...ordered.map(orderOf), ...replacements];
}

/** Each line of the transcript that a line of the reading comes from, as a column of its own. */
function linesAround(line: Traced, index: ReturnType<typeof lineIndex>): [number, number][] {
  const first = index.position(beginOf(line)).line;
  const last = index.position(endOf(line) - 1).line;
  return Array.from({ length: last - first + 1 }, (_, i) => [first + i, first + i]);
}

/** Parts of one line of the transcript move together. */
function unique(columns: readonly [number, number][]): [number, number][] {
  return columns.filter(([line], i) => columns.findIndex(([one]) => one === line) === i);
}

function orderOf({ columns, reason }: Reordering, i: number): Emendation {
  return { id: `order-${i + 1}`, kind: 'order', reason, columns };
}

/** From one kept character to the next: what lies between was taken away, what has no stretch was added. */
function editsFor(transcript: string, lines: readonly Traced[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  lines.forEach((line, i) => {
    for (let unit = 0; unit < line.text.length; unit++) {
      const [from = at, to = at] = [line.from[unit], line.to[unit]];
      if (from > at) edits.push({ start: at, end: from, put: '', inside: unit > 0 });
      const put = line.text[unit] ?? '';
      if (transcript.slice(from, to) !== put)
        edits.push({ start: from, end: to, put, inside: unit > 0 });
      at = Math.max(at, to);
    }
    at = lineEnd(transcript, at, nextBegin(lines, i, transcript.length), edits);
  });
  if (at < transcript.length)
    edits.push({ start: at, end: transcript.length, put: '', inside: false });
  return merged(transcript, edits);
}

/** The line end that the last line of the transcript lacks, in the line itself, for it may be moved. */
function closed(transcript: string, edits: Edit[]): Edit[] {
  const last = edits.at(-1);
  const before = edits.at(-2);
  const end = transcript.length;
  if (last?.put !== '\n' || last.start !== end) return edits;
  if (before && before.end === end)
    return [...edits.slice(0, -2), { ...before, put: `${before.put}\n` }];
  const start = end - [...transcript.slice(-2)].slice(-1).join('').length;
  const put = `${transcript.slice(start)}\n`;
  return [...edits.slice(0, -1), { start, end, put, inside: true }];
}

function nextBegin(lines: readonly Traced[], i: number, end: number): number {
  const next = lines.slice(i + 1).find(({ text }) => text !== '');
  return next ? beginOf(next) : end;
}

/** Every line of the reading ends: with the first line end of the transcript there, or with one in place of white space. */
function lineEnd(transcript: string, at: number, next: number, edits: Edit[]): number {
  const newline = transcript.indexOf('\n', at);
  if (newline >= 0 && newline < next) {
    if (newline > at) edits.push({ start: at, end: newline, put: '', inside: false });
    return newline + 1;
  }
  const blank = transcript.slice(at, next).trim() === '' ? next : at;
  edits.push({ start: at, end: blank, put: '\n', inside: false });
  return blank;
}

/** What was added stands for the white space behind it, as one change. */
function merged(transcript: string, edits: readonly Edit[]): Edit[] {
  const out: Edit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    const touching = last && last.end === edit.start;
    const whole = touching && last.put + edit.put;
    const isBlank = transcript.slice(edit.start, edit.end).trim() === '';
    const added = touching && last.start === last.end;
    if (touching && last.inside && edit.inside && added && edit.put === '' && isBlank)
      out[out.length - 1] = { ...last, end: edit.end };
    else if (touching && edit.start === edit.end && last.put !== '' && whole)
      out[out.length - 1] = { ...last, put: whole };
    else out.push(edit);
  }
  return out.filter(({ start, end, put }) => transcript.slice(start, end) !== put);
}

interface Named extends Omit<Replacement, 'id' | 'at'> {
  start: number;
}

/** An edit by its kind; what is taken away is parted into marks, white space and words. */
function named(transcript: string, edit: Edit): Named[] {
  const find = transcript.slice(edit.start, edit.end);
  if (edit.put !== '') return [entry(edit.start, find, edit.put, edit.inside)];
  const parts = edit.inside && find.trim() === '' ? [find] : (find.match(tokens) ?? []);
  let start = edit.start;
  return parts.map((part) => {
    const one = entry(start, part, '', edit.inside);
    start += part.length;
    return one;
  });
}

/** The mark of a picture, a comment or a tag, marks, a line end with the blanks before it, blanks, words. */
const tokens =
  /[—–－-]{1,2}[^\S\n]*\d{1,4}[^\S\n]*[—–－-]{1,2}(?=\n|$)|第[^\S\n]*\d{1,4}[^\S\n]*页[^\n]*(?=\n|$)|!\[[^\]\n]*\]\([^)\n]*\)|<!--[\s\S]*?-->|<\/?[a-zA-Z][^>\n]*>|&#?\w{2,32};|[^\S\n]*\n|[^\S\n]+|#+ ?|\*+|_+|`+|\|+|>+|:?-{2,}:?|:-+:?|-+:|\]:?|[^\s#*_`|><&:]+|[<>&:]/gu;

function entry(start: number, find: string, put: string, inside: boolean): Named {
  const kinds =
    inside && find.includes('\n')
      ? (['join', 'markup', 'correction'] as const)
      : put === '' && (find.includes('\n') || !inside)
        ? (['markup', 'space', 'correction'] as const)
        : put === '\n' && find === ''
          ? (['markup'] as const)
          : (['space', 'width', 'markup', 'correction'] as const);
  const kind = kinds.find((one) => fits(one, find, put)) ?? 'correction';
  const cut = kind === 'join' && /\n\s*\n/u.test(find) ? { cut: 'page' as const } : {};
  return { kind, reason: reasonOf(kind, find, put, inside), find, put, ...cut, start };
}

const nowhere = { file: '', line: 1, column: 1 };

function fits(kind: Replacement['kind'], find: string, put: string): boolean {
  const value: Replacement = { id: 'x', kind, reason: 'x', find, put, at: ['1:1'] };
  return beyondItsKind(value, nowhere) === undefined;
}
