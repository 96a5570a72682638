import type { Element } from 'hast';
import type { SectionBlock } from '../../src/document/block.ts';
import type { Paper } from './Paper.ts';
import { Paragraph } from './Paragraph.ts';

interface Props {
  paper: Paper;
  section: SectionBlock;
  rank: 2 | 3;
}

/** 一、 with its title on a line of its own. */
export function Section({ paper, section, rank }: Props): Element {
  return Paragraph({ paper, clause: section.heading, as: `h${rank}` });
}
