import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Issuer } from '../../src/document/document.ts';
import { points, size, typeArea } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import { chunks } from './chunks.ts';
import { mm } from './lengths.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
}

/** How the issuers stand, in millimetres. */
interface Layout {
  /** Below the upper edge of the type area. */
  top: number;
  size: number;
  pitch: number;
  left: number;
  width: number;
  gutter: number;
}

/** 发文机关标志, row by row, each name distributed to the width of its column (7.2.4). */
export function Masthead({ paper }: Props): Element {
  const { issuers, front } = paper.document;
  const layout = front.issuerColumns === 2 ? twoColumns : oneColumn(issuers);
  const rows = chunks(issuers, front.issuerColumns);
  const style = `padding-top:${mm(layout.top)};font-size:${mm(layout.size)};line-height:1`;
  return h(
    'div.masthead',
    { style },
    rows.map((row, i) => Row(paper, row, layout, i === rows.length - 1)),
  );
}

function Row(paper: Paper, row: readonly Issuer[], layout: Layout, isLast: boolean): Element {
  const height = isLast ? layout.size : layout.pitch;
  const names = row.map(({ clause }, i) => {
    const line = paper.line(clause, layout.width / layout.size, 'justify');
    const style = `width:${mm(layout.width)};margin-left:${mm(i > 0 ? layout.gutter : layout.left)}`;
    return Clause({ clause, lines: [line], style });
  });
  return h('div.row', { style: `height:${mm(height)}` }, names);
}

/** As the bulletin of 2017 has its 47 issuers: page 1 from its first line on, 14 pt, 72 + 12 + 72 mm. */
const twoColumns = { top: 0, size: size.four, pitch: 5.78, left: 0, width: 72, gutter: 12 };

/** 35 mm below the upper edge of the type area (7.2.4); as large as the longest name and the rows allow. */
function oneColumn(issuers: readonly Issuer[]): Layout {
  const longest = Math.max(...issuers.map(({ name }) => [...name].length));
  const room = { width: typeArea.width, height: 92 };
  const leading = 1.35;
  const largest = points(42);
  const em = Math.min(largest, room.width / longest, room.height / (issuers.length * leading));
  const width = em * longest;
  const left = (typeArea.width - width) / 2;
  return { top: 35, size: em, pitch: em * leading, left, width, gutter: 0 };
}
