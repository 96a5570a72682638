import type { Clause } from './clause.ts';
import type { Shape } from './formula.ts';
import type { Place } from './problem.ts';
import type { TableBlock } from './table.ts';

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

/** A numbered paragraph, （一）, 1. or （1）, with the heading that runs into it (second to fourth level, 7.3.3). */
export interface ClauseBlock {
  kind: 'clause';
  id: string;
  label: string;
  /** As printed, closing mark included; absent where the text follows the number at once. */
  heading?: string;
  /** The first carries the block's id, label and heading. */
  paragraphs: Clause[];
  /** What follows them inside it: lower levels, tables, lists, and paragraphs after these. */
  blocks: Block[];
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
  /** What follows them inside it. */
  blocks: Block[];
}

/** 编, 分编, 章, 节 of a law, from the widest to the narrowest. */
export const divisionLevels = ['part', 'subpart', 'chapter', 'section'] as const;

export type DivisionLevel = (typeof divisionLevels)[number];

/** 第一章 with its title on a line of its own, and what stands under it. */
export interface DivisionBlock {
  kind: 'division';
  id: string;
  level: DivisionLevel;
  /** 第一章, as printed; empty where a title stands without a number. */
  label: string;
  title: string;
  heading: Clause;
  blocks: Block[];
}

/** 第一条: its paragraphs (款) and their points; the first paragraph carries its id and label. */
export interface ArticleBlock {
  kind: 'article';
  id: string;
  label: string;
  blocks: Block[];
}

/** （一）, 1. or another number that runs into its text: 项, 目; the first paragraph carries its id and label. */
export interface PointBlock {
  kind: 'point';
  id: string;
  label: string;
  blocks: Block[];
}

/** 目录 as printed: a line for itself and one for each entry. */
export interface ContentsBlock {
  kind: 'contents';
  id: string;
  heading: Clause;
  entries: Clause[];
}

export interface ParagraphBlock {
  kind: 'paragraph';
  clause: Clause;
}

export interface SloganBlock {
  kind: 'slogan';
  clause: Clause;
}

export interface FormulaBlock {
  kind: 'formula';
  /** On a line of characters, with its number behind it. */
  clause: Clause;
  /** How it is set, where it is more than that line. */
  set?: { tex: string; shape: Shape };
}

/** A picture of the original, or the honest empty frame where it is not to hand. */
export interface FigureBlock {
  kind: 'figure';
  id: string;
  /** What the picture shows, for those who do not see it and for the empty frame. */
  alt: string;
  /** File beside the source; absent when the picture is not in the transcript. */
  src?: string;
  /** Turned on a sheet of its own, for what is too wide. */
  turned?: true;
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

/** An item of a list, with what stands under it. */
export interface ListItem {
  clause: Clause;
  blocks: Block[];
}

/** 1. …, （1） …, or —— before each item where they have no numbers. */
export interface ListBlock {
  kind: 'list';
  id: string;
  items: ListItem[];
}

/** Lines of verse, set in the middle, in stanzas. */
export interface VerseBlock {
  kind: 'verse';
  stanzas: Clause[][];
}

/** Names and dates under a text inside the document, set at the right. */
export interface SignatureBlock {
  kind: 'signature';
  lines: Clause[];
}

/**
 * The notes of a part at its end, in the order in which its text refers to them; a clause without a label is the next
 * paragraph of the note before it.
 */
export interface FootnotesBlock {
  kind: 'footnotes';
  notes: Clause[];
}

export type Block =
  | SectionBlock
  | DivisionBlock
  | ArticleBlock
  | PointBlock
  | ContentsBlock
  | ClauseBlock
  | ItemBlock
  | ParagraphBlock
  | SloganBlock
  | FigureBlock
  | FormulaBlock
  | TableBlock
  | ListBlock
  | VerseBlock
  | SignatureBlock
  | FootnotesBlock
  | EmblemBlock;

/** The clauses of blocks, in reading order. */
export function clausesIn(blocks: readonly Block[]): Clause[] {
  return blocks.flatMap(clausesInBlock);
}

function clausesInBlock(block: Block): Clause[] {
  switch (block.kind) {
    case 'section':
    case 'division':
      return [block.heading, ...clausesIn(block.blocks)];
    case 'article':
    case 'point':
      return clausesIn(block.blocks);
    case 'contents':
      return [block.heading, ...block.entries];
    case 'clause':
    case 'item':
      return [...block.paragraphs, ...clausesIn(block.blocks)];
    case 'paragraph':
    case 'slogan':
    case 'formula':
      return [block.clause];
    case 'figure':
      return [];
    case 'table':
      return [...block.head, ...block.rows].map((row) => row.clause);
    case 'list':
      return block.items.flatMap((item) => [item.clause, ...clausesIn(item.blocks)]);
    case 'verse':
      return block.stanzas.flat();
    case 'signature':
      return block.lines;
    case 'footnotes':
      return block.notes;
    case 'emblem':
      return clausesIn(block.blocks);
  }
}

/** Every block, containers before what they hold. */
export function blocksIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...blocksIn(blocksBelow(block))]);
}

/** What a block holds. */
export function blocksBelow(block: Block): Block[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
  return 'blocks' in block ? block.blocks : [];
}
