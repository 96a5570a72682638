import type { FrontMatter } from '../document/front-matter.ts';
import type { Reordering } from './emendations.ts';
import type { Traced } from './traced.ts';
import type { Node } from './tree.ts';

export interface DraftAnnex {
  label: Traced;
  title: Traced;
  titleLines?: string[] | undefined;
  /** A text that is issued; it has no label. */
  issued?: boolean;
  titleNote?: Traced;
  nodes: Node[];
}

/** What was recognised in a transcript, in the transcript's own words. */
export interface DraftDocument {
  kind: FrontMatter['kind'];
  title: Traced;
  /** An order has no title of its own. */
  untitled?: boolean;
  /** Lines of the title as the transcript has it. */
  titleLines: string[] | undefined;
  adoption: Traced[];
  /** Lines of the reading before the body other than title and adoption, and those after it, in reading order. */
  before: Traced[];
  /** 主送机关 under the title. */
  addressees: Traced[];
  nodes: Node[];
  after: Traced[];
  annexes: DraftAnnex[];
  /** Lines of the reading that close the last part: 版记. */
  imprint?: Traced[];
  /** Lines before the title, where there are any: the mark and what stands above the title. */
  head?: Traced[];
  /** The other elements of the front matter, as the source states them. */
  elements: Partial<FrontMatter>;
  /** Stretches of lines that are read in another order, first and last line each. */
  orders?: Reordering[];
  /** Bodies that the archive does not know, by the ids proposed for them. */
  proposed?: ReadonlyMap<string, readonly string[]>;
}
