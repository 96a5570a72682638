import { problem } from '../document/problem.ts';
import type { Rule } from './rule.ts';

/** Readers who come by the old address must be led to something that is there. */
export const withdrawnSuccessorUnknown: Rule = (corpus) => {
  const { documents, incomplete, withdrawn = [], placeAt } = corpus;
  const known = new Set(
    [...documents, ...withdrawn.map((one) => ({ id: one.document }))].map(({ id }) => id),
  );
  return withdrawn.flatMap(({ successor }, i) => {
    if (successor === undefined || known.has(successor)) return [];
    if (incomplete.includes(`documents/${successor}`)) return [];
    return [
      problem('withdrawn-successor-unknown', placeAt('withdrawn', [i, 'successor']), {
        found: `successor: ${successor}`,
        expected: {
          zh: '馆内公文的标识，或本文件里的另一条',
          en: 'the identifier of a document of the archive, or of another entry here',
        },
        mend: {
          zh: '改正；没有去处就不写 successor',
          en: 'correct it; without a successor leave it out',
        },
      }),
    ];
  });
};
