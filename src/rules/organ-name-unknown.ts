import { namesOf } from '../document/authority.ts';
import { problem } from '../document/problem.ts';
import { organOf, organsNamed } from './namings.ts';
import { inCorpus, isSic, type Rule } from './rule.ts';

/** A printed name that is none of the body's names is a discrepancy that readers must be told of. */
export const organNameUnknown: Rule = inCorpus((document, corpus) =>
  organsNamed(document).flatMap(({ name, organ: id, clause, start, end }) => {
    const organ = organOf(corpus, id);
    if (!organ || namesOf(organ).includes(name)) return [];
    if (isSic(document, clause, start, end)) return [];
    return [
      problem('organ-name-unknown', clause.place, {
        found: name,
        expected: namesOf(organ).join(' | '),
        mend: {
          zh: '若原件如此，在 emendations.yaml 记 sic；若确有此名，在 organs.yaml 添上并注明来源',
          en: 'if the original has it so, record a sic in emendations.yaml; if it is a real name, add it to organs.yaml with its source',
        },
      }),
    ];
  }),
);
