import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FigureBlock } from '../../src/document/block.ts';
import { gridLines } from './lengths.ts';
import type { Paper } from './Paper.ts';
import { Turned } from './Turned.ts';

const missing = '抄本无此图，未见原件。';

/** What stands in the place of a picture that is not there. */
export function wordsInstead({ alt, src }: FigureBlock): string[] {
  return src ? [] : [alt, missing];
}

interface Props {
  paper: Paper;
  figure: FigureBlock;
}

/** Grid lines that a figure takes that is not turned. */
const height = 4;

/** A picture of the original, or the honest empty frame. The frame and its words are ours, not the record's. */
export function Figure({ paper, figure }: Props): Element {
  const label = figure.src ? figure.alt : wordsInstead(figure).join('。');
  const properties = { role: 'img', ariaLabel: label, dataFigure: figure.id };
  const drawn = frame(paper, figure);
  if (figure.turned) return Turned('figure.figure', properties, [drawn]);
  const style = `height:${gridLines(height)}`;
  return h('figure.figure', { ...properties, style }, drawn);
}

function frame(paper: Paper, figure: FigureBlock): Element {
  // The figure around it already says what it shows.
  if (figure.src) return h('img', { src: paper.picture(figure.src), alt: '' });
  return h(
    'div.missing',
    wordsInstead(figure).map((words) => h('span', words)),
  );
}
