import type { Element } from 'hast';
import type { SectionBlock } from '../../src/document/block.ts';
import type { Paper } from './Paper.ts';
import { Paragraph } from './Paragraph.ts';

interface Props {
  paper: Paper;
  section: SectionBlock;
  rank: 2 | 3;
  children: Element[];
}

/** 一、 with its title on a line of its own, and what stands under it. */
export function Section({ paper, section, rank, children }: Props): Element[] {
  return [Paragraph({ paper, clause: section.heading, as: `h${rank}` }), ...children];
}
