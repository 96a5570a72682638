import type { AddressState } from '../document/address-note.ts';
import type { Organ, OrgansFile } from '../document/authority.ts';
import type { Block, FormulaBlock } from '../document/block.ts';
import { type ClauseRole, type Run, textOf } from '../document/clause.ts';
import { dayOf, isoDate } from '../document/date.ts';
import {
  type Change,
  charactersIn,
  type Document,
  type Note,
  type PageTurn,
  partsOf,
} from '../document/document.ts';
import type { Emendation } from '../document/emendation.ts';
import { formOf } from '../document/form.ts';
import { mathmlOf, mathNamespace } from '../document/formula.ts';
import { type OutsideAddress, outsideAddressesIn } from '../document/outside-addresses.ts';
import { type HistoryEntry, type Standing, standingOf } from '../document/relation.ts';
import type { TableRow } from '../document/table.ts';
import { issuedOn, organById, organIds } from './facts.ts';

/** Version of the shape below; it changes when a reader of an older one could misunderstand. */
export const recordVersion = 2;
export const schemaName = 'document.schema.json';

interface RecordClause {
  part: string;
  role: ClauseRole;
  text: string;
  runs: Run[];
}

/** A document as data. `schema/document.schema.json` says the same for other machines. */
export interface DocumentRecord {
  $schema: string;
  version: number;
  id: string;
  /** Elements in the terms of GB/T 33480-2016; null where nothing is stated. */
  elements: Record<string, unknown>;
  dates: { dateOfIssue: string | null; printedOn: string | null; recorded?: string };
  /** First day in force, and the first on which it no longer is; null where no end is known. */
  inForce: { from: string | null; until: string | null };
  /** What it does to other documents and what they do to it, by date. */
  history: HistoryEntry[];
  issuers: { rank: number; name: string; organ: string; clause: string }[];
  signatories: { rank: number; name: string; organ: string; clause: string }[];
  organs: Record<string, Organ | null>;
  parts: { id: string; title: string; clauses: string[]; blocks: RecordBlock[] }[];
  /** Every clause by its id, in reading order. */
  clauses: Record<string, RecordClause>;
  /** Addresses of elsewhere where they stand; what nobody knows of them is null. */
  outsideAddresses: RecordAddress[];
  transcript: { file: string; sha256: string; receivedFrom: string | null };
  emendations: Emendation[];
  changes: (Omit<Change, 'from'> & { from: { line: number; column: number } })[];
  notes: Note[];
  pageTurns: PageTurn[];
  characters: number;
}

interface RecordAddress extends Omit<OutsideAddress, 'known'> {
  state: AddressState | null;
  on: string | null;
  note: string | null;
}

/** Blocks with their clauses by id; the words stand once, under `clauses`. */
type RecordBlock = Record<string, unknown>;

export function recordOf(document: Document, organs: OrgansFile): DocumentRecord {
  const { front, transcript } = document;
  return {
    $schema: schemaName,
    version: recordVersion,
    id: document.id,
    elements: elementsOf(document),
    dates: {
      dateOfIssue: issuedOn(document) ?? null,
      printedOn: (front.printedOn && isoDate(front.printedOn)) ?? null,
      ...(front.recorded ? { recorded: front.recorded } : {}),
    },
    inForce: inForceOf(standingOf(front, document.history), dayOf(front) !== undefined),
    history: document.history ?? [],
    issuers: document.issuers.map(named),
    signatories: document.signatories.map(named),
    organs: Object.fromEntries(organIds(document).map((id) => [id, organById(organs, id) ?? null])),
    parts: recordParts(document),
    clauses: recordClauses(document),
    outsideAddresses: outsideAddressesIn(document).map(recordAddress),
    transcript: {
      file: front.transcript.file,
      sha256: transcript.sha256,
      receivedFrom: front.transcript.receivedFrom ?? null,
    },
    emendations: document.emendations,
    changes: document.changes.map(({ from: { line, column }, ...change }) => ({
      ...change,
      from: { line, column },
    })),
    notes: document.notes,
    pageTurns: document.pageTurns,
    characters: charactersIn(document),
  };
}

export function jsonRecord(document: Document, organs: OrgansFile): string {
  return `${JSON.stringify(recordOf(document, organs), null, 2)}\n`;
}

function recordAddress({ known, ...address }: OutsideAddress): RecordAddress {
  const { state, on, note } = known ?? {};
  return { ...address, state: state ?? null, on: on ?? null, note: note ?? null };
}

