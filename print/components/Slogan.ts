import type { Element } from 'hast';
import type { SloganBlock } from '../../src/document/block.ts';
import type { Paper } from './Paper.ts';
import { Paragraph } from './Paragraph.ts';

interface Props {
  paper: Paper;
  slogan: SloganBlock;
}

/** 口号, one a line. */
export function Slogan({ paper, slogan }: Props): Element {
  return Paragraph({ paper, clause: slogan.clause });
}
