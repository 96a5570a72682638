import { namesOf, type Organ } from '../../document/authority.ts';
import type { Document } from '../../document/document.ts';
import { itemsIn, type Lexicon, lexiconOf } from '../../document/lexicon.ts';
import { type Mention, mentionsIn, type NamedKind, nameKey } from '../../document/mentions.ts';
import type { Archive } from '../archive.ts';
import { provinceName } from '../provinces.ts';
import { itemsByName, type NamedItem } from './items.ts';
import { type Spell, slugsFor } from './slugs.ts';

/** Something that has a name in the archive. */
export interface Named {
  kind: NamedKind;
  /** Of the authority file or the item; an activity and a cited document are known by their name alone. */
  id: string;
  /** The name to show, then the others. */
  forms: string[];
  /** What it is: 国务院直属机构, 浙江　地级市 …; empty where the kind says all. */
  what: string;
  /** How it is spoken, by which it is sorted. */
  sound: string;
  /** Its page; where there are too many for pages, its line in the index. */
  href: string;
  /** How many times it stands in the documents. */
  times: number;
  page: boolean;
  /** The items that annexes give it, where it is a place or an enterprise. */
  items?: NamedItem[];
}

/** A name where it stands; `named` is its position in `Web.named`. */
export interface Found {
  clause: string;
  start: number;
  end: number;
  named: number;
}

/** Every name of an archive and every place where it stands. Plain data: it passes through JSON unchanged. */
export interface Web {
  named: Named[];
  /** In reading order, by document. */
  found: Record<string, Found[]>;
  /** The kinds of which there are names, and whether any of them stands in a document. */
  kinds: NamedKind[];
  seen: boolean;
}

/** More pages of one kind would be more than a site needs; of the rest each has its line in the index. */
const mostPages = 1000;

/** The folder of each kind, and its page of contents. */
export const folderOf: Readonly<Record<NamedKind, string>> = {
  organ: 'organs',
  enterprise: 'enterprises',
  place: 'places',
  activity: 'activities',
  cited: 'cited',
};

type Draft = Omit<Named, 'href' | 'sound' | 'page'>;

/** The names of a lexicon in each of some documents. */
export type Find = (documents: readonly Document[], lexicon: Lexicon) => Mention[][];

const findAll: Find = (documents, lexicon) =>
  documents.map((document) => mentionsIn(document, lexicon));

/** @param spell gives the sounds of a name, a space between syllables */
export function webOf(archive: Archive, spell: Spell, find: Find = findAll): Web {
  const documents = archive.documents.map(({ document }) => document);
  const lexicon = lexiconOf({ documents, organs: archive.organs, places: archive.places });
  const mentions = find(documents, lexicon);
  const drafts = draftsOf(archive, mentions.flat());
  for (const [key, items] of itemsByName(documents)) {
    const draft = drafts.get(key);
    if (draft) draft.items = items;
  }
  const named = [...Map.groupBy(drafts.values(), ({ kind }) => kind).values()].flatMap((all) =>
    finished(all, spell),
  );
  const positions = new Map(named.map((one, i) => [nameKey(one), i]));
  const found = documents.map((document, i): [string, Found[]] => [
    document.id,
    (mentions[i] ?? []).flatMap(({ clause, start, end, ...who }) => {
      const position = positions.get(nameKey(who));
      return position === undefined ? [] : [{ clause, start, end, named: position }];
    }),
  ]);
  const kinds = [...new Set(named.map(({ kind }) => kind))];
  const seen = named.some(({ times }) => times > 0);
  return { named, found: Object.fromEntries(found), kinds, seen };
}

/** What a document's own pages need of it: the names that stand there, whatever other documents say of them. */
export function webIn({ named, found, kinds, seen }: Web, document: string): Web {
  const own = found[document] ?? [];
  const wanted = [...new Set(own.map((one) => one.named))].sort((a, b) => a - b);
  const positions = new Map(wanted.map((position, i) => [position, i]));
  return {
    named: wanted.flatMap((position) => {
      const { items: _, ...one } = named[position] ?? {};
      return 'id' in one ? [{ ...one, times: 0 }] : [];
    }),
    found: {
      [document]: own.map((one) => ({ ...one, named: positions.get(one.named) ?? 0 })),
    },
    kinds,
    seen,
  };
}

/** All that the authority files name, and what is found beside it. */
function draftsOf(archive: Archive, mentions: readonly Mention[]): Map<string, Draft> {
  const known = [...organDrafts(archive), ...placeDrafts(archive), ...enterpriseDrafts(archive)];
  const drafts = new Map(known.map((draft) => [nameKey(draft), draft]));
  for (const { kind, id } of mentions) {
    const draft = drafts.get(nameKey({ kind, id })) ?? {
      kind,
      id,
      forms: [id],
      what: '',
      times: 0,
    };
    draft.times += 1;
    drafts.set(nameKey(draft), draft);
  }
  return drafts;
}

function organDrafts(archive: Archive): Draft[] {
  const printed = printedNames(archive);
  return archive.organs.organs.map((organ: Organ) => ({
    ...{ kind: 'organ', id: organ.id, what: organ.kind.is, times: 0 },
    forms: [...new Set([...namesOf(organ), ...(printed.get(organ.id) ?? [])])],
  }));
}

/** What documents call each body, misprints included: people copy them. */
function printedNames({ documents }: Archive): Map<string, string[]> {
  const printed = documents.flatMap(({ document }) => [
    ...document.issuers,
    ...document.signatories.filter(({ office }) => office === undefined),
    ...itemsIn(document).flatMap(({ actor }) => (actor.kind === 'organ' ? [actor] : [])),
  ]);
  const byOrgan = Map.groupBy(printed, ({ organ }) => organ);
  return new Map([...byOrgan].map(([organ, all]) => [organ, all.map(({ name }) => name)]));
}

function placeDrafts({ places: { places, provinces } }: Archive): Draft[] {
  return places.map(({ id, name, level, province }) => {
    const above = provinceName(provinces.find((one) => one.id === province)?.name ?? '');
    return { kind: 'place', id, forms: [name], what: `${above}　${level}`, times: 0 };
  });
}

function enterpriseDrafts({ documents }: Archive): Draft[] {
  const actors = documents
    .flatMap(({ document }) => itemsIn(document))
    .flatMap(({ actor }) => (actor.kind === 'enterprise' ? [actor] : []));
  return [...Map.groupBy(actors, ({ enterprise }) => enterprise)].map(([id, all]) => ({
    ...{ kind: 'enterprise', id, what: '', times: 0 },
    forms: [...new Set(all.map(({ name }) => name))],
  }));
}

/** The names of one kind in the order of their sound, each with its address. */
function finished(drafts: readonly Draft[], spell: Spell): Named[] {
  const spoken = drafts.map((draft) => ({ ...draft, sound: spell(draft.forms[0] ?? '') }));
  const slugs = slugsFor(spoken);
  const most = drafts.length > mostPages ? mostTimes(drafts) : undefined;
  return spoken
    .map((one, i) => {
      const slug = slugs[i] ?? one.id;
      const page = most === undefined || most.has(one.id);
      const folder = folderOf[one.kind];
      const href = page ? `/${folder}/${slug}/index.html` : `/${folder}/index.html#${slug}`;
      return { ...one, href, page };
    })
    .sort((a, b) => compare(a.sound, b.sound) || compare(a.id, b.id));
}

function mostTimes(drafts: readonly Draft[]): ReadonlySet<string> {
  const sorted = drafts.toSorted((a, b) => b.times - a.times || compare(a.id, b.id));
  return new Set(sorted.slice(0, mostPages).map(({ id }) => id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
