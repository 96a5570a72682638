import type { Element } from 'hast';
import { h } from 'hastscript';
import type { TableBlock, TableCell } from '../../src/document/table.ts';
import { faceIn } from '../../src/view/face-in.ts';
import type { Line as SetLine } from '../../src/view/lines/lines.ts';
import { linesPerPage, pitch, size, typeArea } from '../styles/geometry.ts';
import { columnWidths, type SetRow, setRows, widthOf } from './columns.ts';
import { Line } from './Line.ts';
import { gridLines, mm } from './lengths.ts';
import type { Paper } from './Paper.ts';
import { Turned } from './Turned.ts';
import { heightOf, openAt, type PartRows, partsOf } from './table-parts.ts';

interface Props {
  paper: Paper;
  table: TableBlock;
  /** Grid lines that are taken above it on its page, where that is known. */
  linesAbove?: number | undefined;
}

/** From line to line in a table of 4号, in millimetres. */
const linePitch = 7.9;

/**
 * A table upright, or turned on sheets of its own (8). Where it is longer than a page it is cut into parts of a page
 * each, every one with the head; the repeated heads are no part of the record.
 */
export function Table(props: Props): Element[] {
  return TableParts(props).map(({ element }) => element);
}

/** A part of a table, and how many lines of the grid it takes. */
export interface TablePart {
  element: Element;
  lines: number;
}

export function TableParts({ paper, table, linesAbove }: Props): TablePart[] {
  const [width, height] = table.turned
    ? [typeArea.height, typeArea.width]
    : [typeArea.width, linesPerPage * pitch];
  const widths = columnWidths(paper, table, width / size.four);
  const head = setRows(paper, table.head, widths);
  const rows = setRows(paper, table.rows, widths);
  const ofHead = heightOf(head);
  const room = (taken: number) => Math.floor((height - taken * pitch) / linePitch) - ofHead;
  const begins = linesAbove !== undefined && !table.turned;
  const parts = partsOf(rows, room(begins ? linesAbove : 0), room(0));
  return parts.map((part, i) => {
    const whole = { rows: head, start: 0, end: head.length };
    const drawn = [...Rows(whole, widths, i > 0), ...Rows(part, widths, false)];
    if (table.turned) return { element: Turned('div.table', {}, drawn), lines: linesPerPage };
    const rowLines = ofHead + heightOf(rows.slice(part.start, part.end));
    // Whole grid lines, so that the text below stands on the grid again.
    const lines = Math.ceil((rowLines * linePitch) / pitch);
    const style = `height:${gridLines(lines)}`;
    const alone = parts.length > 1 && !(begins && i === 0);
    return { element: h(alone ? 'div.table.whole' : 'div.table', { style }, drawn), lines };
  });
}

function Rows(part: PartRows, widths: readonly number[], repeated: boolean): Element[] {
  return part.rows.slice(part.start, part.end).map((set, i) => {
    const row = part.start + i;
    const style = `height:${mm(set.height * linePitch)};line-height:${mm(linePitch)}`;
    const cells = Cells(part, row, widths);
    if (repeated) return h('div.table-row', { style, ariaHidden: 'true' }, cells);
    const { id } = set.row.clause;
    return h('p.table-row', { dataClause: id, role: 'paragraph', style }, cells);
  });
}

/** The cells of a row in their columns; the first row of a part goes on with those that reach into it. */
function Cells({ rows, start, end }: PartRows, at: number, widths: readonly number[]): Element[] {
  const set = rows[at];
  if (!set) return [];
  const own = set.row.cells.map((cell, i) => ({ cell, lines: set.cells[i] ?? [], last: at }));
  const open = at === start ? openAt(rows, start) : [];
  const begun = open.map(({ cell, from }) => ({ cell, lines: [], last: from }));
  const drawn = [...own, ...begun].sort((a, b) => a.cell.column - b.cell.column);
  let column = 0;
  return drawn.flatMap(({ cell, lines, last }) => {
    const gap = widthOf(widths, column, cell.column);
    column = cell.column + cell.columns;
    const reaches = Math.min(end, last + cell.rows);
    const height = heightOf(rows.slice(at, reaches));
    const before = gap > 0 ? [h('span.gap', { style: `width:${gap}em` })] : [];
    return [...before, Cell(set, cell, lines, { widths, height })];
  });
}

function Cell(
  { row, height: ofRow }: SetRow,
  { column, columns }: TableCell,
  lines: readonly SetLine[],
  { widths, height }: { widths: readonly number[]; height: number },
): Element {
  const face = faceIn(row.clause);
  const tall = height === ofRow ? '' : `;height:${mm(height * linePitch)}`;
  const style = `width:${widthOf(widths, column, column + columns)}em${tall}`;
  return h(
    'span.cell',
    { style },
    lines.map((line) => Line({ line, face })),
  );
}
