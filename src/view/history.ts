import { type Document, shortName } from '../document/document.ts';
import { oncePer } from '../document/once.ts';
import {
  type HistoryEntry,
  isActive,
  type RelationKind,
  type Standing,
  standingOf,
} from '../document/relation.ts';
import type { Language } from '../words/language.ts';
import { relations } from '../words/pages.ts';
import type { Archive } from './archive.ts';
import { lociOf, locusText } from './labels.ts';
import { clauseHref, compareHref, partHref } from './links.ts';

/** A line of what became of a document, in the words of the archive. */
export interface HistoryRow {
  on: string;
  kind: RelationKind;
  verb: string;
  title: string;
  docNumber: string;
  href?: string;
  /** Where both stand side by side, if they do. */
  compare?: string;
  /** Whether the other does it to this one: 由《…》修改. */
  passive: boolean;
  /** Who says so. */
  said: Pick<HistoryEntry, 'clause' | 'source'>;
}

/** Where it is said, in words and as an address in the archive. */
export interface Basis {
  text: string;
  href?: string;
}

/** As one line: 由《关于…的通知》（教例〔2020〕1号）代替. */
export function historyText(
  { kind, verb, title, docNumber, passive }: HistoryRow,
  language: Language = 'zh',
): string {
  const other = `《${title}》${docNumber && `（${docNumber}）`}`;
  if (language === 'en') return `${relations[kind].en} ${other}`;
  return passive ? `由${other}${verb}` : `${verb}${other}`;
}

export function historyRows(archive: Archive, document: Document): HistoryRow[] {
  const known = documentsById(archive);
  return (document.history ?? []).map((entry) => rowOf(document, entry, known));
}

function rowOf(
  document: Document,
  entry: HistoryEntry,
  known: ReadonlyMap<string, Document>,
): HistoryRow {
  const { on, kind, other, ...said } = entry;
  const held = known.get(other.document ?? '');
  return {
    on,
    kind,
    verb: relations[kind].zh,
    title: other.title,
    docNumber: other.docNumber ?? '',
    ...(held ? { href: partHref(held), ...comparison(document, held, kind) } : {}),
    passive: !isActive(kind),
    said,
  };
}

/** The later of the two has the page. */
function comparison(document: Document, held: Document, kind: RelationKind): { compare?: string } {
  if (kind === 'replaces' || kind === 'amends') return { compare: compareHref(document, held) };
  if (kind === 'replacedBy' || kind === 'amendedBy')
    return { compare: compareHref(held, document) };
  return {};
}

export function basisOf(archive: Archive, { said: { clause, source } }: HistoryRow): Basis {
  const speaker = documentsById(archive).get(clause?.document ?? '');
  const locus = speaker && clause && lociOf(speaker).get(clause.id);
  if (!speaker || !clause || !locus) return { text: source ?? '' };
  const text = `${shortName(speaker)}　${locusText(locus) || locus.kind}`;
  return { text, href: clauseHref(speaker, locus.part, clause.id) };
}

const documentsById = oncePer(
  ({ documents }: Archive): ReadonlyMap<string, Document> =>
    new Map(documents.map(({ document }) => [document.id, document])),
);

export function standingIn({ front, history }: Document): Standing {
  return standingOf(front, history);
}

/** 2019-03-01 起，2020-05-06 失效. */
export function standingText({ from, until }: Standing): string {
  return until === undefined ? `${from} 起` : `${from} 起，${until} 失效`;
}
