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
/** 附件： before the first numeral. */
const word = 3;

/** 附件说明: numerals below one another, further lines below the first character of the title (7.3.4). */
export function AnnexList({ paper }: Props): Element[] {
  const { annexList } = paper.document;
  if (annexList.length === 0) return [];
  // A numeral and its stop take one character together, two numerals half a one more.
  const numeral = annexList.length === 1 ? 0 : annexList.length < 10 ? 1 : 1.5;
  const entries = annexList.map(({ clause }) =>
    Clause({ clause, lines: entryLines(paper, clause, numeral) }),
  );
  return [h('div.annex-list', entries)];
}

/** The word, the numeral and the title each have their own place on the line. */
function entryLines(paper: Paper, clause: AnnexEntry['clause'], numeral: number): Line[] {
  const { word: wordEnd, label: labelEnd, end } = boundsOf(clause);
  const title = indent + word + numeral;
  const measure = { width: cellsPerLine, first: title, rest: title, together: true };
  const labels = [
    paper.line(clause, word, 'justify', { start: 0, end: wordEnd }),
    filled(paper.line(clause, numeral, 'justify', { start: wordEnd, end: labelEnd }), numeral),
  ];
  const [opening, ...others] = paper.lines(clause, measure, { start: labelEnd, end });
  const first = [...labels, ...(opening ? [opening] : [])];
  const segments = first.flatMap((part) => part.segments);
  const width = first.reduce((sum, part) => sum + part.width, 0);
  return [{ offset: 0, indent: wordEnd > 0 ? indent : indent + word, segments, width }, ...others];
}

/** A numeral keeps the title to its place: what it lacks is white after it. */
export function filled(line: Line, measure: number): Line {
  const last = line.segments.at(-1);
  const missing = measure - line.width;
  if (!last || missing <= 0) return line;
  const [head, tail] = [last.text.slice(0, -1), last.text.slice(-1)];
  const segments = [
    ...line.segments.slice(0, -1),
    ...(head ? [{ ...last, text: head }] : []),
    { ...last, text: tail, spacing: last.spacing + missing },
  ];
  return { ...line, segments, width: measure };
}

/** Where 附件： and the whole label end in the text. */
function boundsOf(clause: AnnexEntry['clause']): { word: number; label: number; end: number } {
  const label = clause.runs
    .filter(({ role }) => role === 'label')
    .map(({ text }) => text)
    .join('');
  return { word: label.indexOf('：') + 1, label: label.length, end: textOf(clause).length };
}
