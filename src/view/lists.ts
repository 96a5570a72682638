import { dayOf, isoDate, yearOf } from '../document/date.ts';
import type { Document } from '../document/document.ts';
import { oncePer } from '../document/once.ts';
import { compare } from '../document/problem.ts';
import type { Archive, ArchivedDocument } from './archive.ts';
import { homeHref, listsHref, partHref } from './links.ts';

/** By what documents are gathered into lists. */
export type ListKind = 'all' | 'recent' | 'year' | 'kind' | 'organ' | 'number';

/** Documents that have something in common, newest first; of `recent` those that came last into the archive. */
export interface DocumentList {
  kind: ListKind;
  /** What they have in common, as readers call it. */
  title: string;
  /** Last part of its address; permanent. */
  slug: string;
  documents: Document[];
}

export interface ListRow {
  date: string | undefined;
  title: string;
  href: string;
  /** 文种 and 发文字号 */
  kind: string;
  number: string;
}

/** One page of a list. */
export interface ListPage {
  list: DocumentList;
  /** From 1. */
  number: number;
  of: number;
  rows: ListRow[];
}

/** Lists of one sort, for a person to choose from. */
export interface Facet {
  kind: Exclude<ListKind, 'all' | 'recent'>;
  lists: DocumentList[];
}

/** More lines to a page would be no quicker to read. */
export const rowsToPage = 50;

/** Every list of an archive; what does not divide it is left out. Worked out once for all pages. */
export const listsOf = oncePer(gather);

export function facetsOf(archive: Archive): Facet[] {
  return (['year', 'kind', 'organ', 'number'] as const).flatMap((kind) => {
    const lists = listsOf(archive).filter((list) => list.kind === kind);
    const divides = lists.some((list) => list.documents.length < archive.documents.length);
    return divides ? [{ kind, lists }] : [];
  });
}

/** What is new in the archive; none where that is the order of all documents anyway. */
export function recentList(archive: Archive): DocumentList | undefined {
  return listsOf(archive).find(({ kind }) => kind === 'recent');
}

/** The document that came last into the archive. */
export function newestIn(archive: Archive): ArchivedDocument | undefined {
  const list = recentList(archive) ?? listsOf(archive)[0];
  const [newest] = list?.documents ?? [];
  return archive.documents.find(({ document }) => document === newest);
}

/** How large an archive is, and the years of its first and its last document. */
export function totalsOf(archive: Archive): {
  documents: number;
  organs: number;
  years?: string[];
} {
  const documents = archive.documents.map(({ document }) => document);
  const organs = new Set(documents.flatMap(({ issuers }) => issuers.map(({ organ }) => organ)));
  const years = documents.flatMap(({ front }) => yearOf(front) ?? []).sort(compare);
  const ends = [...new Set([years[0], years.at(-1)])].filter((year) => year !== undefined);
  return {
    documents: documents.length,
    organs: organs.size,
    ...(ends.length > 0 ? { years: ends } : {}),
  };
}

/** Of a drawing of the years; the room of a facet. */
const barsWidth = 248;
const barsHeight = 56;

