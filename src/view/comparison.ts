import { type Clause, textOf } from '../document/clause.ts';
import { type Change, clausesOf, type Document } from '../document/document.ts';
import type { Emendation } from '../document/emendation.ts';
import { type Locus, lociOf, locusText } from './labels.ts';
import { clauseHref } from './links.ts';
import type { Span } from './spans.ts';

export type ChangeKind = Emendation['kind'];

/** Each kind as one framed character, and its name. */
export const changeKinds: Record<ChangeKind, { sign: string; name: string }> = {
  order: { sign: '序', name: '次序' },
  join: { sign: '行', name: '换行、换页' },
  width: { sign: '点', name: '标点' },
  space: { sign: '空', name: '空格' },
  correction: { sign: '正', name: '改正' },
  sic: { sign: '疑', name: '存疑，不改' },
  markup: { sign: '标', name: '排版记号' },
};

export interface Remark {
  kind: ChangeKind;
  count: number;
  reasons: string[];
}

/** A clause as received beside the same clause as published. */
export interface ComparisonRow {
  /** Clause id. */
  id: string;
  place: string;
  href: string;
  received: Span[];
  published: Span[];
  remarks: Remark[];
  /** Whether anything but markup differs or is in doubt. */
  differs: boolean;
}

/** Every clause in reading order, rows of re-ordered columns first of all. */
export function comparisonOf(document: Document): ComparisonRow[] {
  const loci = lociOf(document);
  const reasons = new Map(document.emendations.map(({ id, reason }) => [id, reason]));
  // A re-ordering spans many clauses and has a row of its own.
  const inPlace = document.changes.filter((change) => change.kind !== 'order');
  const changes = Map.groupBy(inPlace, (change) => change.at.clause);
  const rows = clausesOf(document).map((clause) =>
    rowOf(clause, changes.get(clause.id) ?? [], { document, locus: loci.get(clause.id), reasons }),
  );
  return [...orderRows(document), ...rows];
}

/** How often each kind occurs, in the order of the legend; kinds that do not occur are left out. */
export function kindCounts(document: Document): { kind: ChangeKind; count: number }[] {
  const kinds = Object.keys(changeKinds) as ChangeKind[];
  return kinds
    .map((kind) => ({
      kind,
      count: document.emendations.reduce(
        (sum, one) => sum + (one.kind === kind ? placesOf(one) : 0),
        0,
      ),
    }))
    .filter(({ count }) => count > 0);
}

/** At how many places an emendation stands. */
export function placesOf(emendation: Emendation): number {
  switch (emendation.kind) {
    case 'order':
      return 1;
    case 'sic':
      return emendation.places.length;
    default:
      return emendation.at.length;
  }
}

interface RowContext {
  document: Document;
  locus: Locus | undefined;
  reasons: ReadonlyMap<string, string>;
}

function rowOf(
  clause: Clause,
  changes: readonly Change[],
  { document, locus, reasons }: RowContext,
): ComparisonRow {
  const { received, published } = sidesOf(textOf(clause), changes);
  return {
    id: clause.id,
    place: locus ? locusText(locus) : clause.id,
    href: clauseHref(document, locus?.part ?? 'notice', clause.id),
    received: withFar(received),
    published: withFar(published),
    remarks: remarksOf(changes, reasons),
    differs: changes.some((change) => change.kind !== 'markup'),
  };
}

interface Sides {
  received: Span[];
  published: Span[];
}

function sidesOf(text: string, changes: readonly Change[]): Sides {
  const doubts = changes.filter((change) => change.kind === 'sic');
  const sides: Sides = { received: [], published: [] };
  let done = 0;
  const same = (to: number) => {
    const spans = doubtfulOrSame(text, done, to, doubts);
    sides.received.push(...spans);
    sides.published.push(...spans);
  };
  for (const change of inOrder(changes.filter(({ kind }) => kind !== 'sic'))) {
    const { start, end } = change.at;
    same(start);
    const markup = change.kind === 'markup' ? { markup: true as const } : {};
    if (change.before) sides.received.push({ kind: 'removed', text: change.before, ...markup });
    if (end > start)
      sides.published.push({ kind: 'added', text: text.slice(start, end), ...markup });
    done = end;
  }
  same(text.length);
  return sides;
}

