import type { Element } from 'hast';
import type { VerseBlock } from '../../src/document/block.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  verse: VerseBlock;
}

/** Verse in the middle, its lines below one another as wide as they come; a line of the grid between stanzas. */
export function Verse({ paper, verse }: Props): Element[] {
  return verse.stanzas.flatMap((stanza, i) =>
    stanza.map((clause, j) => {
      const line = paper.line(clause, cellsPerLine, 'as it comes');
      const lines = [{ ...line, indent: (cellsPerLine - line.width) / 2 }];
      return Clause({ clause, lines, as: i > 0 && j === 0 ? 'p.stanza' : 'p' });
    }),
  );
}
