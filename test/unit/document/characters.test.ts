import { describe, expect, it } from 'vitest';
import { distinctCharacters, unified } from '../../../src/document/characters.ts';

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

describe('an ideograph under its own code', () => {
  it('stands for radicals and compatible ideographs that look like it', () => {
    const received = '\u2f00\u2f64\u2ec5\u2ed3\u2eb4\u2ef0\uf90a\u{2f800}';
    expect(unified(received)).toBe('一用见长\u2eb4龙金丽');
  });

  it('stays where it is unified, and so does all else', () => {
    expect(unified('一A１\ufa0e₂')).toBe('一A１\ufa0e₂');
  });
});
