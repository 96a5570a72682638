import { problem } from '../document/problem.ts';
import { organOf, organsNamed } from './namings.ts';
import { inCorpus, type Rule } from './rule.ts';

/** A body is identified in the authority file or not at all. */
export const organUnknown: Rule = inCorpus((document, corpus) =>
  organsNamed(document)
    .filter(({ organ }) => !organOf(corpus, organ))
    .map(({ name, organ, clause }) =>
      problem('organ-unknown', clause.place, {
        found: `organ: ${organ} (${name})`,
        expected: { zh: 'documents/organs.yaml 里有的 id', en: 'an id of documents/organs.yaml' },
        mend: {
          zh: '改正 id，或在 organs.yaml 添这个机构并注明来源',
          en: 'correct the id, or add the body to organs.yaml with its source',
        },
      }),
    ),
);
