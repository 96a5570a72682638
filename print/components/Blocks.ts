import type { Element } from 'hast';
import type { Block } from '../../src/document/block.ts';
import { Figure } from './Figure.ts';
import { Item } from './Item.ts';
import type { Paper } from './Paper.ts';
import { Paragraph } from './Paragraph.ts';
import { Section } from './Section.ts';
import { Slogan } from './Slogan.ts';

interface Props {
  paper: Paper;
  blocks: readonly Block[];
  /** Rank of a section's heading: 2 in the notice, 3 under the title of an annex. */
  rank: 2 | 3;
}

export function Blocks({ paper, blocks, rank }: Props): Element[] {
  return blocks.flatMap((block) => elementsOf(paper, block, rank));
}

function elementsOf(paper: Paper, block: Block, rank: 2 | 3): Element[] {
  switch (block.kind) {
    case 'section':
      return Section({
        paper,
        section: block,
        rank,
        children: Blocks({ paper, blocks: block.blocks, rank }),
      });
    case 'clause':
      return block.paragraphs.map((clause) => Paragraph({ paper, clause }));
    case 'item':
      return Item({ paper, item: block });
    case 'paragraph':
      return [Paragraph({ paper, clause: block.clause })];
    case 'slogan':
      return [Slogan({ paper, slogan: block })];
    case 'figure':
      return [Figure({ paper, figure: block })];
    // The specification as printed; swatches are for the screen.
    case 'emblem':
      return Blocks({ paper, blocks: block.blocks, rank });
  }
}
