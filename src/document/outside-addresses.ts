import type { AddressNote } from './address-note.ts';
import { textOf } from './clause.ts';
import { clausesOf, type Document } from './document.ts';

/** An address where it stands. Offsets in UTF-16 units of the clause's text. */
export interface OutsideAddress {
  clause: string;
  start: number;
  end: number;
  address: string;
  known?: AddressNote;
}

/** Addresses of elsewhere in the record, which are kept as words and never followed. */
export function outsideAddressesIn(document: Document): OutsideAddress[] {
  const known = new Map(document.front.outsideAddresses?.map((note) => [note.address, note]));
  return clausesOf(document).flatMap((clause) =>
    [...textOf(clause).matchAll(/(?:https?:\/\/|www\.)[\w.~:/?#@!$&*+,;=%-]*[\w/]/gu)].map(
      ({ 0: address, index: start }) => {
        const note = known.get(address);
        const end = start + address.length;
        return { clause: clause.id, start, end, address, ...(note ? { known: note } : {}) };
      },
    ),
  );
}
