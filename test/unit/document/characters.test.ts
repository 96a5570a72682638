import { describe, expect, it } from 'vitest';
import {
  charactersOnce,
  codesIn,
  countOf,
  distinctCharacters,
  unified,
} from '../../../src/document/characters.ts';

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

describe('the characters of texts, once', () => {
  it('come in the order in which they first stand', () => {
    expect(charactersOnce(['乙甲', '𠮷乙甲𠮷a'])).toBe('乙甲𠮷a');
    expect(charactersOnce(['甲'])).toBe('甲');
  });
});

describe('a pair of units', () => {
  it('counts as one character, and half of one too', () => {
    expect(countOf('甲𠮷a')).toBe(3);
    expect(countOf('\ud842甲\ud842')).toBe(3);
    expect(countOf('')).toBe(0);
  });

  it('is one code', () => {
    expect(codesIn('a𠮷\ud842')).toEqual([0x61, 0x20bb7, 0xd842]);
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
