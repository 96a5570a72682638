import { type Block, clausesIn } from './block.ts';
import { countOf } from './characters.ts';
import { type Clause, textOf } from './clause.ts';
import type { Emendation } from './emendation.ts';
import { formOf } from './form.ts';
import type { FrontMatter } from './front-matter.ts';
import type { GlossaryEntry } from './glossary.ts';
import type { Lead } from './leads.ts';
import type { MentionNotes } from './mention-notes.ts';
import { oncePer } from './once.ts';
import type { Place } from './problem.ts';
import type { HistoryEntry } from './relation.ts';

/** 发文机关 in the masthead, as printed, with the body that it names. */
export interface Issuer {
  /** Position in the printed order, from 1. */
  rank: number;
  name: string;
  organ: string;
  clause: Clause;
}

/** 署名, as printed, with the body that it names. */
export interface Signatory {
  rank: number;
  name: string;
  organ: string;
  /** The office of a person who signs for the body (签名章, 7.3.5.3). */
  office?: string;
  clause: Clause;
}

/** An entry of the 附件说明. */
export interface AnnexEntry {
  number: number;
  title: string;
  clause: Clause;
}

export interface Annex {
  /** Of its file. */
  number: number;
  /** `annex-1`: name of its page, and the id of its first clause. */
  id: string;
  /** 附件1, as printed; a text that the document issues has none. */
  label?: Clause;
  /** Its number in the 附件说明, if it is in it. */
  entry?: number;
  title: Clause;
  /** 题注. */
  titleNote?: Clause;
  /** The title broken by sense; joined it equals the title. */
  titleLines: string[];
  /** Where each of the lines is written, where they are written at all. */
  titleLinePlaces?: Place[];
  /** What the archive calls it where room is short: 主办单位. */
  short?: string;
  blocks: Block[];
  /** Grid lines before the first line of text, where the original departs from the standard. */
  linesBefore?: number;
  file: string;
}

/** 版记. */
export interface Imprint {
  /** 主送机关, where they are moved here (7.3.2, 7.4.2). */
  sentTo?: Clause;
  copiedTo?: Clause;
  /** A letter has neither (10.1). */
  printingOffice?: Clause;
  printedOn?: Clause;
}

/** A stretch of a clause, in UTF-16 units of its text. */
export interface Stretch {
  clause: string;
  start: number;
  end: number;
}

/** An editorial note that readers see beside the words it is about. */
export interface Note {
  /** From 1, in reading order; shown as 〔1〕. */
  number: number;
  emendation: string;
  at: Stretch;
  text: string;
}

/** A page turn of the printed original that the transcript betrays. */
export interface PageTurn {
  clause: string;
  /** UTF-16 units of the clause's text before the turn. */
  offset: number;
}

/** Where the transcript was changed, in the transcript and in the reading. */
export interface Change {
  emendation: string;
  kind: Emendation['kind'];
  /** Place in the transcript as received. */
  from: Place;
  before: string;
  after: string;
  /** Where the change stands in the reading. */
  at: Stretch;
}

export interface Transcript {
  /** As received, byte for byte, decoded as UTF-8. */
  text: string;
  /** Hex, of the bytes as received. */
  sha256: string;
  file: string;
}

