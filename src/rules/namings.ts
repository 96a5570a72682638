import type { AuthorityPlace, Organ } from '../document/authority.ts';
import type { Clause } from '../document/clause.ts';
import type { Corpus } from '../document/corpus.ts';
import type { Document } from '../document/document.ts';
import { bodiesSigning, itemsIn } from '../document/lexicon.ts';

/** A name in a clause, from where to where in UTF-16 units. */
interface Naming {
  name: string;
  clause: Clause;
  start: number;
  end: number;
}

interface OrganNaming extends Naming {
  organ: string;
}

interface PlaceNaming extends Naming {
  id: string;
  /** Undefined where places.yaml has no such id. */
  place: AuthorityPlace | undefined;
}

/** Every body that the document names by position: masthead, signatures, items. */
export function organsNamed(document: Document): OrganNaming[] {
  const bodies = bodiesSigning(document);
  const listed = [...document.issuers, ...bodies].map(({ name, organ, clause }) => ({
    organ,
    ...naming(name, clause, 0),
  }));
  const items = itemsIn(document).flatMap(({ actor, label, paragraphs: [clause] }) =>
    actor.kind === 'organ' && clause
      ? [{ organ: actor.organ, ...naming(actor.name, clause, label.length) }]
      : [],
  );
  return [...listed, ...items];
}

/** Every place that opens an item. */
export function placesNamed(document: Document, { places }: Corpus): PlaceNaming[] {
  return itemsIn(document).flatMap(({ actor, label, paragraphs: [clause] }) => {
    if (actor.kind !== 'place' || !clause) return [];
    const place = places.places.find(({ id }) => id === actor.place);
    return [{ id: actor.place, place, ...naming(actor.name, clause, label.length) }];
  });
}

function naming(name: string, clause: Clause, start: number): Naming {
  return { name, clause, start, end: start + name.length };
}

export function organOf({ organs }: Corpus, id: string): Organ | undefined {
  return organs.organs.find((organ) => organ.id === id);
}
