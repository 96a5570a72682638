import { expect, it } from 'vitest';
import { faultsOfKills } from '../support/kills.ts';
import { mutate } from '../support/mutations.ts';
import { randomNumbers } from '../support/random.ts';

/** `npm run soak` tries many more, for as long as it takes. */
const soak = process.env.HONGTOU_SOAK !== undefined;
const hours = 3_600_000;
const seed = Number(process.env.HONGTOU_SOAK ?? 2017);

it.each([
  ['the notice of 2017', '.', soak ? 2000 : 200],
  ['a small archive', 'test/rules/base', soak ? 1000 : 100],
])(
  'a damaged source of %s is refused with its place, or publishes exactly the record',
  {
    timeout: hours,
  },
  (_, archive, count) => {
    const { refused, harmless, wrong } = mutate(archive, count, randomNumbers(seed));
    expect(wrong).toEqual([]);
    expect(refused + harmless).toBe(count);
    // Most of a source is the record itself: damage that passes is the exception.
    expect(refused).toBeGreaterThan(harmless);
  },
);

it('a build that is killed, and builds side by side, leave dist/ whole', {
  timeout: 4 * hours,
}, async () => {
  const faults = await faultsOfKills(soak ? 200 : 4, soak ? 20 : 1, randomNumbers(seed));
  expect(faults).toEqual([]);
});
