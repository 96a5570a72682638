import type { Element } from 'hast';
import { h } from 'hastscript';
import { blankLine, cellsPerLine, size } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import { mm } from './lengths.ts';
import { Masthead } from './Masthead.ts';
import type { Paper } from './Paper.ts';
import { RedRule } from './RedRule.ts';
import { Title } from './Title.ts';

interface Props {
  paper: Paper;
}

/** 版头 and 标题: they stand together on the first page, at the distances of 7.2.5, 7.2.7 and 7.3.1. */
export function Head({ paper }: Props): Element {
  const { docNumber, title, titleLines } = paper.document;
  const number = Clause({
    clause: docNumber,
    lines: [paper.line(docNumber, cellsPerLine, 'as it comes')],
    as: 'p.doc-number',
    style: `margin:${mm(2 * blankLine)} 0 ${mm(4)}`,
  });
  return h('header.head', [
    Masthead({ paper }),
    number,
    RedRule(),
    Title({ paper, title, lines: titleLines, as: 'h1.title', style: titleStyle }),
  ]);
}

/** White between the lines of the title; with it page 1 of the bulletin of 2017 ends on its 22nd line. */
const leading = size.two / 2;
/** The blank lines above and below are measured from the ink, not from the line boxes. */
const titleStyle = `line-height:${mm(size.two + leading)};margin:${mm(2 * blankLine - leading / 2)} 0 ${mm(-leading / 2)}`;
