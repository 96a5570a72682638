import type { Element } from 'hast';
import { h } from 'hastscript';
import type { SignatureBlock } from '../../src/document/block.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  signature: SignatureBlock;
}

/** As the standard has names and dates without seals: they end two characters from the right (7.3.5.2). */
const inset = 2;

/** Names and dates under a text inside the document, a blank line below it, all about one middle. */
export function Signature({ paper, signature }: Props): Element {
  const set = signature.lines.map((clause) => ({
    clause,
    line: paper.line(clause, cellsPerLine - inset, 'as it comes'),
  }));
  const widest = Math.max(0, ...set.map(({ line }) => line.width));
  const middle = cellsPerLine - inset - widest / 2;
  return h(
    'div.signatories',
    set.map(({ clause, line }) =>
      Clause({ clause, lines: [{ ...line, indent: middle - line.width / 2 }] }),
    ),
  );
}
