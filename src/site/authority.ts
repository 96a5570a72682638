import type { Organ, OrgansFile, PlacesFile } from '../document/authority.ts';
import { blocksOf } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import type { Web } from '../view/web/web.ts';

interface Authority {
  organs: OrgansFile;
  places: PlacesFile;
}

/** The entries of the authority files that a document names, and those that take part in what they say. */
export function authorityOf(
  { document, web }: { document: Document; web: Web },
  { organs, places }: Authority,
): Authority {
  const named = new Set([...idsIn(document), ...web.named.map(({ kind, id }) => `${kind}:${id}`)]);
  const own = organs.organs.filter(({ id }) => named.has(`organ:${id}`));
  const successors = new Set(own.flatMap(({ fate }) => fate.flatMap((one) => one.successors)));
  const isWanted = (organ: Organ) =>
    named.has(`organ:${organ.id}`) || successors.has(organ.name.is);
  return {
    organs: { ...organs, organs: organs.organs.filter(isWanted) },
    places: { ...places, places: places.places.filter(({ id }) => named.has(`place:${id}`)) },
  };
}

function idsIn(document: Document): Set<string> {
  const actors = blocksOf(document).flatMap((block) => (block.kind === 'item' ? block.actor : []));
  return new Set([
    ...[...document.issuers, ...document.signatories].map(({ organ }) => `organ:${organ}`),
    ...actors.flatMap((actor) => {
      if (actor.kind === 'organ') return `organ:${actor.organ}`;
      return actor.kind === 'place' ? `place:${actor.place}` : [];
    }),
  ]);
}
