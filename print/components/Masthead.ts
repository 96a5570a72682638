import type { Element } from 'hast';
import { h } from 'hastscript';
import { textOf } from '../../src/document/clause.ts';
import type { Document, Issuer } from '../../src/document/document.ts';
import { cellsPerLine, pitch, points, size, typeArea } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import { chunks } from './chunks.ts';
import { mm } from './lengths.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  layout?: Layout;
}

/** How the issuers stand, in millimetres. */
export interface Layout {
  /** Below the upper edge of the type area. */
  top: number;
  size: number;
  pitch: number;
  left: number;
  width: number;
  gutter: number;
}

/** 发文机关标志, row by row, each name distributed to the width of its column (7.2.4). */
export function Masthead({ paper, layout = layoutOf(paper) }: Props): Element {
  const { issuers, front, markWord } = paper.document;
  const columns = issuers.length === 1 ? 1 : front.issuerColumns;
  const rows = chunks(issuers, columns);
  const style = `padding-top:${mm(layout.top)};font-size:${mm(layout.size)};line-height:1`;
  const names = rows.map((row, i) => Row(paper, row, layout, i === rows.length - 1));
  if (!markWord) return h('div.masthead', { style }, names);
  return h('div.masthead.with-word', { style }, [
    h('div', names),
    Clause({
      clause: markWord,
      lines: [paper.line(markWord, typeArea.width / layout.size, 'as it comes')],
      style: `margin-left:${mm(wordGap)}`,
    }),
  ]);
}

function Row(paper: Paper, row: readonly Issuer[], layout: Layout, isLast: boolean): Element {
  const height = isLast ? layout.size : layout.pitch;
  const names = row.map(({ clause }, i) => {
    const line = paper.line(clause, layout.width / layout.size, 'justify');
    const style = `width:${mm(layout.width)};margin-left:${mm(i > 0 ? layout.gutter : layout.left)}`;
    // The mark of an order is its title (10.2).
    const as = clause.id === paper.document.title.id ? 'h1' : 'p';
    return Clause({ clause, lines: [line], as, style });
  });
  return h('div.row', { style: `height:${mm(height)}` }, names);
}

/** Between the names and 文件, as the standard's figure 3 has it. */
const wordGap = 10.7;

/** Of the names of a mark, in millimetres. */
const largest = points(42);
const smallest = size.four;

function layoutOf(paper: Paper): Layout {
  const { issuers, front } = paper.document;
  if (issuers.length > 1 && front.issuerColumns === 2) return twoColumns;
  // One name alone stays as large as it is, however long the title.
  return oneColumn(paper.document, 35, issuers.length > 1 ? roomFor(paper) : highest);
}

/** No mark of several names is higher. */
const highest = 92;
/** Between the mark and the text: the number, the rule and the title with their blank lines (7.2.5, 7.2.7, 7.3.1). */
const between = 3 * pitch + 4 + 3 * pitch;

/** What the mark of several names may take, so that page 1 shows a line of the text (7.2.4, 7.3.3). */
function roomFor(paper: Paper): number {
  const { addressees, titleNote, titleLines } = paper.document;
  const measure = { width: cellsPerLine, first: 0, rest: 0 };
  const lines = [addressees, titleNote].flatMap((clause) =>
    clause ? paper.lines(clause, measure) : [],
  );
  const taken = between + titleLines.length * 1.5 * size.two + (lines.length + 1) * pitch;
  return Math.min(highest, typeArea.height - 35 - taken);
}

/** As the bulletin of 2017 has its 47 issuers: page 1 from its first line on, 14 pt, 72 + 12 + 72 mm. */
const twoColumns = { top: 0, size: size.four, pitch: 5.78, left: 0, width: 72, gutter: 12 };

/**
 * One name below the other, as large as the longest and the rows allow; with 文件 beside them all of it in the middle.
 * @param top 35 mm below the upper edge of the type area (7.2.4), 20 in an order (10.2)
 * @param height what several names may take
 */
export function oneColumn({ issuers, markWord }: Document, top: number, height = highest): Layout {
  const longest = Math.max(...issuers.map(({ clause }) => [...textOf(clause)].length));
  const word = markWord ? [...textOf(markWord)].length : 0;
  const gap = markWord ? wordGap : 0;
  const leading = 1.35;
  const rows = Math.max(smallest, height / (issuers.length * leading));
  const em = Math.min(largest, (typeArea.width - gap) / (longest + word), rows);
  const width = em * longest;
  const left = (typeArea.width - width - gap - em * word) / 2;
  return { top, size: em, pitch: em * leading, left, width, gutter: 0 };
}
