import type { Element } from 'hast';
import type { ItemBlock } from '../../src/document/block.ts';
import type { Paper } from './Paper.ts';
import { Paragraph } from './Paragraph.ts';

interface Props {
  paper: Paper;
  item: ItemBlock;
}

/** A numbered item that opens with the name of its body, enterprise or place. */
export function Item({ paper, item }: Props): Element[] {
  return item.paragraphs.map((clause) => Paragraph({ paper, clause }));
}
