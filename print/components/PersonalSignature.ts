import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
}

/** The right inset of a signature stamp and of the date (7.3.5.3). */
const inset = 4;

/**
 * 签名章: an office and a name, one below the other where several sign, and the date one blank line below (7.3.5.3).
 * The name is in type: a stamp is never drawn.
 */
export function PersonalSignature({ paper }: Props): Element[] {
  const { signatories, dateOfIssue } = paper.document;
  const atRight = (clause: ClauseModel) => {
    const line = paper.line(clause, cellsPerLine, 'as it comes');
    return [{ ...line, indent: cellsPerLine - inset - line.width }];
  };
  const names = signatories.map(({ clause }) => Clause({ clause, lines: atRight(clause) }));
  const date = dateOfIssue
    ? [Clause({ clause: dateOfIssue, lines: atRight(dateOfIssue), as: 'p.stamped-date' })]
    : [];
  return [h('div.stamped', [...names, ...date])];
}