/** The years from the first to the last, those without documents empty. @param years newest first */
export function yearBars(years: readonly DocumentList[]) {
  const first = Number(years.at(-1)?.title);
  const each = barsWidth / (Number(years[0]?.title) - first + 1);
  const most = Math.max(...years.map(({ documents }) => documents.length));
  const bars = years.toReversed().map((list) => ({
    list,
    x: rounded((Number(list.title) - first) * each),
    width: rounded(Math.max(1, each - 1)),
    height: rounded(Math.max(1, (list.documents.length / most) * barsHeight)),
  }));
  return { width: barsWidth, height: barsHeight, bars };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

export function listPage(list: DocumentList, number: number): ListPage {
  const from = (number - 1) * rowsToPage;
  const rows = list.documents
    .slice(from, from + rowsToPage)
    .map((document) => rowOf(document, list.kind));
  return { list, number, of: pagesOf(list), rows };
}

/** The first page of the list of all is the home page. */
export function listHref({ kind, slug }: DocumentList, number = 1): string {
  if (kind === 'all' && number === 1) return homeHref;
  return number === 1 ? `/lists/${slug}/index.html` : `/lists/${slug}/${number}/index.html`;
}

/** Paths in the site of all pages of lists, but for the home page. */
export function listPages(archive: Archive): string[] {
  if (archive.documents.length < 2) return [];
  const pages = listsOf(archive).flatMap((list) =>
    Array.from({ length: pagesOf(list) }, (_, i) => listHref(list, i + 1)),
  );
  return [listsHref, ...pages].map((href) => href.slice(1)).filter((path) => path !== 'index.html');
}

function pagesOf({ documents }: DocumentList): number {
  return Math.max(1, Math.ceil(documents.length / rowsToPage));
}

function gather({ documents, organs }: Archive): DocumentList[] {
  const all = documents.map(({ document }) => document).toSorted(newestFirst);
  const names = new Map(organs.organs.map(({ id, name }) => [id, name.is]));
  const by = (kind: ListKind, keysOf: (document: Document) => string[], title = same) =>
    listsBy(all, keysOf).map(([key, of]) => {
      return { kind, title: title(key), slug: `${kind}-${slugOf(key)}`, documents: of };
    });
  return [
    { kind: 'all', title: '全部文件', slug: 'all', documents: all },
    ...recentIn(all),
    ...by('year', ({ front }) => [yearOf(front) ?? []].flat()).reverse(),
    ...bySize(by('kind', ({ front }) => [front.kind])),
    ...bySize(
      by(
        'organ',
        ({ issuers }) => issuers.map(({ organ }) => organ),
        (id) => names.get(id) ?? id,
      ),
    ),
    ...bySize(by('number', ({ front }) => /^[^〔]+(?=〔)/u.exec(front.docNumber ?? '') ?? [])),
  ];
}

function recentIn(all: readonly Document[]): DocumentList[] {
  const documents = all.toSorted((a, b) => compare(arrivalOf(b), arrivalOf(a)));
  const isOther = documents.some((document, i) => document !== all[i]);
  return isOther ? [{ kind: 'recent', title: '最近收录', slug: 'recorded', documents }] : [];
}

/** The day on which a document came into the archive; its own where that is not stated. */
function arrivalOf({ front }: Document): string {
  return front.recorded ?? ownDay(front) ?? '';
}

function same(key: string): string {
  return key;
}

function listsBy(
  documents: readonly Document[],
  keysOf: (document: Document) => string[],
): [string, Document[]][] {
  const lists = new Map<string, Document[]>();
  for (const document of documents)
    for (const key of new Set(keysOf(document))) {
      const list = lists.get(key);
      if (list) list.push(document);
      else lists.set(key, [document]);
    }
  return [...lists].sort(([a], [b]) => compare(a, b));
}

function bySize(lists: DocumentList[]): DocumentList[] {
  return lists.toSorted((a, b) => b.documents.length - a.documents.length);
}

/** An id or a year as it is; other words by their code points, so that an address never changes. */
function slugOf(key: string): string {
  if (/^[a-z0-9-]+$/u.test(key)) return key;
  return [...key].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('-');
}

function newestFirst(a: Document, b: Document): number {
  const on = ({ front }: Document) => ownDay(front) ?? '';
  return compare(on(b), on(a)) || compare(a.id, b.id);
}

function ownDay(front: Document['front']): string | undefined {
  return isoDate(dayOf(front) ?? '');
}

function rowOf(document: Document, kind: ListKind): ListRow {
  const { front } = document;
  const own = ownDay(front);
  return {
    date: kind === 'recent' ? (front.recorded ?? own) : own,
    title: front.title,
    href: partHref(document),
    kind: front.kind,
    number: front.docNumber ?? '',
  };
}