/** A document that states no day says nothing of its first one. */
function inForceOf({ from, until }: Standing, dated: boolean): DocumentRecord['inForce'] {
  return { from: dated ? from : null, until: until ?? null };
}

/** In the order of GB/T 33480-2016. */
const stated = [
  'identifier',
  'kind',
  'form',
  'copyNumber',
  'secrecy',
  'urgency',
  'markWord',
  'docNumber',
  'signer',
  'title',
  'titleNote',
  'adoption',
  'addressees',
  'annexList',
  'dateOfIssue',
  'note',
  'attendance',
  'copiedTo',
  'printingOffice',
  'printedOn',
  'releaseLevel',
] as const;

function elementsOf({ front }: Document): Record<string, unknown> {
  const all = { ...front, form: formOf(front) };
  const { editingOffice, editingDate } = front;
  return {
    ...Object.fromEntries(stated.map((name) => [name, all[name] ?? null])),
    ...(editingOffice ? { editingOffice } : {}),
    ...(editingDate ? { editingDate } : {}),
  };
}

type Named = Document['issuers'][number] | Document['signatories'][number];

function named({ rank, name, organ, clause }: Named) {
  return { rank, name, organ, clause: clause.id };
}

function recordParts(document: Document): DocumentRecord['parts'] {
  return partsOf(document).map(({ id, clauses }) => {
    const annex = document.annexes.find((one) => one.id === id);
    return {
      id,
      title: annex ? textOf(annex.title) : document.front.title,
      clauses: clauses.map((clause) => clause.id),
      blocks: (annex ?? document).blocks.map(recordBlock),
    };
  });
}

function recordBlock(block: Block): RecordBlock {
  switch (block.kind) {
    case 'section': {
      const { kind, id, label, title } = block;
      const blocks = block.blocks.map(recordBlock);
      return { kind, id, label, title, heading: block.heading.id, blocks };
    }
    case 'division': {
      const { kind, id, level, label, title } = block;
      const blocks = block.blocks.map(recordBlock);
      return { kind, id, level, label, title, heading: block.heading.id, blocks };
    }
    case 'article':
    case 'point': {
      const { kind, id, label } = block;
      return { kind, id, label, blocks: block.blocks.map(recordBlock) };
    }
    case 'contents': {
      const { kind, id, heading, entries } = block;
      return { kind, id, heading: heading.id, paragraphs: entries.map((entry) => entry.id) };
    }
    case 'clause':
    case 'item': {
      const paragraphs = block.paragraphs.map(({ id }) => id);
      return { ...block, paragraphs, blocks: block.blocks.map(recordBlock) };
    }
    case 'paragraph':
    case 'slogan':
      return { kind: block.kind, clause: block.clause.id };
    case 'formula':
      return { kind: block.kind, clause: block.clause.id, ...recordFormula(block) };
    case 'figure': {
      const { place: _, ...figure } = block;
      return { ...figure, src: block.src ?? null };
    }
    case 'table': {
      const { place: _, ...table } = block;
      return { ...table, head: block.head.map(recordRow), rows: block.rows.map(recordRow) };
    }
    case 'list': {
      const items = block.items.map(({ clause, blocks }) => ({
        clause: clause.id,
        blocks: blocks.map(recordBlock),
      }));
      return { kind: block.kind, id: block.id, items };
    }
    case 'verse':
      return { kind: block.kind, stanzas: block.stanzas.map((lines) => lines.map(({ id }) => id)) };
    case 'signature':
      return { kind: block.kind, lines: block.lines.map(({ id }) => id) };
    case 'footnotes':
      return { kind: block.kind, notes: block.notes.map(({ id }) => id) };
    case 'emblem': {
      const { place: _, ...emblem } = block;
      return { ...emblem, blocks: block.blocks.map(recordBlock) };
    }
  }
}

function recordFormula({ set }: FormulaBlock) {
  if (!set) return {};
  return { tex: set.tex, mathml: mathmlOf(set.shape, { xmlns: mathNamespace, display: 'block' }) };
}

function recordRow({ clause, cells }: TableRow) {
  return { clause: clause.id, cells };
}

function recordClauses(document: Document): DocumentRecord['clauses'] {
  return Object.fromEntries(
    partsOf(document).flatMap(({ id: part, clauses }) =>
      clauses.map((clause) => {
        const { id, role, runs } = clause;
        return [id, { part, role, text: textOf(clause), runs }];
      }),
    ),
  );
}