export interface Document {
  /** ASCII, unique in the archive: folder, address and file name. */
  id: string;
  front: FrontMatter;
  copyNumber?: Clause;
  secrecy?: Clause;
  urgency?: Clause;
  issuers: Issuer[];
  /** 文件 beside the names of a joint document; an only issuer's name carries it itself. */
  markWord?: Clause;
  docNumber?: Clause;
  signer?: Clause;
  /** Who drew up minutes and when, above their red rule (10.3). */
  editingOffice?: Clause;
  editingDate?: Clause;
  /** An order has no title but its mark (10.2): here it is the clause of the issuer. */
  title: Clause;
  titleLines: string[];
  titleLinePlaces?: Place[];
  /** 题注: when and by whom it was passed. */
  titleNote?: Clause;
  /** 题注 of a law, a line each. */
  adoption: Clause[];
  addressees?: Clause;
  blocks: Block[];
  annexList: AnnexEntry[];
  signatories: Signatory[];
  /** Of an issue: where its contents and indexes lead. */
  leads?: Lead[];
  /** Absent where 题注 or the 版头 of minutes tells the day. */
  dateOfIssue?: Clause;
  /** 附注 (7.3.6). */
  note?: Clause;
  /** 出席, 请假, 列席 of minutes (10.3). */
  attendance?: Clause[];
  annexes: Annex[];
  imprint?: Imprint;
  /** What it does to other documents and what they do to it, by date. */
  history?: HistoryEntry[];
  /** Where each of its own relations, its term and what is known of outside addresses are written. */
  relationPlaces?: Place[];
  inForcePlace?: Place;
  recordedPlace?: Place;
  addressPlaces?: Place[];
  transcript: Transcript;
  emendations: Emendation[];
  changes: Change[];
  notes: Note[];
  pageTurns: PageTurn[];
  /** What a person says of the names in it (`mentions.yaml`). */
  mentions?: MentionNotes;
  /** What its abbreviations and set terms mean (`glossary.yaml`). */
  glossary?: GlossaryEntry[];
  /** Where its identifier stands: the place of what concerns the document as a whole. */
  place: Place;
  /** The document's folder, and its main file. */
  folder: string;
  file: string;
}

/** What stands on one page of the site: the notice itself or one annex. */
export interface Part {
  /** `notice` or `annex-1` … */
  id: string;
  clauses: Clause[];
}

/** The parts in reading order. The imprint closes the last part, as it closes the last page (7.4.1). */
export const partsOf = oncePer((document: Document): readonly Part[] => {
  const parts: Part[] = [
    { id: 'notice', clauses: noticeClauses(document) },
    ...document.annexes.map((annex) => ({ id: annex.id, clauses: annexClauses(annex) })),
  ];
  parts.at(-1)?.clauses.push(...imprintClauses(document));
  return parts;
});

export const clausesOf = oncePer((document: Document): readonly Clause[] =>
  partsOf(document).flatMap((part) => part.clauses),
);

/** The published reading: one clause a line, in reading order. */
export const readingOf = oncePer((document: Document): string =>
  clausesOf(document)
    .map((clause) => `${textOf(clause)}\n`)
    .join(''),
);

/** How people call a document: by its number, or by its title where it has none. */
export function shortName({ front }: Pick<Document, 'front'>): string {
  return front.docNumber ?? front.title;
}

/** White space does not count: it is no character of the record. */
export const charactersIn = (document: Document): number =>
  countOf(readingOf(document).replace(/\s/gu, ''));

function noticeClauses(document: Document): Clause[] {
  return [
    ...headClauses(document),
    ...given(document.titleNote),
    ...document.adoption,
    ...given(document.addressees),
    ...clausesIn(document.blocks),
    ...document.annexList.map((entry) => entry.clause),
    ...(document.attendance ?? []),
    ...document.signatories.map((signatory) => signatory.clause),
    ...given(document.dateOfIssue, document.note),
  ];
}

/** A letter has its mark above 份号, 密级 and 紧急程度 (10.1), others below (7.2); without 版头 the number follows the title. */
function headClauses(document: Document): Clause[] {
  const { copyNumber, secrecy, urgency, issuers, markWord, docNumber, signer, title } = document;
  const form = formOf(document.front);
  if (form === 'plain') return [title, ...given(docNumber)];
  const marks = given(copyNumber, secrecy, urgency);
  const mark = [...issuers.map(({ clause }) => clause), ...given(markWord)];
  const opening = form === 'letter' ? [...mark, ...marks] : [...marks, ...mark];
  const below = given(docNumber, signer, document.editingOffice, document.editingDate);
  return [...opening, ...below, ...(form === 'order' ? [] : [title])];
}

const given = (...clauses: readonly (Clause | undefined)[]): Clause[] =>
  clauses.filter((clause) => clause !== undefined);

function annexClauses(annex: Annex): Clause[] {
  const { label, title, titleNote, blocks } = annex;
  return [...given(label), title, ...given(titleNote), ...clausesIn(blocks)];
}

export function imprintClauses({ imprint }: Document): Clause[] {
  return given(imprint?.sentTo, imprint?.copiedTo, imprint?.printingOffice, imprint?.printedOn);
}
