/** Where the pages of the finished bulletin begin and where each clause stands. */
export interface PageMap {
  pages: number;
  /** For each page that begins inside or at a clause: the first words on it. Pages from 1. */
  starts: PageStart[];
  /** First page of each clause, by its id. */
  pageOf: Record<string, number>;
}

export interface PageStart {
  page: number;
  clause: string;
  /** UTF-16 units of the clause's text that stand on earlier pages. */
  offset: number;
}
