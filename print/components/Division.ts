import type { Element } from 'hast';
import type { DivisionLevel } from '../../src/document/block.ts';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  clause: ClauseModel;
  level: DivisionLevel;
  rank: 2 | 3;
}

/** 第一章 in the middle of its line, as gazettes print it; a long one goes on below, in the middle too. */
export function Division({ paper, clause, level, rank }: Props): Element {
  const lines = paper.lines(clause, { width: cellsPerLine - 4, first: 0, rest: 0 });
  const centred = lines.map((line) => ({ ...line, indent: (cellsPerLine - line.width) / 2 }));
  return Clause({ clause, lines: centred, as: `h${rank}.division.${level}` });
}
