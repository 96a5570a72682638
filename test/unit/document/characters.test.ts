import { describe, expect, it } from 'vitest';
import { distinctCharacters } from '../../../src/document/characters.ts';

describe('the distinct characters of texts', () => {
  it('stand once in the order of their codes, pairs of units behind all others', () => {
    expect(distinctCharacters(['乙甲乙a', '𠮷a、'])).toBe('a、乙甲𠮷');
    expect(distinctCharacters(['b'])).toBe('b');
    expect(distinctCharacters([])).toBe('');
  });

  it('keep the half of a pair that stands alone, and pairs that begin with the same half', () => {
    expect(distinctCharacters(['\ud842', '𠮷'])).toBe('\ud842𠮷');
  });
});
