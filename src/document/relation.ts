import * as z from 'zod';
import { dayOf, undated } from './date.ts';
import { compare } from './problem.ts';

/** A day as the archive writes its own; whether there is such a day, rules ask. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const words = z.string().min(1);

/** Who says so: a clause of this document by its id, or in words somebody else. */
const said = {
  clause: words.optional().describe('依据：本件里说这件事的那一条的 id；clause、source 写一个'),
  source: words.optional().describe('依据：本件没有说的，写谁说的'),
};

/** What this document does to an earlier one, and what a later one does to it. */
export const activeKinds = ['amends', 'replaces', 'ends', 'implements'] as const;
export const passiveKinds = ['amendedBy', 'replacedBy', 'endedBy', 'implementedBy'] as const;

export type ActiveKind = (typeof activeKinds)[number];
export type PassiveKind = (typeof passiveKinds)[number];
export type RelationKind = ActiveKind | PassiveKind;

/** A relation as its document states it. */
export const relationSchema = z.strictObject({
  kind: z
    .enum([...activeKinds, ...passiveKinds])
    .describe(
      'amends 修改、replaces 代替、ends 废止、implements 执行；…By 是馆外的文件对本件做的事',
    ),
  document: words.optional().describe('对方在馆内的，它的标识'),
  title: words.optional().describe('对方不在馆内的，它的题名'),
  docNumber: words.optional().describe('对方不在馆内的，它的发文字号'),
  from: day.optional().describe('自何日起，加引号；不写就从做这件事的文件生效之日起'),
  ...said,
});

/** First and last day on which a document is in force, as far as they are stated. */
export const inForceSchema = z.strictObject({
  from: day.optional().describe('施行之日，加引号：2019-05-01；不写就从成文日期起'),
  until: day.optional().describe('有效期的末日，加引号'),
  ...said,
});

export type Relation = z.infer<typeof relationSchema>;

/** What other documents need to know of one. */
export interface Related {
  identifier: string;
  title: string;
  docNumber?: string | undefined;
  dateOfIssue?: string | undefined;
  editingDate?: string | undefined;
  adoption?: string[] | undefined;
  inForce?: z.infer<typeof inForceSchema> | undefined;
  relations?: Relation[] | undefined;
}

/** A relation as either of its two documents sees it. */
export interface HistoryEntry {
  /** First day on which it holds, ISO 8601. */
  on: string;
  kind: RelationKind;
  other: { document?: string; title: string; docNumber?: string };
  /** The clause that says so, of this document or of the other. */
  clause?: { document: string; id: string };
  source?: string;
}

const passiveOf: Record<ActiveKind, PassiveKind> = {
  amends: 'amendedBy',
  replaces: 'replacedBy',
  ends: 'endedBy',
  implements: 'implementedBy',
};

export function isActive(kind: RelationKind): kind is ActiveKind {
  return kind in passiveOf;
}

/** `2017年8月22日` as `2017-08-22`, whether or not there is such a day. */
export function isoOf(printed: string): string {
  const [year = '', month = '', date = ''] = printed.match(/\d+/gu) ?? [];
  return [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
}

/** First day on which a document is in force: the stated one, else that of its issue. */
export function firstDay(one: Related): string {
  return one.inForce?.from ?? isoDayOf(one);
}

/** The day of a document, whether or not there is such a day. */
export function isoDayOf(one: Related): string {
  const day = dayOf(one);
  return day === undefined ? undated : isoOf(day);
}

/** What each document does to others and what others do to it, by date; by the id of the document. */
export function historiesOf(all: readonly Related[]): Map<string, HistoryEntry[]> {
  const known = new Map(all.map((one) => [one.identifier, one]));
  const entries = all.flatMap((one) =>
    (one.relations ?? []).flatMap((relation) => bothSides(one, relation, known)),
  );
  return new Map(
    [...Map.groupBy(entries, ({ of }) => of)].map(([id, of]) => [
      id,
      of
        .map(({ seen }) => seen)
        .sort((a, b) => compare(a.on, b.on) || compare(a.other.title, b.other.title)),
    ]),
  );
}

/** A relation as the document sees it that states it, and as the other does where the archive holds that. */
function bothSides(one: Related, relation: Relation, known: ReadonlyMap<string, Related>) {
  const { kind, document, title, docNumber } = relation;
  const other = known.get(document ?? '');
  const named = {
    title: title ?? document ?? '',
    ...(docNumber === undefined ? {} : { docNumber }),
  };
  const own = { of: one.identifier, seen: entry(relation, kind, one, other ?? named) };
  if (!other || !isActive(kind)) return [own];
  return [own, { of: other.identifier, seen: entry(relation, passiveOf[kind], one, one) }];
}

function entry(
  { from, clause, source }: Relation,
  kind: RelationKind,
  speaker: Related,
  { identifier, title, docNumber }: Partial<Related> & Pick<Related, 'title'>,
): HistoryEntry {
  return {
    on: from ?? firstDay(speaker),
    kind,
    other: {
      ...(identifier === undefined ? {} : { document: identifier }),
      title,
      ...(docNumber === undefined ? {} : { docNumber }),
    },
    ...(clause === undefined ? {} : { clause: { document: speaker.identifier, id: clause } }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The days on which a document is in force. */
export interface Standing {
  from: string;
  /** First day on which it no longer is; absent where no end is known. */
  until?: string;
}

/** From the first day to the first that ends it: its own term, or another document. */
export function standingOf(one: Related, history: readonly HistoryEntry[] = []): Standing {
  const ends = history
    .filter(({ kind }) => kind === 'endedBy' || kind === 'replacedBy')
    .map(({ on }) => on);
  const term = one.inForce?.until === undefined ? [] : [dayAfter(one.inForce.until)];
  const [until] = [...ends, ...term].sort(compare);
  return { from: firstDay(one), ...(until === undefined ? {} : { until }) };
}

export function isInForce({ from, until }: Standing, on: string): boolean {
  return from <= on && (until === undefined || on < until);
}

function dayAfter(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Whether a calendar has the day. */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
