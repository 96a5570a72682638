import type { AddressNote, AddressState } from '../document/address-note.ts';
import type { CitedSource, Organ } from '../document/authority.ts';
import { textOf } from '../document/clause.ts';
import { clausesOf, type Document } from '../document/document.ts';
import { outsideAddressesIn } from '../document/outside-addresses.ts';
import type { Archive } from './archive.ts';
import { notStated } from './catalogue.ts';
import { lociOf, locusText } from './labels.ts';
import { clauseHref } from './links.ts';

/** Words of the record where they stand. */
export interface QuotedPlace {
  place: string;
  href: string;
  text: string;
}

/** What is doubtful and was left as it is: the places that disagree, beside one another. */
export interface OpenQuestion {
  id: string;
  reason: string;
  places: QuotedPlace[];
}

export function openQuestions(document: Document): OpenQuestion[] {
  const quote = quoting(document);
  return document.emendations.flatMap(({ id, kind, reason }) => {
    if (kind !== 'sic') return [];
    const notes = document.notes.filter(({ emendation }) => emendation === id);
    const places = notes.map(({ at }) => quote(at.clause, at.start, at.end));
    return [{ id, reason, places }];
  });
}

/** An address of elsewhere where it stands, and what is known of it. */
export interface QuotedAddress extends QuotedPlace {
  state: string;
}

export function quotedAddresses(document: Document): QuotedAddress[] {
  const quote = quoting(document);
  return outsideAddressesIn(document).map(({ clause, start, end, known }) => ({
    ...quote(clause, start, end),
    state: known ? stateText(known) : notStated,
  }));
}

const states: Record<AddressState, string> = {
  reachable: '可以打开',
  moved: '已迁往别处',
  gone: '已不能打开',
  unverified: '未曾查看',
};

function stateText({ state, on, note }: AddressNote): string {
  return [`${states[state]}${on ? `（${on}）` : ''}`, note].filter(Boolean).join('；');
}

/** What became of a body after it issued the document. */
export interface Fate {
  name: string;
  on: string;
  what: string;
  source: string;
}

/** The later fate of the bodies that issued a document, in the printed order. */
export function fatesOf({ organs }: Archive, document: Document): Fate[] {
  const ids = new Set([...document.issuers, ...document.signatories].map(({ organ }) => organ));
  const known = new Map(organs.organs.map((organ) => [organ.id, organ]));
  return [...ids].flatMap((id) => {
    const organ = known.get(id);
    return organ ? fatesIn(organ, organs.sources) : [];
  });
}

function fatesIn(organ: Organ, sources: Record<string, CitedSource>): Fate[] {
  const name = organ.name.is;
  const fates = organ.fate.map(({ on, what, successors, note, source }) => ({
    name,
    on,
    what: [what, successors.length > 0 && `后继：${successors.join('、')}`, note]
      .filter(Boolean)
      .join('；'),
    source: sourceText(sources[source]),
  }));
  if (!organ.asOf) return fates;
  const { on, note, source } = organ.asOf;
  return [...fates, { name, on, what: note, source: sourceText(sources[source]) }];
}

function sourceText(source: CitedSource | undefined): string {
  if (!source) return '';
  return `《${source.title}》${source.docNumber ? `（${source.docNumber}）` : ''}`;
}

function quoting(document: Document) {
  const loci = lociOf(document);
  const texts = new Map(clausesOf(document).map((clause) => [clause.id, textOf(clause)]));
  return (clause: string, start: number, end: number): QuotedPlace => {
    const locus = loci.get(clause);
    return {
      place: locus ? locusText(locus) : clause,
      href: clauseHref(document, locus?.part ?? 'notice', clause),
      text: (texts.get(clause) ?? '').slice(start, end),
    };
  };
}
