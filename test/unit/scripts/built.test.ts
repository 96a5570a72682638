import { expect, it } from 'vitest';
import { done } from '../../../scripts/commands/built.ts';

const figures = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `d${i}`, pages: 2, characters: 100 }));

function linesOf(count: number): string[] {
  const { summary } = done(figures(count));
  return String(typeof summary === 'object' ? summary?.zh : summary).split('\n');
}

it('tells of each of a few documents', () => {
  expect(linesOf(2)).toEqual([
    'd0：2 面，100 字，网页与 PDF 逐字相符。',
    'd1：2 面，100 字，网页与 PDF 逐字相符。',
    '已构建到 dist/。打开 dist/site/index.html 阅读。',
  ]);
});

it('tells of many in one line', () => {
  expect(linesOf(574)[0]).toBe('574 件：1148 面，57400 字，网页与 PDF 逐字相符。');
});
