import type { Organ, OrgansFile } from '../document/authority.ts';
import { type Clause, textOf } from '../document/clause.ts';
import { dayOf, isoDate, undated } from '../document/date.ts';
import type { Document } from '../document/document.ts';

/** The day of the document as ISO 8601; undefined where it states none. @throws Error where there is no such day */
export function issuedOn({ front }: Document): string | undefined {
  const day = dayOf(front);
  const iso = day === undefined ? undefined : isoDate(day);
  if (day !== undefined && !iso) throw new Error(`unexpected date of issue ${day}`);
  return iso;
}

/** The latest day that the document itself states; what is made of it is dated by this, never by a clock. */
export function sourceDate(document: Document): string {
  const { printedOn } = document.front;
  return (printedOn && isoDate(printedOn)) || (issuedOn(document) ?? undated);
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
