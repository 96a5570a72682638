import { describe, expect, test } from 'vitest';
import { linearOf } from '../../../src/import/tex.ts';
import { imported } from '../../support/imported.ts';

describe('a formula of LaTeX on one line', () => {
  test.each([
    ['P = \\frac{C + T}{Q} \\times (1 + r)', 'P=(C+T)/Q×(1+r)'],
    ['\\sqrt{\\dfrac{a}{b}}', '√(a/b)'],
    ['x_i^{2}', 'x_i^2'],
    ['\\sum_{i=1}^{n} x_i', '∑_(i=1)^n x_i'],
    ['\\text{应纳税额} = 5\\%', '应纳税额=5%'],
    ['\\left( a \\right) \\cdot \\beta', '(a)·β'],
    ['\\max\\{a, b\\}', 'max{a,b}'],
  ])('%s is %s', (tex, line) => {
    expect(linearOf(tex)).toBe(line);
  });

  test.each(['\\begin{matrix} a \\end{matrix}', '\\sqrt[3]{a}', '\\frac{a}', '{a', 'a}', ''])(
    '%j has none',
    (tex) => {
      expect(linearOf(tex)).toBeUndefined();
    },
  );
});

describe('formulas in a transcript', () => {
  const read = (...lines: readonly string[]) =>
    imported(['# 关于收费的通知', '', '各单位：', '', ...lines, ''].join('\n'));

  test('stand on a line of their own, in $$ on one line or on three', () => {
    const { outline, doubts } = read(
      '按下式计算：',
      '$$P = \\frac{C}{Q}$$',
      '$$',
      'a = b^2 + 1',
      '$$',
    );
    expect(outline).toEqual(['paragraph 按下式计算：', 'formula P=C/Q', 'formula a=b^2+1']);
    expect(doubts.some(({ line }) => line === 6)).toBe(true);
  });

  test('stand in the text, and prices are none', () => {
    expect(read('式中：$P$ 为单价，$F_i = P \\cdot Q_i$；$5元，不是$6元。').reading.at(-1)).toBe(
      '式中：P为单价，F_i=P·Q_i；$5元，不是$6元。',
    );
  });

  test('without a form on one line are kept, and doubted', () => {
    const { reading, doubts } = read('$\\begin{matrix} a \\end{matrix}$');
    expect(reading.at(-1)).toContain('begin');
    expect(doubts.some(({ what }) => what.zh.includes('LaTeX'))).toBe(true);
  });

  test('an equation of words is one, a sentence with one is none', () => {
    expect(read('照办。', '应纳税额=应纳税所得额×税率', '应纳税额=所得额×税率；').outline).toEqual([
      'paragraph 照办。',
      'formula 应纳税额=应纳税所得额×',
      'paragraph 应纳税额=所得额×税率；',
    ]);
  });
});
