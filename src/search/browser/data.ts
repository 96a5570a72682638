/** A clause as search sees it. */
export interface SearchClause {
  id: string;
  /** Position of its document in `documents`. */
  document: number;
  /** Address from the root of the site, without a leading slash. */
  href: string;
  /** 附件 1　二（三十）团中央 */
  place: string;
  /** 段落, 条目 … */
  kind: string;
  text: string;
}

export interface SearchDocument {
  id: string;
  title: string;
  docNumber: string;
}

/** All that search reads; clauses in the order in which hits are listed. */
export interface SearchData {
  documents: SearchDocument[];
  clauses: SearchClause[];
}
