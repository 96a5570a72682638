import type { Clause } from './clause.ts';
import type { Place } from './problem.ts';

/** 一、 with its title on a line of its own (first level, GB/T 9704-2012 7.3.3). */
export interface SectionBlock {
  kind: 'section';
  id: string;
  /** As printed, 一、 included. */
  label: string;
  title: string;
  heading: Clause;
  blocks: Block[];
}

/** （一） with a heading that runs into its first paragraph (second level). */
export interface ClauseBlock {
  kind: 'clause';
  id: string;
  label: string;
  /** As printed, closing mark included. */
  heading: string;
  /** The first carries the block's id, label and heading. */
  paragraphs: Clause[];
}

/** Who does what a numbered item says. */
export type Actor =
  | { kind: 'organ'; organ: string; name: string }
  | { kind: 'enterprise'; enterprise: string; name: string }
  | { kind: 'place'; place: string; name: string }
  | { kind: 'collective'; name: string };

/** A numbered item that opens with the name of its body, enterprise or place. */
export interface ItemBlock {
  kind: 'item';
  id: string;
  label: string;
  actor: Actor;
  paragraphs: Clause[];
}

export interface ParagraphBlock {
  kind: 'paragraph';
  clause: Clause;
}

export interface SloganBlock {
  kind: 'slogan';
  clause: Clause;
}

/** A picture of the original, or the honest empty frame where it is not to hand. */
export interface FigureBlock {
  kind: 'figure';
  id: string;
  /** What the picture shows, for those who do not see it and for the empty frame. */
  alt: string;
  /** File beside the source; absent when the picture is not in the transcript. */
  src?: string;
  place: Place;
}

/** Ink amounts in percent. */
export interface Cmyk {
  c: number;
  m: number;
  y: number;
  k: number;
}

/** The specification of an emblem: its colours as data beside the text that states them. */
export interface EmblemBlock {
  kind: 'emblem';
  id: string;
  cmyk: Cmyk;
  /** Spot colour by its catalogue name, e.g. PANTONE 5216C. */
  spot: string;
  blocks: (ParagraphBlock | FigureBlock)[];
  place: Place;
}

/** A cell's words within its row's clause, in UTF-16 units; between two cells stands one full-width space. */
export interface TableCell {
  start: number;
  end: number;
}

export interface TableRow {
  clause: Clause;
  cells: TableCell[];
}

/** A table: its head and its rows, each row one clause. */
export interface TableBlock {
  kind: 'table';
  id: string;
  /** Turned on its sheet, for what is too wide (GB/T 9704-2012, 8). */
  turned: boolean;
  head: TableRow;
  rows: TableRow[];
  place: Place;
}

export type Block =
  | SectionBlock
  | ClauseBlock
  | ItemBlock
  | ParagraphBlock
  | SloganBlock
  | FigureBlock
  | TableBlock
  | EmblemBlock;

/** The clauses of blocks, in reading order. */
export function clausesIn(blocks: readonly Block[]): Clause[] {
  return blocks.flatMap(clausesInBlock);
}

function clausesInBlock(block: Block): Clause[] {
  switch (block.kind) {
    case 'section':
      return [block.heading, ...clausesIn(block.blocks)];
    case 'clause':
    case 'item':
      return block.paragraphs;
    case 'paragraph':
    case 'slogan':
      return [block.clause];
    case 'figure':
      return [];
    case 'table':
      return [block.head, ...block.rows].map((row) => row.clause);
    case 'emblem':
      return clausesIn(block.blocks);
  }
}

/** Every block, containers before what they hold. */
export function blocksIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'section' || block.kind === 'emblem'
      ? [block, ...blocksIn(block.blocks)]
      : [block],
  );
}
