import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Clause as ClauseModel, textOf } from '../../src/document/clause.ts';
import type { Line } from '../../src/view/lines/lines.ts';
import { blankLine, cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import { chunks } from './chunks.ts';
import { mm } from './lengths.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  /** White below, in millimetres. */
  below: number;
}

/** 发文字号, two blank lines below the mark: in the middle (7.2.5), or across from who approved the document (7.2.6). */
export function DocNumber({ paper, below }: Props): Element[] {
  const { docNumber, signer } = paper.document;
  if (!docNumber) return [h('div', { style: `height:${mm(below)}` })];
  const margin = `margin:${mm(2 * blankLine)} 0 ${mm(below)}`;
  const lines = [paper.line(docNumber, cellsPerLine, 'as it comes')];
  if (!signer) return [Clause({ clause: docNumber, lines, as: 'p.doc-number', style: margin })];
  return [
    h('div.row.upward', { style: margin }, [
      Clause({ clause: docNumber, lines }),
      Clause({ clause: signer, lines: signerLines(paper, signer), as: 'p.signer' }),
    ]),
  ];
}

/** 签发人： takes four characters. */
const label = 4;
/** Names on a line; the first of the next line stands below the first of this one (7.2.6). */
const perLine = 2;

function signerLines(paper: Paper, signer: ClauseModel): Line[] {
  const text = textOf(signer);
  const names = [...text.matchAll(/[^　：]+　?/gu)].slice(1);
  return chunks(names, perLine).map((row, i) => {
    const start = i === 0 ? 0 : (row[0]?.index ?? 0);
    const last = row.at(-1);
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const line = paper.line(signer, cellsPerLine, 'as it comes', { start, end });
    return { ...line, indent: i === 0 ? 0 : label };
  });
}
