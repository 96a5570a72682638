import { expect, it } from 'vitest';
import { quotedParts } from '../../../src/view/quoted.ts';

it('marks what stands between quotation marks and book marks, and loses nothing', () => {
  const text = '开展“清风行动”“‘三同’进万家”，解读《条例》，“未完';
  const parts = quotedParts(text);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.filter((part) => part.quoted).map((part) => part.text)).toEqual([
    '清风行动',
    '‘三同’进万家',
    '条例',
  ]);
});
