import type { Element } from 'hast';
import { h } from 'hastscript';
import { formOf } from '../../src/document/form.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
}

/** White at both sides, in characters. */
const inset = 4;

/** The number of what has no 版头, and 题注: each in the middle, as gazettes print them below the title. */
export function Adoption({ paper }: Props): Element[] {
  const { adoption, docNumber, titleNote, front } = paper.document;
  const own = formOf(front) === 'plain' ? [docNumber, titleNote] : [];
  const clauses = [...own, ...adoption].filter((clause) => clause !== undefined);
  if (clauses.length === 0) return [];
  const set = clauses.map((clause) => {
    const lines = paper.lines(clause, { width: cellsPerLine - 2 * inset, first: 0, rest: 0 });
    const centred = lines.map((line) => ({ ...line, indent: (cellsPerLine - line.width) / 2 }));
    return Clause({ clause, lines: centred });
  });
  return [...set, h('div.white')];
}
