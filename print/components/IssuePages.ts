import type { Element } from 'hast';
import { h } from 'hastscript';
import { clausesIn } from '../../src/document/block.ts';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import { textOf } from '../../src/document/clause.ts';
import type { Document } from '../../src/document/document.ts';
import type { Line } from '../../src/view/lines/lines.ts';
import { blankLine, cellsPerLine, points, size, typeArea } from '../styles/geometry.ts';
import { filled } from './AnnexList.ts';
import { Clause } from './Clause.ts';
import { mm } from './lengths.ts';
import type { Paper } from './Paper.ts';
import { Paragraph } from './Paragraph.ts';
import { RedRule } from './RedRule.ts';
import { Rule } from './Rule.ts';

interface Props {
  paper: Paper;
}

/** The cover of an issue: its name as a mark, its number, the red rule; and the contents below. */
export function IssueCover({ paper }: Props): Element[] {
  const { title, docNumber, blocks } = paper.document;
  const high = Math.min(points(60), typeArea.width / [...textOf(title)].length);
  const mark = paper.line(title, typeArea.width / high, 'as it comes');
  const indent = (typeArea.width / high - mark.width) / 2;
  const style = `padding-top:${mm(20)};font-size:${mm(high)};line-height:1`;
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
  const clauses = backClauses(paper.document);
  const isColophon = ({ id }: ClauseModel) => id.startsWith('colophon-');
  const entries = Entries(
    paper,
    clauses.filter((clause) => !isColophon(clause)),
  );
  return [h('section.back', [...entries, Colophon(paper, clauses.filter(isColophon))])];
}

/** Between the rules of the 版记 and as small as it; the root, without a place to break, still smaller on a line of its own. */
function Colophon(paper: Paper, clauses: readonly ClauseModel[]): Element {
  const width = typeArea.width / size.four;
  const lines = clauses.map((clause) =>
    /^[\w+/=]+$/u.test(textOf(clause))
      ? Clause({
          clause,
          lines: [paper.line(clause, typeArea.width / points(10.5), 'as it comes')],
          style: `font-size:${mm(points(10.5))}`,
        })
      : Clause({ clause, lines: paper.lines(clause, { width, first: 0, rest: 0 }) }),
  );
  const rule = Rule({ width: typeArea.width, weight: 0.35 });
  return h('footer.colophon', { style: `padding-top:${mm(blankLine)}` }, [rule, ...lines, rule]);
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
      : Paragraph({
          paper,
          clause,
          indent: 0,
          ...(clause.role === 'heading' ? heading(clause) : {}),
        }),
  );
}

/** The contents and each index stand a blank line below what is above them; parts of the contents do not. */
function heading({ id }: ClauseModel): { as: string; style?: string } {
  const style = `margin-top:${mm(blankLine)}`;
  return { as: 'h2', ...(/^(?:contents|numbers)$/u.test(id) ? { style } : {}) };
}

/** Room for the pages at the end of the line. */
const pagesWidth = 4;

/** Words, and the pages on their last line, flush right; where there are many, on lines of their own. */
function entryLines(paper: Paper, clause: ClauseModel): Line[] {
  const end = textOf(clause).length;
  const cut = end - (clause.runs.at(-1)?.text.length ?? 0);
  const words = wordLines(paper, clause, cut);
  const pages = paper.line(clause, cellsPerLine, 'as it comes', { start: cut, end });
  const last = words.at(-1);
  if (!last || last.indent + last.width + pages.width > cellsPerLine) {
    const rest = { width: cellsPerLine, first: 1, rest: 1 };
    return [...words, ...paper.lines(clause, rest, { start: cut, end })];
  }
  const wide = filled(last, cellsPerLine - last.indent - pages.width);
  return [...words.slice(0, -1), joined(wide, pages)];
}

/** A last line of a character or two is made longer by shorter lines above. */
function titleLines(paper: Paper, clause: ClauseModel, end: number): Line[] {
  const [usual, ...shorter] = [0, 1, 2].map((less) => {
    const width = cellsPerLine - pagesWidth - less;
    return paper.lines(clause, { width, first: 0, rest: 1 }, { start: 0, end });
  });
  const isEven = (lines: readonly Line[]) => lines.length === 1 || (lines.at(-1)?.width ?? 0) >= 3;
  return [usual ?? [], ...shorter].find(isEven) ?? usual ?? [];
}

/** The title, and behind it the number, whole: on a line of its own where there is no room beside the title. */
function wordLines(paper: Paper, clause: ClauseModel, cut: number): Line[] {
  const measure = { width: cellsPerLine - pagesWidth, first: 0, rest: 1 };
  const start = clause.runs[0]?.text.length ?? cut;
  const title = titleLines(paper, clause, start);
  const last = title.at(-1);
  if (start >= cut || !last) return title;
  const number = paper.line(clause, cellsPerLine, 'as it comes', { start, end: cut });
  if (last.indent + last.width + number.width <= measure.width)
    return [...title.slice(0, -1), joined(last, number)];
  return [...title, ...paper.lines(clause, { ...measure, first: 1 }, { start, end: cut })];
}

function joined(line: Line, next: Line): Line {
  const segments = [...line.segments, ...next.segments];
  return { ...line, segments, width: line.width + next.width };
}
