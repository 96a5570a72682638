import { describe, expect, test } from 'vitest';
import { contentOf, operationsIn } from '../../../src/pdf/operators.ts';
import { bytesOfString, codesShown } from '../../../src/pdf/strings.ts';
import { textMapOf } from '../../../src/pdf/text-map.ts';

describe('the operations of a content stream', () => {
  test('are operators with their operands', () => {
    expect(operationsIn('1 0 0 1 5 -.5 cm\nq')).toEqual([
      { operator: 'cm', operands: ['1', '0', '0', '1', '5', '-.5'] },
      { operator: 'q', operands: [] },
    ]);
  });

  test('keep strings whole, with what looks like operators in them', () => {
    const shown = ['(a \\) Q (b) q)', '<00 1f>', '[(x) -20 <0A>]'];
    const operations = operationsIn(`${shown.join(' Tj ')} TJ`);
    expect(operations.map(({ operands }) => operands[0])).toEqual([
      '(a \\) Q (b) q)',
      '<00 1f>',
      '[ (x) -20 <0A> ]',
    ]);
  });

  test('keep dictionaries whole, one in another', () => {
    const [mark] = operationsIn('/P<</MCID 3/A<</O/Layout>>>>BDC');
    expect(mark?.operands).toEqual(['/P', '<< /MCID 3 /A << /O /Layout >> >>']);
  });

  test('leave comments out', () => {
    expect(operationsIn('q % a comment Q\nQ').map(({ operator }) => operator)).toEqual(['q', 'Q']);
  });

  test('written and read again are the same', () => {
    const content = 'q\n/F4 12 Tf\n(\\)C) Tj\n<< /MCID 1 >> [ 1 2 ] 0 d\nQ\n';
    expect(contentOf(operationsIn(content))).toBe(content);
  });

  test.each([
    ['an inline image', 'BI /W 1 ID x EI'],
    ['a string without an end', '(abc'],
    ['operands without an operator', '1 2'],
  ])('are refused with %s', (_, content) => {
    expect(() => operationsIn(content)).toThrow();
  });
});

describe('a string', () => {
  test.each([
    ['(a\\)\\\\b)', 'a)\\b'],
    ['(\\101\\r\\n)', 'A\r\n'],
    ['(a\\\nb)', 'ab'],
    ['<4142 4>', 'AB@'],
  ])('%s has its bytes', (operand, bytes) => {
    expect(bytesOfString(operand)).toBe(bytes);
  });

  test('shows two-byte codes, in arrays too', () => {
    expect(codesShown('(\\001A)')).toEqual([0x141]);
    expect(codesShown('[ (AB) -20 <0102> ]')).toEqual([0x4142, 0x102]);
  });
});

test('a text map reads characters, ranges, lists and surrogates', () => {
  const map = textMapOf(`1 beginbfchar <0001> <4E00> endbfchar
2 beginbfrange <0002> <0003> <4E01> <0005> <0006> [<0041> <D842DFB7>] endbfrange`);
  expect(Object.fromEntries(map)).toEqual({ 1: '一', 2: '丁', 3: '丂', 5: 'A', 6: '𠮷' });
});