function inOrder(changes: readonly Change[]): Change[] {
  return changes.toSorted(
    (a, b) => a.at.start - b.at.start || a.from.line - b.from.line || a.from.column - b.from.column,
  );
}

function doubtfulOrSame(text: string, from: number, to: number, doubts: readonly Change[]): Span[] {
  const cuts = doubts
    .flatMap(({ at }) => [at.start, at.end])
    .filter((cut) => cut > from && cut < to);
  const points = [from, ...[...new Set(cuts)].sort((a, b) => a - b), to];
  return points.slice(0, -1).flatMap((start, i): Span[] => {
    const end = points[i + 1] ?? to;
    if (end <= start) return [];
    const doubtful = doubts.some(({ at }) => at.start <= start && at.end >= end);
    return [{ kind: doubtful ? 'doubtful' : 'same', text: text.slice(start, end) }];
  });
}

/** Characters shown on each side of a difference where the rest is left out. */
const around = 14;

function withFar(spans: readonly Span[]): Span[] {
  const first = spans.findIndex((span) => !span.markup);
  const last = spans.findLastIndex((span) => !span.markup);
  return spans.flatMap((span, i) => {
    if (span.kind !== 'same' || span.text.length <= around) return [span];
    return farParts([...span.text], { head: i > first, tail: i < last });
  });
}

function farParts(chars: readonly string[], keep: { head: boolean; tail: boolean }): Span[] {
  const head = keep.head ? around : 0;
  const tail = keep.tail ? around : 0;
  if (chars.length <= head + tail + around) return [{ kind: 'same', text: chars.join('') }];
  const parts: Span[] = [
    { kind: 'same', text: chars.slice(0, head).join('') },
    { kind: 'far', text: chars.slice(head, chars.length - tail).join('') },
    { kind: 'same', text: chars.slice(chars.length - tail).join('') },
  ];
  return parts.filter((part) => part.text !== '');
}

function remarksOf(changes: readonly Change[], reasons: ReadonlyMap<string, string>): Remark[] {
  if (changes.length === 0) return [];
  const kinds = Object.keys(changeKinds) as ChangeKind[];
  return kinds.flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length === 0) return [];
    const texts = ofKind.map((change) => reasons.get(change.emendation) ?? '');
    return [{ kind, count: ofKind.length, reasons: [...new Set(texts)] }];
  });
}

/** Columns that the transcript gives one after the other, and the rows into which they were read. */
function orderRows(document: Document): ComparisonRow[] {
  const lines = document.transcript.text.split('\n').map((line) => line.trim());
  const first = clausesOf(document)[0];
  return document.emendations.flatMap((emendation): ComparisonRow[] => {
    if (emendation.kind !== 'order') return [];
    const columns = emendation.columns.map(([from, to]) => lines.slice(from - 1, to));
    const longest = Math.max(...columns.map((column) => column.length));
    const rows = Array.from({ length: longest }, (_, i) =>
      columns.flatMap((column) => column[i] ?? []),
    );
    return [
      {
        id: emendation.id,
        place: '次序',
        href: clauseHref(document, 'notice', first?.id ?? ''),
        received: [{ kind: 'same', text: columns.map(beginning).join('\n') }],
        published: [{ kind: 'same', text: beginning(rows.map((row) => row.join('　'))) }],
        remarks: [{ kind: 'order', count: 1, reasons: [emendation.reason] }],
        differs: true,
      },
    ];
  });
}

function beginning(lines: readonly string[]): string {
  return `${lines.slice(0, 3).join('\n')}\n……（共 ${lines.length} 行）`;
}
