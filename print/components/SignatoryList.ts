import type { Element } from 'hast';
import { h } from 'hastscript';
import { textOf } from '../../src/document/clause.ts';
import type { Document, Signatory } from '../../src/document/document.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import { chunks } from './chunks.ts';
import type { Paper } from './Paper.ts';
import { PersonalSignature } from './PersonalSignature.ts';
import { SealedSignatures } from './SealedSignatures.ts';

interface Props {
  paper: Paper;
}

/** 署名 and 成文日期: for seals, by persons, or bare (7.3.5.1 to 7.3.5.3). */
export function SignatoryList({ paper }: Props): Element[] {
  const { signatories, dateOfIssue, front } = paper.document;
  const [first] = signatories;
  if (first?.office !== undefined) return PersonalSignature({ paper });
  if (front.sealed) return SealedSignatures({ paper });
  if (first) return BareSignatures({ paper });
  if (!dateOfIssue) return [];
  const date = paper.line(dateOfIssue, cellsPerLine, 'as it comes');
  const lines = [{ ...date, indent: cellsPerLine - sealedInset - date.width }];
  return [Clause({ clause: dateOfIssue, lines, as: 'p.date-alone' })];
}

/** The right inset of a date that is not below a bare name (7.3.5.1). */
const sealedInset = 4;

/** Columns in characters, and the indent of the first. */
interface Columns {
  indent: number;
  widths: number[];
}

/** The right inset of names and date, without seals (7.3.5.2). */
const inset = 2;
/** So many rows of names go over to the next page with the date, rather than be divided. */
const keptRows = 4;
/** Between two columns of names. */
const gutter = 1;

/** Row by row in the printed order. Only a single column is distributed: its letters stand closer than its rows. */
function BareSignatures({ paper }: Props): Element[] {
  const { signatories, dateOfIssue } = paper.document;
  const date = dateOfIssue && paper.line(dateOfIssue, cellsPerLine, 'as it comes');
  const columns = columnsOf(paper.document, date?.width ?? 0);
  const rows = chunks(signatories, columns.widths.length).map((row) => Row(paper, row, columns));
  if (!dateOfIssue || !date) return [h('div.signatories', rows)];
  const indent = dateIndent(columns, date.width);
  const dated = Clause({ clause: dateOfIssue, lines: [{ ...date, indent }] });
  // The date never stands on a page without a name.
  if (rows.length <= keptRows) return [h('div.kept', [h('div.signatories', rows), dated])];
  const last = h('div.signatories.last', rows.slice(-1));
  return [h('div.signatories', rows.slice(0, -1)), h('div.kept', [last, dated])];
}

/**
 * Columns as the original has them; otherwise one name below the other, all as wide as the longest (7.3.5.2). An only
 * name ends at the inset, or farther left where the date that begins two characters right of it is longer.
 */
function columnsOf({ front, signatories }: Document, date: number): Columns {
  if (front.signatoryColumns) return { indent: 0, widths: front.signatoryColumns };
  const longest = Math.max(...signatories.map(({ clause }) => textOf(clause).length));
  const right = cellsPerLine - inset;
  return { indent: Math.min(right - longest, right - date - 2), widths: [longest] };
}

/** A date begins two characters right of an only name, or ends at the inset (7.3.5.2). */
function dateIndent({ indent, widths }: Columns, date: number): number {
  return widths.length === 1 ? indent + 2 : cellsPerLine - inset - date;
}

function Row(paper: Paper, row: readonly Signatory[], { indent, widths }: Columns): Element {
  const names = row.map(({ clause }, i) => {
    const width = widths[i] ?? 0;
    const style = `width:${width}em;margin-left:${i > 0 ? gutter : indent}em`;
    const fill = widths.length === 1 ? 'justify' : 'as it comes';
    return Clause({ clause, lines: [paper.line(clause, width, fill)], style });
  });
  return h('div.row', names);
}
