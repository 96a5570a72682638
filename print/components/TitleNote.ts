import type { Element } from 'hast';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  titleNote: ClauseModel;
  style?: string;
}

/** 题注 on the lines below the title, in the middle, never as wide as the type area. */
export function TitleNote({ paper, titleNote, style }: Props): Element {
  const measure = { width: cellsPerLine - 4, first: 0, rest: 0 };
  const lines = paper
    .lines(titleNote, measure)
    .map((line) => ({ ...line, indent: (cellsPerLine - line.width) / 2 }));
  return Clause({ clause: titleNote, lines, ...(style ? { style } : {}) });
}
