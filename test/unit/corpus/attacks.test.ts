import { describe, expect, it } from 'vitest';
import { baseArchive, problemsIn, withArchive } from '../../support/archive.ts';
import { attacks } from '../../support/attacks.ts';

it('there are more than sixty, each of its own name', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(60);
});

describe('refused, with its place:', () => {
  it.each(attacks)('%s (%s)', (_, rule, attack) => {
    const problems = withArchive([baseArchive], (root) => {
      attack(root);
      return problemsIn(root);
    });
    expect(problems.map(({ ruleId }) => ruleId)).toContain(rule);
    for (const { place } of problems) {
      expect(place.file).toMatch(/^documents(?:\/|$)/u);
      expect(Math.min(place.line, place.column)).toBeGreaterThan(0);
    }
  });
});
