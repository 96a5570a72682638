import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../src/document/block.ts';
import { linesPerPage } from '../styles/geometry.ts';
import type { Paper } from './Paper.ts';
import { TableParts } from './Table.ts';

interface Props {
  paper: Paper;
  heading: Element;
  blocks: readonly Block[];
  /** Draws what stands under the heading. */
  draw: (blocks: readonly Block[]) => Element[];
}

/** A heading with what stands under it; right above a table it stays with the first rows, and is never alone at the foot of a page. */
export function KeptWithTable({ paper, heading, blocks, draw }: Props): Element[] {
  const [table, ...others] = blocks;
  if (table?.kind !== 'table' || table.turned) return [heading, ...draw(blocks)];
  const linesAbove = heading.children.length;
  const [first, ...parts] = TableParts({ paper, table, linesAbove });
  if (!first || linesAbove + first.lines > linesPerPage) return [heading, ...draw(blocks)];
  return [
    h('div.kept', [heading, first.element]),
    ...parts.map(({ element }) => element),
    ...draw(others),
  ];
}
