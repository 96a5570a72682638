import type { Element } from 'hast';
import { h } from 'hastscript';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import { mm } from './lengths.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  /** White below, in millimetres. */
  below: number;
}

/** Who drew up minutes at the left and the day at the right, a character in; the day goes below where both are too long. */
export function EditingLine({ paper, below }: Props): Element[] {
  const { editingOffice, editingDate } = paper.document;
  if (!editingOffice && !editingDate) return [];
  const line = (clause: NonNullable<typeof editingDate>, as: string) =>
    Clause({ clause, lines: [paper.line(clause, cellsPerLine, 'as it comes')], as });
  return [
    h('div.row.upward.editing', { style: `margin:0 0 ${mm(below)}` }, [
      ...(editingOffice ? [line(editingOffice, 'p')] : []),
      ...(editingDate ? [line(editingDate, 'p.editing-date')] : []),
    ]),
  ];
}
