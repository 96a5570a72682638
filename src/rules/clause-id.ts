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

/** What has been public stays where it was: a citation must lead to the same clause for good. */
export const publishedIdMissing: Rule = ({ documents, published, placeAt }) =>
  published.flatMap(({ document: id, ids }, i) => {
    const document = documents.find((other) => other.id === id);
    const known = new Set(document ? clausesOf(document).map((clause) => clause.id) : []);
    return ids.flatMap((clause, k) =>
      known.has(clause)
        ? []
        : [
            problem('published-id-missing', placeAt('published', [i, 'ids', k]), {
              found: { zh: `${id} 里没有 ${clause}`, en: `no ${clause} in ${id}` },
              expected: { zh: '公布过的 id 一直都在', en: 'an id once published stays' },
              mend: {
                zh: `在公文源里恢复 id="${clause}"`,
                en: `restore id="${clause}" in the source`,
              },
              ...(document ? { second: document.docNumber.place } : {}),
            }),
          ],
    );
  });
