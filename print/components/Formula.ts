import type { Element } from 'hast';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  clause: ClauseModel;
}

/** A formula in the middle of its line; one that is longer begins as a paragraph does, its other lines farther in. */
export function Formula({ paper, clause }: Props): Element {
  const [line, ...others] = paper.lines(clause, { width: cellsPerLine, first: 0, rest: 0 });
  const lines =
    line && others.length === 0
      ? [{ ...line, indent: (cellsPerLine - line.width) / 2 }]
      : paper.lines(clause, { width: cellsPerLine, first: 2, rest: 4 });
  return Clause({ clause, lines });
}
