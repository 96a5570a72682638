import type { Element } from 'hast';
import { h } from 'hastscript';
import { textOf } from '../../src/document/clause.ts';
import type { AnnexEntry } from '../../src/document/document.ts';
import type { Line } from '../../src/view/lines/lines.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
}

/** The first label begins after the paragraph's indent (7.3.4). */
const indent = 2;
/** The characters of 附件： before the first numeral. */
const word = 3;

/** 附件说明: numerals below one another, further lines below the first character of the title (7.3.4). */
export function AnnexList({ paper }: Props): Element[] {
  const { annexList } = paper.document;
  if (annexList.length === 0) return [];
  // A numeral and its stop take one character together, two numerals half a one more.
  const numeral = annexList.length === 1 ? 0 : annexList.length < 10 ? 1 : 1.5;
  const title = indent + word + numeral;
  const entries = annexList.map(({ clause }, i) =>
    Clause({ clause, lines: linesOf(paper, clause, i === 0 ? indent : indent + word, title) }),
  );
  return [h('div.annex-list', entries)];
}

function linesOf(paper: Paper, clause: AnnexEntry['clause'], first: number, title: number): Line[] {
  const labels = clause.runs.filter(({ role }) => role === 'label');
  const start = labels.reduce((length, { text }) => length + text.length, 0);
  const end = textOf(clause).length;
  const label = paper.line(clause, title - first, 'justify', { start: 0, end: start });
  const measure = { width: cellsPerLine, first: title, rest: title, together: true };
  const [opening, ...others] = paper.lines(clause, measure, { start, end });
  if (!opening) return [{ ...label, indent: first }];
  const segments = [...label.segments, ...opening.segments];
  return [{ offset: 0, indent: first, segments, width: label.width + opening.width }, ...others];
}
