import type { ClauseRow } from './rows.ts';

/** Which way the texts are gone through: all of them, or those that an index names, Pagefind's or our own of pairs of characters. */
export type EngineName = 'scan' | 'pagefind' | 'grams';

/** A page of a document: its notice or an annex. */
export interface SearchPart {
  /** `notice`, `annex-1` … */
  id: string;
  /** 正文, 附件 1 */
  label: string;
  /** 主办单位 */
  short?: string;
}

export interface SearchDocument {
  id: string;
  title: string;
  docNumber: string;
  /** Of its date of issue. */
  year: string;
  /** 文种 */
  kind: string;
  /** Who issued it, as printed. */
  bodies: string[];
  /** 国务院组成部门 … */
  bodyKinds: string[];
  parts: SearchPart[];
  /** Number of its first clause, and how many it has. */
  first: number;
  clauses: number;
}

/** A clause as search sees it. */
export interface SearchClause {
  id: string;
  /** Position of its document in `SearchIndex.documents`, and of its page in that document's parts. */
  document: number;
  part: number;
  /** 附件 1　二（三十）团中央 */
  place: string;
  /** 段落, 条目 … */
  kind: string;
  text: string;
  /** Whether it is a title or a heading as a whole. */
  title: boolean;
  /** The name or heading that it opens with, in UTF-16 units of `text`. */
  head?: { start: number; end: number };
  /** Where the place that it is about lies. */
  province?: string;
  /** What kind of body it is about. */
  bodyKind?: string;
}

/** `search/index-data.js`: what is known before any text is read. */
export interface SearchIndex {
  documents: SearchDocument[];
  /** For each file of texts, the number of its first clause; numbers count through the archive in reading order. */
  shards: number[];
  /** What an archive has that is too large to be read whole. */
  means?: Means;
}

export interface Means {
  texts: Grams | PagefindIndex;
  /** Over what `headsOf` makes of each clause. */
  heads: Grams;
  /** Traditional character and simplified one, in turn: the index holds simplified ones. */
  variants: string;
}

/** An index of characters and pairs of characters. */
export interface Grams {
  /** Of its files' names. */
  prefix: string;
  /** Files into which it is dealt. */
  buckets: number;
  /** Pairs that have a file of their own. */
  common: string[];
}

export interface PagefindIndex {
  /** The first word in each file of the index. */
  firsts: string[];
}

/** `search/text-N.js` */
export type SearchShard = ClauseRow[];

export type NameKind = 'organ' | 'place' | 'enterprise' | 'document';

/** Something that has a name, or several. */
export interface SearchName {
  kind: NameKind;
  /** The first is the one to show. */
  forms: string[];
  /** Syllables of each form, a space between them. */
  pinyin: string[];
  /** Names of the bodies that took over from it. */
  successors: string[];
  /** What it is: 国务院直属机构, 地级市 … */
  what: string;
  /** Numbers of clauses that are about it, whatever they call it. */
  clauses: number[];
  /** Its own page, from the root of the site. */
  page?: string;
}

/** `search/names-data.js`: what is read when no text holds the query, and for the names that a query may be. */
export interface SearchNames {
  /** Traditional character and simplified one, in turn. */
  variants: string;
  /** Characters of the archive by their sound, without tone. */
  sounds: Record<string, string>;
  names: SearchName[];
}
