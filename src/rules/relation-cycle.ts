import { type Corpus, relatedIn } from '../document/corpus.ts';
import { problem } from '../document/problem.ts';
import { statedBy } from './relations.ts';
import { inCorpus } from './rule.ts';

/** Of two documents only one can be the later: a chain of relations never comes back to where it began. */
export const relationCycle = inCorpus((document, corpus) =>
  statedBy(document)
    .filter(({ relation }) => leadsTo(corpus, relation.document, document.id))
    .map(({ relation, place }) =>
      problem('relation-cycle', place, {
        found: `${relation.kind}: ${relation.document}`,
        expected: {
          zh: `不再回到 ${document.id} 的一件`,
          en: `one from which no relation leads back to ${document.id}`,
        },
        mend: {
          zh: '两件之间只在后发的一件里写；改正对象',
          en: 'only the later of two states it; correct the other document',
        },
      }),
    ),
);

function leadsTo(corpus: Corpus, from: string | undefined, to: string): boolean {
  if (from === undefined) return false;
  const related = relatedIn(corpus);
  const seen = new Set<string>();
  const ahead = [from];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    ahead.push(...(related.get(id)?.relations ?? []).flatMap(({ document }) => document ?? []));
  }
  return false;
}
