import type { Element } from 'hast';
import { h } from 'hastscript';
import { formOf } from '../../src/document/form.ts';
import { blankLine, halfLeading, size } from '../styles/geometry.ts';
import { DocNumber } from './DocNumber.ts';
import { EditingLine } from './EditingLine.ts';
import { LetterHead } from './LetterHead.ts';
import { mm } from './lengths.ts';
import { Marks } from './Marks.ts';
import { Masthead, oneColumn } from './Masthead.ts';
import type { Paper } from './Paper.ts';
import { RedRule } from './RedRule.ts';
import { Title } from './Title.ts';
import { TitleNote } from './TitleNote.ts';

interface Props {
  paper: Paper;
}

/** What stands together above the text of page 1, as the form of the document has it. */
export function Head({ paper }: Props): Element {
  switch (formOf(paper.document.front)) {
    case 'letter':
      return LetterHead({ paper });
    case 'order':
      return OrderHead({ paper });
    case 'general':
    case 'minutes':
      return GeneralHead({ paper });
    case 'plain':
      return PlainHead({ paper });
  }
}

/**
 * 版头 and 标题, at the distances of 7.2.5, 7.2.7 and 7.3.1; that of minutes differs in its words, and in who
 * drew them up and when, above the red rule (10.3).
 */
function GeneralHead({ paper }: Props): Element {
  const { title, titleLines, titleNote } = paper.document;
  // The line of 题注 has half a leading below its ink, as every line of the text.
  const below = blankLine - (titleNote ? 2 : 1) * halfLeading;
  return h('header.head', { style: `padding-bottom:${mm(below)}` }, [
    ...Marks({ paper }),
    Masthead({ paper }),
    ...DocNumber({ paper, below: toRule }),
    ...EditingLine({ paper, below: toRule }),
    RedRule(),
    Title({ paper, title, lines: titleLines, as: 'h1.title', style: titleStyle }),
    ...(titleNote ? [TitleNote({ paper, titleNote })] : []),
  ]);
}

/** 20 mm below the upper edge of the type area; two blank lines to the number, and as many to the text (10.2). */
function OrderHead({ paper }: Props): Element {
  return h('header.head', { style: `padding-bottom:${mm(2 * blankLine - halfLeading)}` }, [
    ...Marks({ paper }),
    Masthead({ paper, layout: oneColumn(paper.document, 20) }),
    ...DocNumber({ paper, below: 0 }),
  ]);
}

/** Without 版头: the title, two blank lines below the upper edge of the type area. */
function PlainHead({ paper }: Props): Element {
  const { title, titleLines } = paper.document;
  return h('header.head', { style: `padding-bottom:${mm(blankLine - halfLeading)}` }, [
    Title({ paper, title, lines: titleLines, as: 'h1.title', style: titleStyle }),
  ]);
}

/** The red rule below the number, or below the mark where there is none (7.2.7). */
const toRule = 4;

/** White between the lines of the title; with it page 1 of the bulletin of 2017 ends on its 22nd line. */
const leading = size.two / 2;
/** The blank lines above and below are measured from the ink, not from the line boxes. */
const titleStyle = `line-height:${mm(size.two + leading)};margin:${mm(2 * blankLine - leading / 2)} 0 ${mm(-leading / 2)}`;
