import { type Clause, textOf } from '../document/clause.ts';
import { type Problem, problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** A title broken by sense is still the same title. */
export const titleLinesDiffer: Rule = perDocument((document) => [
  ...titleProblem(document.title, document.titleLines),
  ...document.annexes.flatMap((annex) => titleProblem(annex.title, annex.titleLines)),
]);

function titleProblem(title: Clause, lines: readonly string[]): Problem[] {
  if (lines.join('') === textOf(title)) return [];
  return [
    problem('title-lines-differ', title.place, {
      found: lines.join(' / '),
      expected: textOf(title),
      mend: { zh: '各行连起来与标题一字不差', en: 'joined, the lines must equal the title' },
    }),
  ];
}
