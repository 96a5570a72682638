import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FootnotesBlock } from '../../src/document/block.ts';
import { size, typeArea } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';
import { Rule } from './Rule.ts';

interface Props {
  paper: Paper;
  footnotes: FootnotesBlock;
}

const width = typeArea.width / size.four;

/** The notes of a part at its end: each begins after two characters, a short rule above the first. */
export function Footnotes({ paper, footnotes }: Props): Element {
  const measure = { width, first: 2, rest: 0 };
  return h('div.footnotes', [
    h('div.footnotes-rule', [Rule({ width: typeArea.width / 4, weight: 0.25 })]),
    ...footnotes.notes.map((clause) => Clause({ clause, lines: paper.lines(clause, measure) })),
  ]);
}
