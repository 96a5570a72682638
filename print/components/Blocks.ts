import type { Element } from 'hast';
import type { Block, ClauseBlock } from '../../src/document/block.ts';
import { Contents } from './Contents.ts';
import { Division } from './Division.ts';
import { Figure } from './Figure.ts';
import { Footnotes } from './Footnotes.ts';
import { Formula } from './Formula.ts';
import { Item } from './Item.ts';
import { KeptWithTable } from './KeptWithTable.ts';
import type { Paper } from './Paper.ts';
import { Paragraph } from './Paragraph.ts';
import { Section } from './Section.ts';
import { Signature } from './Signature.ts';
import { Slogan } from './Slogan.ts';
import { Table } from './Table.ts';
import { Verse } from './Verse.ts';

interface Props {
  paper: Paper;
  blocks: readonly Block[];
  /** Rank of a section's heading: 2 in the notice, 3 under the title of an annex. */
  rank: 2 | 3;
  /** Grid lines above the first of them on its page, where that is known. */
  linesAbove?: number;
}

export function Blocks({ paper, blocks, rank, linesAbove }: Props): Element[] {
  return blocks.flatMap((block, i) =>
    elementsOf(paper, block, rank, i === 0 ? linesAbove : undefined),
  );
}

function elementsOf(paper: Paper, block: Block, rank: 2 | 3, linesAbove?: number): Element[] {
  const draw = (blocks: readonly Block[]) => Blocks({ paper, blocks, rank });
  const under = (heading: Element, blocks: readonly Block[]) =>
    KeptWithTable({ paper, heading, blocks, draw });
  switch (block.kind) {
    case 'section':
      return under(Section({ paper, section: block, rank }), block.blocks);
    case 'division':
      return under(
        Division({ paper, clause: block.heading, level: block.level, rank }),
        block.blocks,
      );
    case 'article':
    case 'point':
      return Blocks({ paper, blocks: block.blocks, rank });
    case 'contents':
      return Contents({ paper, contents: block });
    case 'clause': {
      const paragraphs = block.paragraphs.map((clause) => Paragraph({ paper, clause }));
      const [heading, ...others] = paragraphs;
      return heading && others.length === 0 && isHeading(block)
        ? under(heading, block.blocks)
        : [...paragraphs, ...draw(block.blocks)];
    }
    case 'item':
      return [...Item({ paper, item: block }), ...Blocks({ paper, blocks: block.blocks, rank })];
    case 'list':
      return block.items.flatMap(({ clause, blocks }) => [
        Paragraph({ paper, clause }),
        ...Blocks({ paper, blocks, rank }),
      ]);
    case 'verse':
      return Verse({ paper, verse: block });
    case 'signature':
      return [Signature({ paper, signature: block })];
    case 'footnotes':
      return [Footnotes({ paper, footnotes: block })];
    case 'paragraph':
      return [Paragraph({ paper, clause: block.clause })];
    case 'formula':
      return [Formula({ paper, formula: block })];
    case 'slogan':
      return [Slogan({ paper, slogan: block })];
    case 'figure':
      return [Figure({ paper, figure: block })];
    case 'table':
      return Table({ paper, table: block, linesAbove });
    // The specification as printed; swatches are for the screen.
    case 'emblem':
      return Blocks({ paper, blocks: block.blocks, rank });
  }
}

/** A number with a heading and no text: what stands under it is a table or a list. */
function isHeading({ paragraphs }: ClauseBlock): boolean {
  return paragraphs[0]?.runs.every(({ role }) => role !== 'text') ?? false;
}
