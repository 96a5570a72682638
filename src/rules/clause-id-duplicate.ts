import { blocksIn } from '../document/block.ts';
import type { Clause } from '../document/clause.ts';
import { clausesOf, type Document } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** A clause's id is its permanent address; two clauses cannot live at one. */
export const clauseIdDuplicate: Rule = perDocument((document) => {
  const seen = new Map<string, Clause>();
  const problems: Problem[] = [];
  for (const clause of clausesOf(document)) {
    const first = seen.get(clause.id);
    if (first) problems.push(duplicate(clause, first));
    else seen.set(clause.id, clause);
  }
  return [...problems, ...figureClashes(document, seen)];
});

function figureClashes(document: Document, clauses: ReadonlyMap<string, Clause>): Problem[] {
  const blocks = [document, ...document.annexes].flatMap((part) => blocksIn(part.blocks));
  return blocks.flatMap((block) => {
    const clause =
      block.kind === 'figure' || block.kind === 'emblem' ? clauses.get(block.id) : undefined;
    return clause ? [duplicate(clause, clause)] : [];
  });
}

function duplicate(clause: Clause, first: Clause): Problem {
  return problem('clause-id-duplicate', clause.place, {
    found: `id ${clause.id}`,
    expected: { zh: '一件公文之内唯一的 id', en: 'an id that is unique in its document' },
    mend: {
      zh: '改正重复的序号，或写明 id="…"',
      en: 'correct the repeated number or give an id="…"',
    },
    second: first.place,
  });
}
