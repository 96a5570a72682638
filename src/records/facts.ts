import type { Organ, OrgansFile } from '../document/authority.ts';
import { type Clause, textOf } from '../document/clause.ts';
import { dayOf, isoDate, undated } from '../document/date.ts';
import type { Document } from '../document/document.ts';

/** The day of the document as ISO 8601; undefined where it states none, or one that is on no calendar. */
export function issuedOn({ front }: Document): string | undefined {
  return isoDate(dayOf(front) ?? '');
}

/** The latest day that the document itself states. */
export function statedDay(document: Document): string | undefined {
  return isoDate(document.front.printedOn ?? '') ?? issuedOn(document);
}

/** What is made of a document is dated by this, never by a clock. */
export function sourceDate(document: Document): string {
  return statedDay(document) ?? undated;
}

export function optionalText(clause: Clause | undefined): string | undefined {
  return clause && textOf(clause);
}

/** The bodies of a document by their ids, in the order in which they are first named. */
export function organIds({ issuers, signatories }: Document): string[] {
  return [...new Set([...issuers, ...signatories].map(({ organ }) => organ))];
}

export function organById({ organs }: OrgansFile, id: string): Organ | undefined {
  return organs.find((organ) => organ.id === id);
}

/** Who a body is in this document: its name in the authority file, or as printed where it has none. */
export function organName(document: Document, organs: OrgansFile, id: string): string {
  const printed = [...document.issuers, ...document.signatories].find(({ organ }) => organ === id);
  return organById(organs, id)?.name.is ?? printed?.name ?? id;
}
