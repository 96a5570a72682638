import { clausesIn } from './block.ts';
import { type Clause, textOf } from './clause.ts';
import type { Document, Imprint } from './document.ts';

/** What an edition prints otherwise than the record has it. */
export interface Difference {
  /** Id of a clause of the record. */
  clause: string;
  /** The provision of GB/T 9704-2012 that asks for it. */
  provision: string;
  record: string;
  /** Empty where the edition leaves it out. */
  edition: string;
}

export interface Edition {
  document: Document;
  differences: Difference[];
}

/** Where 主送机关 stand in a strict edition: in the imprint only if they keep the text off page 1 (7.3.2). */
export type AddresseesAt = 'title' | 'imprint';

/**
 * The document set anew by the standard alone: a mark of one column, or the lead body's name alone where the original
 * needed two; one signature a line; no lines, columns or page turns of the original.
 */
export function strictEdition(original: Document, at: AddresseesAt): Edition {
  const { issuerColumns: _, signatoryColumns: __, ...front } = original.front;
  const { document, differences } = withLead(original);
  const moved = at === 'imprint' ? withMovedAddressees(document) : { document, differences: [] };
  return {
    document: {
      ...moved.document,
      front: { ...front, issuerColumns: 1 },
      annexes: original.annexes.map(({ linesBefore: ___, ...annex }) => annex),
      pageTurns: [],
    },
    differences: [...differences, ...moved.differences],
  };
}

/** The first clause of the body, which page 1 has to show (7.3.3). */
export function firstOfText({ blocks }: Document): Clause | undefined {
  return clausesIn(blocks)[0];
}

/** A joint document may name its lead body alone (7.2.4). */
function withLead(document: Document): Edition {
  const [lead, ...others] = document.issuers;
  if (!lead || document.front.issuerColumns === 1 || others.length === 0)
    return { document, differences: [] };
  const differences = others.map(({ clause }) => ({
    clause: clause.id,
    provision: '7.2.4',
    record: textOf(clause),
    edition: '',
  }));
  return { document: { ...document, issuers: [lead] }, differences };
}

/** 主送：……。 above 抄送 (7.4.2). */
function withMovedAddressees(document: Document): Edition {
  const { addressees, ...rest } = document;
  if (!addressees) return { document, differences: [] };
  const sentTo: Clause = {
    ...addressees,
    role: 'sentTo',
    runs: [{ role: 'text', text: `主送：${textOf(addressees).replace(/：$/u, '。')}` }],
  };
  const imprint: Imprint = { sentTo, ...document.imprint };
  const difference = {
    clause: addressees.id,
    provision: '7.3.2',
    record: textOf(addressees),
    edition: textOf(sentTo),
  };
  return { document: { ...rest, imprint }, differences: [difference] };
}
