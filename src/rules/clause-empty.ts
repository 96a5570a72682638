import { type Clause, textOf } from '../document/clause.ts';
import { clausesOf } from '../document/document.ts';
import { problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** An empty clause is a lost one; of an article that has points, the number may stand alone. */
export const clauseEmpty: Rule = perDocument((document) =>
  clausesOf(document)
    .filter(
      (clause, i, all) =>
        (clause.runs.every((run) => run.role === 'label' || run.role === 'actor') &&
          !holds(clause, all[i + 1])) ||
        textOf(clause).trim() === '',
    )
    .map((clause) =>
      problem('clause-empty', clause.place, {
        found: textOf(clause) || '∅',
        expected: { zh: '有文字', en: 'some text' },
        mend: { zh: '补上文字，或删去这一条', en: 'add its text or remove it' },
      }),
    ),
);

function holds({ id, role }: Clause, next: Clause | undefined): boolean {
  return role === 'article' && next?.role === 'point' && next.id.startsWith(`${id}-`);
}
