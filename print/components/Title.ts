import type { Element } from 'hast';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import { size, typeArea } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  title: ClauseModel;
  /** The title broken by sense; joined it equals the title. */
  lines: readonly string[];
  as: string;
  style?: string;
}

/** 标题, of the notice or of an annex, centred line by line (7.3.1, 7.3.7). */
export function Title({ paper, title, lines, as, style }: Props): Element {
  const width = typeArea.width / size.two;
  const ends = lines.map((_, i) => lines.slice(0, i + 1).join('').length);
  const set = ends.map((end, i) =>
    paper.line(title, width, 'as it comes', { start: ends[i - 1] ?? 0, end }),
  );
  return Clause({ clause: title, lines: set, as, ...(style ? { style } : {}) });
}
