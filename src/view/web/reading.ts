import type { Actor, ItemBlock } from '../../document/block.ts';
import type { Clause } from '../../document/clause.ts';
import { clausesOf } from '../../document/document.ts';
import { itemsIn } from '../../document/lexicon.ts';
import { actorIdOf, nameKey } from '../../document/mentions.ts';
import type { Archive } from '../archive.ts';
import { type DocumentView, viewOf } from '../document-view.ts';
import type { NameLink } from './links.ts';
import type { Web } from './web.ts';

/** A name where it stands. */
export interface Sight {
  view: DocumentView;
  clause: Clause;
  link: NameLink;
  /** Whose item the clause belongs to. */
  owner?: Actor;
}

/** The archive as the pages of names read it. */
export interface Reading {
  archive: Archive;
  web: Web;
  views: DocumentView[];
  /** Where each name stands, in reading order, by its position in `Web.named`. */
  sights: Map<number, Sight[]>;
  /** The items that a body, place or enterprise has of its own, by `nameKey`. */
  items: Map<string, OwnItem[]>;
  /** The documents by their titles, as others cite them. */
  titled: Map<string, DocumentView[]>;
}

export interface OwnItem {
  view: DocumentView;
  item: ItemBlock;
}

/** Laws are cited without the name of the state. */
export function bareTitle(title: string): string {
  return title.replace(/^中华人民共和国/u, '').replace(/\s/gu, '');
}

const known = new WeakMap<Archive, Reading>();

/** Worked out once for all pages. */
export function readingFor(archive: Archive, web: Web): Reading {
  const before = known.get(archive);
  if (before?.web === web) return before;
  const reading = read(archive, web);
  known.set(archive, reading);
  return reading;
}

function read(archive: Archive, web: Web): Reading {
  const views = archive.documents.map((archived) => viewOf(archived, web));
  const sights = new Map<number, Sight[]>();
  for (const sight of views.flatMap(sightsIn)) {
    const all = sights.get(sight.link.named);
    if (all) all.push(sight);
    else sights.set(sight.link.named, [sight]);
  }
  const items = Map.groupBy(views.flatMap(itemsOf), ({ item: { actor } }) => {
    const who = actorIdOf(actor);
    return who ? nameKey(who) : '';
  });
  const titled = Map.groupBy(views, ({ document }) => bareTitle(document.front.title));
  return { archive, web, views, sights, items, titled };
}

function itemsOf(view: DocumentView): OwnItem[] {
  return itemsIn(view.document).map((item) => ({ view, item }));
}

function sightsIn(view: DocumentView): Sight[] {
  const owners = new Map(
    itemsIn(view.document).flatMap(({ actor, paragraphs }) =>
      paragraphs.map((clause) => [clause, actor] as const),
    ),
  );
  return clausesOf(view.document).flatMap((clause) => {
    const owner = owners.get(clause);
    const more = owner ? { owner } : {};
    return (view.names.get(clause.id) ?? []).map((link) => ({ view, clause, link, ...more }));
  });
}
