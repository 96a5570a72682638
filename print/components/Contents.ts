import type { Element } from 'hast';
import type { ContentsBlock } from '../../src/document/block.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';
import { Paragraph } from './Paragraph.ts';

interface Props {
  paper: Paper;
  contents: ContentsBlock;
}

/** 目录 as the original has it: its own line in the middle, one line for each entry. */
export function Contents({ paper, contents }: Props): Element[] {
  const { heading, entries } = contents;
  const line = paper.line(heading, cellsPerLine, 'as it comes');
  const lines = [{ ...line, indent: (cellsPerLine - line.width) / 2 }];
  return [
    Clause({ clause: heading, lines }),
    ...entries.map((clause) => Paragraph({ paper, clause })),
  ];
}
