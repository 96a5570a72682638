import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Signatory } from '../../src/document/document.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import { chunks } from './chunks.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
}

/** The right inset of the date (7.3.5.1). */
const inset = 4;
/** Seals of 42 to 50 mm in a row, so that they neither touch nor leave the type area. */
const perRow = 2;

/**
 * 署名 and 成文日期 with room for a seal over each name; no seal is ever drawn. The last name stands above the date,
 * their middles below one another; the others to the left and above, in their order (7.3.5.1).
 */
export function SealedSignatures({ paper }: Props): Element[] {
  const { signatories, dateOfIssue, note } = paper.document;
  const date = dateOfIssue && paper.line(dateOfIssue, cellsPerLine, 'as it comes');
  const names = signatories.map(({ clause }) => paper.line(clause, cellsPerLine, 'as it comes'));
  const widest = Math.max(...names.map(({ width }) => width));
  const middle = Math.min(cellsPerLine - inset - (date?.width ?? 0) / 2, cellsPerLine - widest / 2);
  const rows = rowsFromEnd(signatories).map((row) => Row(paper, row, middle));
  const dated =
    dateOfIssue && date
      ? [
          Clause({
            clause: dateOfIssue,
            lines: [{ ...date, indent: middle - date.width / 2 }],
          }),
        ]
      : [];
  return [h(note ? 'div.sealed' : 'div.sealed.last', [...rows, ...dated])];
}

/** Full rows at the end, so that the last name stands above the date. */
function rowsFromEnd(signatories: readonly Signatory[]): Signatory[][] {
  const first = signatories.length % perRow;
  return [
    ...(first > 0 ? [signatories.slice(0, first)] : []),
    ...chunks(signatories.slice(first), perRow),
  ];
}

function Row(paper: Paper, row: readonly Signatory[], last: number): Element {
  const names = row.map(({ clause }, i) => {
    const line = paper.line(clause, cellsPerLine, 'as it comes');
    const middle = i === row.length - 1 ? last : cellsPerLine - last;
    const before = i === 0 ? 0 : cellsPerLine / 2;
    const style = `width:${i === 0 && row.length > 1 ? cellsPerLine / 2 : cellsPerLine - before}em`;
    return Clause({
      clause,
      lines: [{ ...line, indent: middle - line.width / 2 - before }],
      style,
    });
  });
  return h('div.row', names);
}
