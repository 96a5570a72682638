import { blocksIn } from '../document/block.ts';
import { textOf } from '../document/clause.ts';
import type { Document } from '../document/document.ts';
import { actorsIn } from './annexes.ts';
import type { Archive } from './archive.ts';
import { clauseHref, indexHref } from './links.ts';
import { provinceName } from './provinces.ts';

/** One of the indexes under the picture of an only document. */
export interface HomeIndex {
  kind: 'organs' | 'places' | 'enterprises' | 'slogans';
  rows: HomeRow[];
  /** Where the whole list stands. */
  all: string;
}

export interface HomeRow {
  text: string;
  href: string;
  more?: string;
  /** Where a body has items of its own: how many. */
  items?: number;
}

/** Bodies, places, enterprises and slogans of a document; what it has none of is left out. */
export function indexesOf(archive: Archive, document: Document): HomeIndex[] {
  return [
    issuersIndex(document),
    actorIndex(archive, document, 'place'),
    actorIndex(archive, document, 'enterprise'),
    slogansIndex(document),
  ].flatMap((index) => (index.rows.length > 0 ? [index] : []));
}

function issuersIndex(document: Document): HomeIndex {
  const actors = document.annexes.flatMap((annex) => actorsIn(annex.blocks));
  const rows = document.signatories.map(({ name, organ, clause }) => {
    const items = actors.filter((actor) => actor.kind === 'organ' && actor.organ === organ).length;
    return { text: name, href: clauseHref(document, 'notice', clause.id), items };
  });
  return { kind: 'organs', rows, all: indexHref('organs') };
}

function actorIndex(archive: Archive, document: Document, kind: 'place' | 'enterprise'): HomeIndex {
  const rows = document.annexes.flatMap((annex) =>
    blocksIn(annex.blocks).flatMap((block): HomeRow[] => {
      if (block.kind !== 'item' || block.actor.kind !== kind) return [];
      const { actor } = block;
      const more = actor.kind === 'place' ? provinceOf(archive, actor.place) : undefined;
      const href = clauseHref(document, annex.id, block.id);
      return [{ text: actor.name, href, ...(more ? { more } : {}) }];
    }),
  );
  const folder = kind === 'place' ? 'places' : 'enterprises';
  return { kind: folder, rows, all: indexHref(folder) };
}

function slogansIndex(document: Document): HomeIndex {
  const rows = document.annexes.flatMap((annex) =>
    annex.blocks.flatMap((block) =>
      block.kind === 'slogan'
        ? [{ text: textOf(block.clause), href: clauseHref(document, annex.id, block.clause.id) }]
        : [],
    ),
  );
  return { kind: 'slogans', rows, all: rows[0]?.href ?? '' };
}

function provinceOf({ places }: Archive, id: string): string | undefined {
  const place = places.places.find((one) => one.id === id);
  const province = places.provinces.find((one) => one.id === place?.province)?.name;
  return province && provinceName(province);
}
