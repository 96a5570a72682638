import type { AuthorityPlace, Organ } from '../document/authority.ts';
import { type Actor, blocksIn, type ItemBlock } from '../document/block.ts';
import type { Clause } from '../document/clause.ts';
import type { Corpus } from '../document/corpus.ts';
import type { Document } from '../document/document.ts';

interface OrganNaming {
  name: string;
  organ: string;
  clause: Clause;
}

interface PlaceNaming {
  actor: Extract<Actor, { kind: 'place' }>;
  clause: Clause;
  /** Undefined where places.yaml has no such id. */
  place: AuthorityPlace | undefined;
}

/** Every body that the document names by position: masthead, signatures, items. */
export function organsNamed(document: Document): OrganNaming[] {
  const items = itemsOf(document).flatMap(({ actor, paragraphs: [clause] }) =>
    actor.kind === 'organ' && clause ? [{ name: actor.name, organ: actor.organ, clause }] : [],
  );
  return [...document.issuers, ...document.signatories, ...items];
}

/** Every place that opens an item. */
export function placesNamed(document: Document, { places }: Corpus): PlaceNaming[] {
  return itemsOf(document).flatMap(({ actor, paragraphs: [clause] }) =>
    actor.kind === 'place' && clause
      ? [{ actor, clause, place: places.places.find((place) => place.id === actor.place) }]
      : [],
  );
}

export function organOf({ organs }: Corpus, id: string): Organ | undefined {
  return organs.organs.find((organ) => organ.id === id);
}

function itemsOf(document: Document): ItemBlock[] {
  return [document, ...document.annexes]
    .flatMap((part) => blocksIn(part.blocks))
    .filter((block) => block.kind === 'item');
}
