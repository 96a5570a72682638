import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FormulaBlock } from '../../src/document/block.ts';
import type { Clause as ClauseModel } from '../../src/document/clause.ts';
import type { Shape } from '../../src/document/formula.ts';
import { cellsPerLine } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import type { Paper } from './Paper.ts';

interface Props {
  paper: Paper;
  formula: FormulaBlock;
}

/** A formula in the middle of its lines; one of characters alone stands on a line as long as it fits. */
export function Formula({ paper, formula: { clause, set } }: Props): Element {
  return set ? SetFormula(clause, set.shape) : FormulaLine(paper, clause);
}

/** One that is longer begins as a paragraph does, its other lines farther in. */
function FormulaLine(paper: Paper, clause: ClauseModel): Element {
  const [line, ...others] = paper.lines(clause, { width: cellsPerLine, first: 0, rest: 0 });
  const lines =
    line && others.length === 0
      ? [{ ...line, indent: (cellsPerLine - line.width) / 2 }]
      : paper.lines(clause, { width: cellsPerLine, first: 2, rest: 4 });
  return Clause({ clause, lines });
}

/** In whole lines of the grid, as many as the page finds it to be high; its number at the right. */
function SetFormula({ id, runs }: ClauseModel, shape: Shape): Element {
  const number = runs.find(({ role }) => role === 'label')?.text;
  const math = h('math', { display: 'block' }, [elementOf(shape)]);
  const behind = number === undefined ? [] : [h('span.formula-number', number)];
  const line = h('span.formula', { dataOffset: 0 }, [math, ...behind]);
  return h('p', { dataClause: id, role: 'paragraph' }, [line]);
}

function elementOf({ name, attributes, children }: Shape): ElementContent {
  const { class: className, ...properties } = attributes;
  return {
    type: 'element',
    tagName: name,
    properties: { ...properties, ...(className ? { className: [className] } : {}) },
    children: children.map((part) =>
      typeof part === 'string' ? { type: 'text', value: part } : elementOf(part),
    ),
  };
}
