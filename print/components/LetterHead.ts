import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import {
  blankLine,
  cell,
  cellsPerLine,
  halfLeading,
  pitch,
  size,
  typeArea,
} from '../styles/geometry.ts';
import {
  besideRule,
  fitted,
  lowerRule,
  markTop,
  ruleBelowMark,
  ruleHeight,
} from '../styles/letter.ts';
import { Clause } from './Clause.ts';
import { DoubleRule } from './DoubleRule.ts';
import { mm } from './lengths.ts';
import { Marks, marksOf } from './Marks.ts';
import { Masthead, oneColumn } from './Masthead.ts';
import type { Paper } from './Paper.ts';
import { Title } from './Title.ts';

interface Props {
  paper: Paper;
}

/** White between the lines of the title. */
const leading = size.two / 2;

/** The mark, a double rule, 份号 … at the left and 发文字号 at the right of it, the title (10.1). */
export function LetterHead({ paper }: Props): Element {
  const { document } = paper;
  const { docNumber, title, titleLines } = document;
  const usual = oneColumn(document, 0);
  const marks = (Math.max(1, marksOf(document).length) - 1) * pitch + cell;
  const titleHeight = titleLines.length * (size.two + leading) - leading;
  const head = ruleBelowMark + ruleHeight + besideRule + marks;
  const plain = markTop + usual.size + head + 2 * blankLine + titleHeight + blankLine;
  const [mark = 0, above = 0, below = 0] = fitted(
    plain,
    (typeArea.width / usual.width - 1) * usual.size,
  );
  const layout = { ...usual, size: usual.size + mark, ...widened(usual, mark) };
  const ruleTop = markTop + layout.size + ruleBelowMark;
  const titleTop = marks - cell + 2 * blankLine + above - leading / 2;
  return h(
    'header.head.letter',
    { style: `padding-bottom:${mm(blankLine + below - halfLeading)}` },
    [
      Masthead({ paper, layout }),
      DoubleRule({ top: ruleTop, thickFirst: true }),
      h('div', { style: `height:${mm(ruleBelowMark + ruleHeight + besideRule)}` }),
      ...Marks({ paper }),
      ...(docNumber ? [LetterNumber(paper, docNumber)] : []),
      Title({
        paper,
        title,
        lines: titleLines,
        as: 'h1.title',
        style: `line-height:${mm(size.two + leading)};margin:${mm(titleTop)} 0 ${mm(-leading / 2)}`,
      }),
      DoubleRule({ top: lowerRule - ruleHeight, thickFirst: false }),
    ],
  );
}

function LetterNumber(paper: Paper, clause: ClauseModel): Element {
  const lines = [paper.line(clause, cellsPerLine, 'as it comes')];
  return Clause({ clause, lines, as: 'p.letter-number' });
}

/** A larger or smaller mark keeps its middle. */
function widened(usual: { left: number; width: number; size: number }, change: number) {
  const width = (usual.width / usual.size) * (usual.size + change);
  return { width, left: usual.left - (width - usual.width) / 2 };
}
