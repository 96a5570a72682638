import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Annex as AnnexModel } from '../../src/document/document.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Blocks } from './Blocks.ts';
import { Clause } from './Clause.ts';
import { gridLines } from './lengths.ts';
import type { Paper } from './Paper.ts';
import { Title } from './Title.ts';

interface Props {
  paper: Paper;
  annex: AnnexModel;
}

/** 附件N on line 1, the title from line 3, and a blank line (7.3.7) or as many as the original has. */
export function Annex({ paper, annex }: Props): Element {
  const { label, title, titleLines, linesBefore, blocks } = annex;
  const above = 2;
  const below = Math.max((linesBefore ?? 0) - above - titleLines.length, linesBefore ? 0 : 1);
  const style = `line-height:${gridLines(1)};margin:${gridLines(1)} 0 ${gridLines(below)}`;
  return h('section.annex', [
    Clause({ clause: label, lines: [paper.line(label, cellsPerLine, 'as it comes')] }),
    Title({ paper, title, lines: titleLines, as: 'h2.annex-title', style }),
    ...Blocks({ paper, blocks, rank: 3, linesAbove: above + titleLines.length + below }),
  ]);
}
