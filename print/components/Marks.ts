import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Clause as ClauseModel, textOf } from '../../src/document/clause.ts';
import type { Document } from '../../src/document/document.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
}

/** Two characters alone stand one character apart, as 机　密 in the standard's figure 4. */
const apart = 3;

/** 份号, 密级和保密期限, 紧急程度, flush left from the first line on (7.2.1 to 7.2.3); they take no room of their own. */
export function Marks({ paper }: Props): Element[] {
  const clauses = marksOf(paper.document);
  if (clauses.length === 0) return [];
  return [
    h(
      'div.marks',
      clauses.map((clause) => Mark(paper, clause)),
    ),
  ];
}

export function marksOf({ copyNumber, secrecy, urgency }: Document): ClauseModel[] {
  return [copyNumber, secrecy, urgency].filter((clause) => clause !== undefined);
}

function Mark(paper: Paper, clause: ClauseModel): Element {
  const alone = clause.role !== 'copyNumber' && [...textOf(clause)].length === 2;
  const line = alone
    ? paper.line(clause, apart, 'justify')
    : paper.line(clause, cellsPerLine, 'as it comes');
  return Clause({ clause, lines: [line] });
}
