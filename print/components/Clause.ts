import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import { faceIn } from '../../src/view/face-in.ts';
import type { Line as SetLine } from '../../src/view/lines/lines.ts';
import { Line } from './Line.ts';

interface Props {
  clause: ClauseModel;
  lines: readonly SetLine[];
  /** Tag and classes, such as h1.title. */
  as?: string;
  style?: string;
}

/** The smallest part with an address: one element, its lines inside. */
export function Clause({ clause, lines, as = 'p', style }: Props): Element {
  const face = faceIn(clause);
  // Chromium tags a paragraph of blocks as one only if it is told.
  const role = /^p\b/u.test(as) ? 'paragraph' : null;
  return h(
    as,
    { dataClause: clause.id, role, style: style ?? null },
    lines.map((line) => Line({ line, face })),
  );
}
