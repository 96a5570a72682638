import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/import/source.ts';
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

  test.each(['\\begin{tikz} a \\end{tikz}', '\\color{red}a', '\\frac{a}', '{a', 'a}', ''])(
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
    expect(doubts.filter(({ what }) => /公式|作“/u.test(what.zh))).toEqual([]);
  });

  test('stand in the text, and prices are none', () => {
    expect(read('式中：$P$ 为单价，$F_i = P \\cdot Q_i$；$5元，不是$6元。').reading.at(-1)).toBe(
      '式中：P为单价，F_i=P·Q_i；$5元，不是$6元。',
    );
  });

  test('of quantities have raised and lowered characters, others their line', () => {
    const typed =
      'CO$_2$、$\\mathrm{SO}_{2}$、$\\mathrm{PM}_{2.5}$、$10^{-6}$、m$^{3}$，$x_i^2$，$a_1=b^2$。';
    expect(read(typed).reading.at(-1)).toBe('CO₂、SO₂、PM₂.₅、10⁻⁶、m³，x_i^2，a_1=b^2。');
  });

  test('of several letters have no space that LaTeX does not set', () => {
    expect(read('甲$a_1b_2$、$H_2SO_4$、$10^{-6}m$、$x_ib_2$。').reading.at(-1)).toBe(
      '甲a₁b₂、H₂SO₄、10⁻⁶m、x_i b_2。',
    );
  });

  test('between brackets in the text are formulas, and what Markdown escaped is none', () => {
    const { reading, doubts } = read(
      '其中\\(x\\)、\\(x^2\\)与\\(\\frac{a}{b}\\)，\\(一\\)、\\(2020年\\)。',
    );
    expect(reading.at(-1)).toBe('其中x、x²与a/b，（一）、（2020年）。');
    expect(doubts.map(({ what }) => what.zh).join()).toContain('“\\(x\\)”作“x”');
    expect(read('照办。', '\\(a\\) 第一项').reading.at(-1)).not.toMatch(/^a/u);
  });

  test('between $$ in the text are told', () => {
    const { reading, doubts } = read('甲$$x^2+y^2$$乙。', '$$a = b$$');
    expect(reading.slice(-2)).toEqual(['甲x^2+y^2乙。', 'a=b']);
    expect(doubts.filter(({ what }) => what.zh.includes('作“')).map(({ line }) => line)).toEqual([
      5,
    ]);
  });

  test('keep their TeX, on one line or on several, with their number', () => {
    const { draft, reading } = read(
      '按下式计算：',
      '',
      '\\[ 应纳税额 = \\frac{收入 - 成本}{1 + 税率} \\tag{1} \\]',
      '',
      '$$',
      'f(x) = \\begin{cases}',
      '0, & x < 0 \\\\',
      '1, & x \\ge 0',
      '\\end{cases}',
      '$$ …… (2)',
      '',
      '式中：$x$ 为用水量。',
    );
    const source = sourceFile({}, draft.nodes);
    expect(source).toContain('<Formula tex="应纳税额 = \\frac{收入 - 成本}{1 + 税率} \\tag{1}" />');
    expect(source).toContain(
      '<Formula tex="f(x) = \\begin{cases} 0, &amp; x < 0 \\\\ 1, &amp; x \\ge 0 \\end{cases} \\tag{2}" />',
    );
    expect(reading.slice(-4)).toEqual([
      '按下式计算：',
      '应纳税额=（收入-成本）/（1+税率）（1）',
      'f(x)={0,x<0;1,x≥0（2）',
      '式中：x为用水量。',
    ]);
  });

  test('without a form on one line are kept, and doubted', () => {
    const { reading, doubts } = read('$\\begin{tikz} a \\end{tikz}$');
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
