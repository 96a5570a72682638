import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Annex as AnnexModel } from '../../src/document/document.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Blocks } from './Blocks.ts';
import { Clause } from './Clause.ts';
import { gridLines } from './lengths.ts';
import type { Paper } from './Paper.ts';
import { Title } from './Title.ts';
import { TitleNote } from './TitleNote.ts';

interface Props {
  paper: Paper;
  annex: AnnexModel;
}

/** 附件N on line 1, the title from line 3, and a blank line (7.3.7) or as many as the original has. */
export function Annex({ paper, annex }: Props): Element {
  const { label, title, titleLines, titleNote, linesBefore, blocks } = annex;
  const above = 2;
  const below = Math.max((linesBefore ?? 0) - above - titleLines.length, linesBefore ? 0 : 1);
  // At the top of a page a margin may be lost, padding is not.
  const [padding, margin] = label ? [0, 1] : [2, 0];
  const style = `line-height:${gridLines(1)};padding-top:${gridLines(padding)};margin:${gridLines(margin)} 0 ${gridLines(titleNote ? 0 : below)}`;
  const opening = label
    ? [Clause({ clause: label, lines: [paper.line(label, cellsPerLine, 'as it comes')] })]
    : [];
  return h('section.annex', [
    ...opening,
    Title({ paper, title, lines: titleLines, as: 'h2.annex-title', style }),
    ...(titleNote
      ? [TitleNote({ paper, titleNote, style: `margin-bottom:${gridLines(below)}` })]
      : []),
    ...Blocks({ paper, blocks, rank: 3, linesAbove: above + titleLines.length + below }),
  ]);
}
