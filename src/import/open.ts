import type { PointForm } from './labels.ts';
import type { Traced } from './traced.ts';
import type { Node } from './tree.ts';

/** Of divisions, from the widest to the narrowest. */
export const ranks = ['part', 'subpart', 'chapter', 'section'];

/** Where the builder stands: the blocks that are open, from the widest to the narrowest. */
export interface Open {
  root: Node[];
  divisions: { rank: number; children: Node[]; path?: string[] }[];
  section?: Node[] | undefined;
  /** The rank that headings of sections have in the transcript. */
  heading?: number;
  /** Parts that have a heading without a number, the narrowest last, with the rank of it. */
  bare?: { heading: number; children: Node[] }[] | undefined;
  article?: Node[] | undefined;
  points: { form: PointForm; number: number; children: Node[]; text: string; path?: string[] }[];
  /** The last number of each form since the article began. */
  counted: Map<PointForm, number>;
  /** What has a number and still waits for its words. */
  waiting?: { title?: Traced; text?: Traced } | undefined;
}

export function close(open: Open): void {
  open.section = undefined;
  open.article = undefined;
  open.points = [];
}

export function widest(open: Open): Node[] {
  return open.divisions.at(-1)?.children ?? open.section ?? open.root;
}

export function innermost(open: Open): Node[] {
  return open.points.at(-1)?.children ?? open.article ?? open.section ?? widest(open);
}
