import type { Element } from 'hast';
import { h } from 'hastscript';
import { clausesIn } from '../../src/document/block.ts';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import { textOf } from '../../src/document/clause.ts';
import type { Document } from '../../src/document/document.ts';
import type { Line } from '../../src/view/lines/lines.ts';
import { blankLine, cellsPerLine, points, typeArea } from '../styles/geometry.ts';
import { filled } from './AnnexList.ts';
import { Clause } from './Clause.ts';
import { mm } from './lengths.ts';
import type { Paper } from './Paper.ts';
import { Paragraph } from './Paragraph.ts';
import { RedRule } from './RedRule.ts';

interface Props {
  paper: Paper;
}

/** The cover of an issue: its name as a mark, its number, the red rule; and the contents below. */
export function IssueCover({ paper }: Props): Element[] {
  const { title, docNumber, blocks } = paper.document;
  const size = Math.min(points(60), typeArea.width / [...textOf(title)].length);
  const mark = paper.line(title, typeArea.width / size, 'as it comes');
  const indent = (typeArea.width / size - mark.width) / 2;
  const style = `padding-top:${mm(20)};font-size:${mm(size)};line-height:1`;
  return [
    h('section.cover', [
      h('header.head', [
        h('div.masthead', { style }, [
          Clause({ clause: title, lines: [{ ...mark, indent }], as: 'h1' }),
        ]),
        ...(docNumber ? [Centred(paper, docNumber)] : []),
        RedRule(),
      ]),
      ...Entries(paper, clausesIn(blocks)),
    ]),
  ];
}

/** The index and the colophon, the last of an issue. */
export function IssueBack({ paper }: Props): Element[] {
  return [h('section.back', Entries(paper, backClauses(paper.document)))];
}

/** A left page without anything on it. */
export function Blank(): Element[] {
  return [h('section.blank', [h('p', { ariaHidden: 'true' }, '　')])];
}

function backClauses({ annexes }: Document): ClauseModel[] {
  const back = annexes.at(-1);
  return back ? [back.title, ...clausesIn(back.blocks)] : [];
}

/** On as many lines as it needs: on one alone, a long number would be squeezed until its characters overlap. */
function Centred(paper: Paper, clause: ClauseModel): Element {
  const lines = paper.lines(clause, { width: cellsPerLine, first: 0, rest: 0 });
  const style = `margin:${mm(blankLine)} 0 ${mm(4)};line-height:1`;
  const centred = lines.map((line) => ({ ...line, indent: (cellsPerLine - line.width) / 2 }));
  return Clause({ clause, lines: centred, style });
}

function Entries(paper: Paper, clauses: readonly ClauseModel[]): Element[] {
  return clauses.map((clause) =>
    clause.role === 'annexEntry'
      ? Clause({ clause, lines: entryLines(paper, clause) })
      : Paragraph({ paper, clause, indent: 0, ...(clause.role === 'heading' ? { as: 'h2' } : {}) }),
  );
}

/** Room for the pages at the end of the line. */
const pagesWidth = 4;

/** Words, and the pages on their last line, flush right; where there are many, on lines of their own. */
function entryLines(paper: Paper, clause: ClauseModel): Line[] {
  const end = textOf(clause).length;
  const cut = clause.runs[0]?.text.length ?? end;
  const measure = { width: cellsPerLine - pagesWidth, first: 0, rest: 1 };
  const words = paper.lines(clause, measure, { start: 0, end: cut });
  const pages = paper.line(clause, cellsPerLine, 'as it comes', { start: cut, end });
  const last = words.at(-1);
  if (!last || last.indent + last.width + pages.width > cellsPerLine) {
    const rest = { width: cellsPerLine, first: 1, rest: 1 };
    return [...words, ...paper.lines(clause, rest, { start: cut, end })];
  }
  const wide = filled(last, cellsPerLine - last.indent - pages.width);
  const segments = [...wide.segments, ...pages.segments];
  return [...words.slice(0, -1), { ...wide, segments, width: wide.width + pages.width }];
}
