import type { Element } from 'hast';
import { h } from 'hastscript';
import type { TableBlock } from '../../src/document/block.ts';
import { linesPerPage, pitch, size, typeArea } from '../styles/geometry.ts';
import { columnWidths, type SetRow, setRow } from './columns.ts';
import { faceIn } from './faces.ts';
import { Line } from './Line.ts';
import { gridLines, mm } from './lengths.ts';
import type { Paper } from './Paper.ts';

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
export function Table({ paper, table, linesAbove }: Props): Element[] {
  const [width, height] = table.turned
    ? [typeArea.height, typeArea.width]
    : [typeArea.width, linesPerPage * pitch];
  const widths = columnWidths(paper, table, width / size.four);
  const [head, ...rows] = [table.head, ...table.rows].map((row) => setRow(paper, row, widths));
  if (!head) return [];
  const room = (taken: number) => Math.floor((height - taken * pitch) / linePitch) - head.height;
  const begins = linesAbove !== undefined && !table.turned;
  const parts = partsOf(rows, room(begins ? linesAbove : 0), room(0));
  return parts.map((part, i) => {
    const drawn = [Row(head, widths, i > 0), ...part.map((row) => Row(row, widths, false))];
    if (table.turned) return Turned(drawn);
    const lines = part.reduce((sum, row) => sum + row.height, head.height);
    // Whole grid lines, so that the text below stands on the grid again.
    const style = `height:${gridLines(Math.ceil((lines * linePitch) / pitch))}`;
    const alone = parts.length > 1 && !(begins && i === 0);
    return h(alone ? 'div.table.whole' : 'div.table', { style }, drawn);
  });
}

/** The head on the left of the sheet, on odd and even pages alike (8). */
function Turned(rows: Element[]): Element {
  const style = `width:${mm(typeArea.height)};height:${mm(typeArea.width)}`;
  return h('div.table.whole.turned', { style: `height:${gridLines(linesPerPage)}` }, [
    h('div', { style }, rows),
  ]);
}

/** Rows that fill a page, as many lines as there are after the head. */
function partsOf(rows: readonly SetRow[], onFirst: number, room: number): SetRow[][] {
  const parts: SetRow[][] = [[]];
  let left = onFirst;
  for (const row of rows) {
    if (row.height > left && parts.at(-1)?.length) {
      parts.push([]);
      left = room;
    }
    parts.at(-1)?.push(row);
    left -= row.height;
  }
  return parts;
}

function Row(
  { row, cells, height }: SetRow,
  widths: readonly number[],
  repeated: boolean,
): Element {
  const { clause } = row;
  const face = faceIn(clause);
  const style = `height:${mm(height * linePitch)};line-height:${mm(linePitch)}`;
  const drawn = cells.map((lines, i) =>
    h(
      'span.cell',
      { style: `width:${widths[i] ?? 0}em` },
      lines.map((line) => Line({ line, face })),
    ),
  );
  if (repeated) return h('div.table-row', { style, ariaHidden: 'true' }, drawn);
  return h('p.table-row', { dataClause: clause.id, role: 'paragraph', style }, drawn);
}
