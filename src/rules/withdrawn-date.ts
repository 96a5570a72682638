import { problem } from '../document/problem.ts';
import { isDay } from '../document/relation.ts';
import type { Rule } from './rule.ts';

/** Readers are told the day; one that is on no calendar was mistyped. */
export const withdrawnDate: Rule = ({ withdrawn = [], placeAt }) =>
  withdrawn.flatMap(({ on }, i) =>
    isDay(on)
      ? []
      : [
          problem('withdrawn-date', placeAt('withdrawn', [i, 'on']), {
            found: `on: ${on}`,
            expected: { zh: '日历上有的日子', en: 'a day of the calendar' },
            mend: { zh: '改正日期', en: 'correct the day' },
          }),
        ],
  );
