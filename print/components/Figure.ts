import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FigureBlock } from '../../src/document/block.ts';
import { gridLines } from './lengths.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  figure: FigureBlock;
}

/** Grid lines that a figure takes. */
const height = 4;

/** A picture of the original, or the honest empty frame. The frame and its words are ours, not the record's. */
export function Figure({ paper, figure }: Props): Element {
  const style = `height:${gridLines(height)}`;
  const label = figure.src ? figure.alt : `${figure.alt}。抄本无此图，未见原件。`;
  const properties = { role: 'img', ariaLabel: label, style, dataFigure: figure.id };
  return h('figure.figure', properties, frame(paper, figure));
}

function frame(paper: Paper, { alt, src }: FigureBlock): Element {
  // The figure around it already says what it shows.
  if (src) return h('img', { src: paper.picture(src), alt: '' });
  return h('div.missing', [h('span', alt), h('span', '抄本无此图，未见原件。')]);
}
