import type { Element } from 'hast';
import { h } from 'hastscript';
import { Adoption } from './Adoption.ts';
import { Annex } from './Annex.ts';
import { AnnexList } from './AnnexList.ts';
import { AttendanceList } from './AttendanceList.ts';
import { Blocks } from './Blocks.ts';
import { Head } from './Head.ts';
import { Imprint } from './Imprint.ts';
import type { Paper } from './Paper.ts';
import { Paragraph } from './Paragraph.ts';
import { SignatoryList } from './SignatoryList.ts';

interface Props {
  paper: Paper;
}

/** The whole bulletin in reading order, part by part: the notice, each annex, the imprint. */
export function* Bulletin({ paper }: Props): Generator<Element> {
  const { addressees, blocks, annexes, imprint, note } = paper.document;
  yield h('section.notice', [
    Head({ paper }),
    ...Adoption({ paper }),
    ...(addressees ? [Paragraph({ paper, clause: addressees, indent: 0 })] : []),
    ...Blocks({ paper, blocks, rank: 2 }),
    ...AnnexList({ paper }),
    ...AttendanceList({ paper }),
    ...SignatoryList({ paper }),
    ...(note ? [Paragraph({ paper, clause: note })] : []),
  ]);
  for (const annex of annexes) yield Annex({ paper, annex });
  if (imprint) yield Imprint({ paper, imprint });
}

/** What is laid out at once, all of a bulletin or a run of it. */
export function Article({ parts }: { parts: Element[] }): Element {
  return h('article.bulletin', parts);
}
