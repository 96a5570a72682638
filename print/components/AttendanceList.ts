import type { Element } from 'hast';
import { h } from 'hastscript';
import { textOf } from '../../src/document/clause.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
}

/** 出席, 请假 and 列席 of minutes: further lines below the first character after the colon (10.3). */
export function AttendanceList({ paper }: Props): Element[] {
  const { attendance = [] } = paper.document;
  if (attendance.length === 0) return [];
  const rows = attendance.map((clause) => {
    const label = textOf(clause).indexOf('：') + 1;
    const measure = { width: cellsPerLine, first: 2, rest: 2 + label };
    return Clause({ clause, lines: paper.lines(clause, measure) });
  });
  return [h('div.attendance', rows)];
}
