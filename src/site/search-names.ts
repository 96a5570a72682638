import { namesOf, type Organ } from '../document/authority.ts';
import type { Block } from '../document/block.ts';
import { blocksOf } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import type { SearchClause, SearchName } from '../search/browser/data.ts';
import type { Archive } from '../view/archive.ts';
import { provinceName } from '../view/provinces.ts';
import type { Web } from '../view/web/web.ts';

type Name = Omit<SearchName, 'pinyin'>;

/** What an item is about, by the id of each of its clauses. */
export function actorFacets(
  archive: Archive,
  document: Document,
): Map<string, Pick<SearchClause, 'province' | 'bodyKind'>> {
  const organs = new Map(archive.organs.organs.map((organ) => [organ.id, organ.kind.is]));
  const named = [...document.issuers, ...document.signatories].map(
    ({ organ, clause }): [string, { bodyKind?: string }] => [clause.id, facetOf(organs.get(organ))],
  );
  const items = blocksOf(document).flatMap((block) => {
    if (block.kind !== 'item') return [];
    const facet =
      block.actor.kind === 'place'
        ? { province: provinceOf(archive, block.actor.place) }
        : facetOf(block.actor.kind === 'organ' ? organs.get(block.actor.organ) : undefined);
    return block.paragraphs.map(({ id }): [string, typeof facet] => [id, facet]);
  });
  return new Map([...named, ...items]);
}

function facetOf(kind: string | undefined): { bodyKind?: string } {
  return kind ? { bodyKind: kind } : {};
}

export function organOf({ organs }: Archive, id: string): Organ | undefined {
  return organs.organs.find((organ) => organ.id === id);
}

function provinceOf({ places }: Archive, id: string): string {
  const place = places.places.find((one) => one.id === id);
  return provinceName(places.provinces.find((one) => one.id === place?.province)?.name ?? '');
}

/** What has a name in the archive: bodies, places, enterprises, documents. */
export function namesIn(archive: Archive, clauses: readonly SearchClause[], web?: Web): Name[] {
  const numbers = new Map(clauses.map(({ id, document }, i) => [`${document}#${id}`, i]));
  const about = clausesAbout(archive, numbers);
  const pages = pagesOf(web);
  return [
    ...organNames(archive, about),
    ...placeNames(archive, about),
    ...otherNames(about),
    ...documentNames(archive, numbers),
  ].map((name) => {
    const page = pages.get(`${name.kind} ${name.forms[0]}`);
    return page ? { ...name, page } : name;
  });
}

/** The page of each body, place and enterprise from the root of the site, by its kind and name. */
function pagesOf(web: Web | undefined): Map<string, string> {
  const named = (web?.named ?? []).filter(({ page }) => page);
  return new Map(named.map(({ kind, forms, href }) => [`${kind} ${forms[0]}`, href.slice(1)]));
}

function plain(kind: Name['kind'], form: string, what: string): Name {
  return { kind, forms: [form], successors: [], what, clauses: [] };
}

function documentNames({ documents }: Archive, numbers: ReadonlyMap<string, number>): Name[] {
  return documents.map(({ document }, i) => ({
    ...plain('document', document.front.title, document.front.kind),
    forms: [document.front.title, ...(document.front.docNumber ? [document.front.docNumber] : [])],
    clauses: [numbers.get(`${i}#${document.title.id}`) ?? []].flat(),
  }));
}

/** Numbers of the clauses about each body, place and enterprise, by `organ:moe`, `place:jinhua`, `enterprise:…`. */
function clausesAbout(archive: Archive, positions: ReadonlyMap<string, number>) {
  const about = new Map<string, number[]>();
  archive.documents.forEach(({ document }, i) => {
    const put = (key: string, clause: string): void => {
      const number = positions.get(`${i}#${clause}`);
      if (number === undefined) return;
      const numbers = about.get(key);
      if (numbers) numbers.push(number);
      else about.set(key, [number]);
    };
    for (const { organ, clause } of [...document.issuers, ...document.signatories])
      put(`organ:${organ}`, clause.id);
    for (const block of blocksOf(document)) {
      if (block.kind !== 'item') continue;
      for (const { id } of block.paragraphs) put(keyOf(block), id);
    }
  });
  return about;
}

function keyOf({ actor }: Extract<Block, { kind: 'item' }>): string {
  if (actor.kind === 'organ') return `organ:${actor.organ}`;
  if (actor.kind === 'place') return `place:${actor.place}`;
  return `${actor.kind}:${actor.name}`;
}

function organNames(archive: Archive, about: ReadonlyMap<string, number[]>): Name[] {
  const printed = printedNames(archive);
  return [...about].flatMap(([key, clauses]) => {
    const id = key.startsWith('organ:') ? key.slice('organ:'.length) : '';
    const organ = organOf(archive, id);
    if (!organ) return [];
    const forms = [...new Set([...namesOf(organ), ...(printed.get(id) ?? [])])];
    const successors = [...new Set(organ.fate.flatMap((fate) => fate.successors))];
    return [{ kind: 'organ', forms, successors, what: organ.kind.is, clauses }];
  });
}

/** What documents call each body, misprints included: people copy them. */
function printedNames({ documents }: Archive): Map<string, string[]> {
  const printed = documents.flatMap(({ document }) => [
    ...document.issuers,
    ...document.signatories,
    ...blocksOf(document).flatMap((block) =>
      block.kind === 'item' && block.actor.kind === 'organ' ? [block.actor] : [],
    ),
  ]);
  const byOrgan = Map.groupBy(printed, ({ organ }) => organ);
  return new Map([...byOrgan].map(([organ, all]) => [organ, all.map(({ name }) => name)]));
}

function placeNames(archive: Archive, about: ReadonlyMap<string, number[]>): Name[] {
  return archive.places.places.flatMap((place) => {
    const clauses = about.get(`place:${place.id}`);
    if (!clauses) return [];
    const what = `${provinceOf(archive, place.id)}　${place.level}`;
    return [{ ...plain('place', place.name, what), clauses }];
  });
}

/** Enterprises, and bodies that are named together: 相关联合会、行业协会. */
function otherNames(about: ReadonlyMap<string, number[]>): Name[] {
  return [...about].flatMap(([key, clauses]) => {
    const [kind, form = ''] = key.split(':');
    if (kind === 'enterprise') return [{ ...plain('enterprise', form, '企业'), clauses }];
    return kind === 'collective' ? [{ ...plain('organ', form, '合称'), clauses }] : [];
  });
}
