import { textOf } from '../document/clause.ts';
import type { Annex, Document } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** A title broken by sense is still the same title. */
export const titleLinesDiffer: Rule = perDocument((document) =>
  [document, ...document.annexes].flatMap(titleProblem),
);

function titleProblem({ title, titleLines, titleLinePlaces }: Document | Annex): Problem[] {
  const text = textOf(title);
  if (titleLines.join('') === text) return [];
  const places = titleLinePlaces ?? [];
  return [
    problem('title-lines-differ', places[firstDiffering(titleLines, text)] ?? title.place, {
      found: titleLines.join(' / '),
      expected: text,
      mend: { zh: '各行连起来与标题一字不差', en: 'joined, the lines must equal the title' },
      second: title.place,
    }),
  ];
}

/** The line from which the lines no longer follow the title; the last one where they only stop too soon. */
function firstDiffering(lines: readonly string[], title: string): number {
  const i = lines.findIndex((_, k) => !title.startsWith(lines.slice(0, k + 1).join('')));
  return i < 0 ? lines.length - 1 : i;
}
