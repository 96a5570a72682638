import { type Clause, type RunRole, textOf } from '../../src/document/clause.ts';
import type { Document } from '../../src/document/document.ts';
import { faceIn } from '../../src/view/face-in.ts';
import type { FaceRole } from '../../src/view/faces.ts';
import { type Cell, cellsOf } from '../../src/view/lines/cells.ts';
import { type Line, linesOf, type Measure } from '../../src/view/lines/lines.ts';
import { type LineRules, standard } from '../../src/view/lines/rules.ts';
import { type Fill, setLine } from '../../src/view/lines/set.ts';

/** The mark of a note against the text. */
export const referenceSize = 0.6;

/** Width of a character in a face, in em. */
export type FaceAdvance = (character: string, face: FaceRole) => number;

/** A part of a clause, in UTF-16 units of its text. */
export interface Part {
  start: number;
  end: number;
}

/** What all components of one bulletin share. Widths are in characters (字) of the text's own size. */
export interface Paper {
  document: Document;
  /** Address of a picture beside the source. */
  picture(src: string): string;
  /** A clause, or part of it, broken into lines. */
  lines(clause: Clause, measure: Measure, part?: Part): Line[];
  /** A clause, or part of it, on one line, by the standard's own rules: nothing depends on how it breaks. */
  line(clause: Clause, width: number, fill: Fill, part?: Part): Line;
}

export interface Setting {
  rules: LineRules;
  advance: FaceAdvance;
  picture: Paper['picture'];
}

export function paperOf(document: Document, { rules, advance, picture }: Setting): Paper {
  const cellsIn = (clause: Clause, { start, end }: Part, by: LineRules): Cell[] => {
    const face = faceIn(clause);
    const advanceOf = (character: string, run: RunRole) =>
      advance(character, face(run)) * (run === 'reference' ? referenceSize : 1);
    const cells = cellsOf(clause.runs, by, advanceOf);
    return cells.filter(({ offset }) => offset >= start && offset < end);
  };
  return {
    document,
    picture,
    lines: (clause, measure, part = whole(clause)) =>
      linesOf(cellsIn(clause, part, rules), measure, rules),
    line: (clause, width, fill, part = whole(clause)) => ({
      offset: part.start,
      indent: 0,
      ...setLine(cellsIn(clause, part, standard), standard, width, fill),
    }),
  };
}

function whole(clause: Clause): Part {
  return { start: 0, end: textOf(clause).length };
}
