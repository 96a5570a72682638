import { describe, expect, test } from 'vitest';
import { lineIndex } from '../../../src/corpus/lines.ts';

describe('lineIndex', () => {
  const text = '甲𠮷乙\n\n𠀀丙\n';

  test('counts lines, and none after the last line end', () => {
    expect(lineIndex(text).count).toBe(3);
    expect(lineIndex('a').count).toBe(1);
    expect(lineIndex('').count).toBe(1);
    expect(lineIndex('\n').count).toBe(1);
  });

  test.each([
    ['1:1', 0],
    ['1:2', 1],
    ['1:3', 3],
    ['1:4', 4],
    ['2:1', 5],
    ['3:2', 8],
    ['3:3', 9],
  ])('%s is offset %i, and back', (at, offset) => {
    const index = lineIndex(text);
    expect(index.offset(at)).toBe(offset);
    const { line, column } = index.position(offset);
    expect(`${line}:${column}`).toBe(at);
  });

  test('puts the end of a text with a final line end at the end of its last line', () => {
    expect(lineIndex('a\nbc\n').position(5)).toEqual({ line: 2, column: 3 });
  });

  test('has a place after the last character of a text without a final line end', () => {
    expect(lineIndex('ab').offset('1:3')).toBe(2);
    expect(lineIndex('ab').offset('1:4')).toBeUndefined();
  });

  test.each(['0:1', '1:0', '4:1', '1:9', '1:99999999999999999999'])('has no place %s', (at) => {
    expect(lineIndex(text).offset(at)).toBeUndefined();
  });

  test('gives the start of lines, and the end of the text after the last', () => {
    const { start } = lineIndex(text);
    expect([1, 2, 3, 4].map(start)).toEqual([0, 5, 6, text.length]);
  });
});
