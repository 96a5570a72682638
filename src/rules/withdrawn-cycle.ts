import { problem } from '../document/problem.ts';
import { chainFrom } from '../document/withdrawn.ts';
import type { Rule } from './rule.ts';

/** A reader who follows the successors must arrive. */
export const withdrawnCycle: Rule = ({ withdrawn = [], placeAt }) =>
  withdrawn.flatMap((one, i) =>
    chainFrom(one, withdrawn).includes(one.document)
      ? [
          problem('withdrawn-cycle', placeAt('withdrawn', [i, 'successor']), {
            found: `${one.document} → ${one.successor}`,
            expected: {
              zh: `不再回到 ${one.document} 的去处`,
              en: `a successor that does not lead back to ${one.document}`,
            },
            mend: {
              zh: '只在较早的标识下写 successor',
              en: 'name a successor under the older id only',
            },
          }),
        ]
      : [],
  );
