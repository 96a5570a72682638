import type { Element } from 'hast';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  clause: ClauseModel;
  as?: string;
  /** In characters; 2 for a paragraph (7.3.3), 0 for the addressees (7.3.2). */
  indent?: number;
  style?: string;
}

/** A clause over the whole width of the type area. */
export function Paragraph({ paper, clause, indent = 2, ...rest }: Props): Element {
  const lines = paper.lines(clause, { width: cellsPerLine, first: indent, rest: 0 });
  return Clause({ clause, lines, ...rest });
}
