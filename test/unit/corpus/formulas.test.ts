import { describe, expect, test } from 'vitest';
import { readTex } from '../../../src/corpus/formula/read-tex.ts';
import { charactersOf, mathmlOf } from '../../../src/document/formula.ts';

function linear(tex: string): string {
  const read = readTex(tex);
  return 'fault' in read ? `! ${read.fault}` : `${read.linear}${read.number ?? ''}`;
}

describe('a formula reads as one line', () => {
  test.each([
    ['P = \\frac{C + T}{Q} \\times (1 + r)', 'P=(C+T)/Q×(1+r)'],
    ['2\\frac{1}{2}x', '2 1/2 x'],
    ['\\sqrt{\\dfrac{a}{b}}+\\sqrt[3]{a}', '√(a/b)+√[3]a'],
    ['x_i^{2}y^n z', 'x_i^2 y^n z'],
    ['\\sum_{i=1}^{n} x_i', '∑_(i=1)^n x_i'],
    ['\\left(\\frac{a}{b}\\right)^2', '(a/b)^2'],
    ['\\lim_{x\\to 0}\\sin x', 'lim_(x→0) sin x'],
    ["f'(x)=\\bar{x}\\cdot\\overline{AB}", 'f′(x)=x̄·(AB)̄'],
    ['\\begin{cases}0, & x<0\\\\ 1, & x\\ge 0\\end{cases}', '{0,x<0;1,x≥0'],
    ['\\begin{bmatrix}a & b\\\\ c & d\\end{bmatrix}', '[a,b;c,d]'],
    ['\\begin{aligned}a&=b\\\\ &=c\\end{aligned}', 'a=b;=c'],
    ['\\frac{利润}{\\text{成本}}+\\sqrt[甲]{乙}', '利润/成本+√[甲]乙'],
    ['甲^乙_丙+\\underset{丁}{戊}', '甲_丙^乙+戊_丁'],
    ['\\binom{n}{k}+\\genfrac{}{}{1pt}{}{a}{b}', '(n¦k)+a/b'],
    ['\\begin{equation}a=b\\end{equation}', 'a=b'],
    ['\\begin{gather}a=b\\\\ c=d\\end{gather}', 'a=b;c=d'],
    ['\\max\\{a, b\\}=12.5\\ \\mathrm{kg/m^3}', 'max{a,b}=12.5 kg/m^3'],
  ])('%s', (tex, line) => {
    expect(linear(tex)).toBe(line);
  });

  test('brackets and marks beside Chinese words are wide, others are not', () => {
    expect(linear('应纳税额=\\frac{收入-成本}{1+税率}\\times(1+5\\%)')).toBe(
      '应纳税额=（收入-成本）/（1+税率）×(1+5%)',
    );
    expect(linear('\\sum_{i=1}^{n}单价_i')).toBe('∑_(i=1)^n 单价_i');
  });

  test('is said once, however many indexes stand one on the other', () => {
    const tower = (script: string) => `${script.repeat(24)}x${'}'.repeat(24)}`;
    expect(linear(tower('x^{'))).toMatch(/^x\^\(x\^\(.*x\^x\)+$/u);
  });

  test('a tag is its number', () => {
    expect(linear('a=b \\tag{1}')).toBe('a=b（1）');
    expect(linear('a=b \\tag*{A.1}')).toBe('a=bA.1');
  });
});

describe('what is no formula', () => {
  test.each([
    '',
    '{a',
    'a}',
    '\\frac{a}',
    '\\unknown',
    '\\color{red}{a}',
    '\\boxed{a}',
    'a \\above 100em b',
    '\\genfrac(){100em}{}{a}{b}',
    '\\cancel{a}',
    '\\href{http://example.org}{a}',
    '\\includegraphics{a.png}',
    '\\def\\a{\\a\\a}\\a',
    '^',
    'x_',
    '\\__proto__',
    '\\begin{alignat}{x}a\\end{alignat}',
    'a=b\\times 100% +c',
    'a\\\\% b',
    'a=b \\\\ c=d',
    '\\colorbox{red}{a}',
    'a \\tag{1} b',
    'a \\tag{1} \\tag{2}',
    '\\gdef\\b{c}\\b',
    `\\newcommand{\\b}[1]{${'#1'.repeat(99)}}\\b{\\b{${'x'.repeat(3000)}}}`,
    '\\char"1',
    '\\char"D800',
    'a\u202eb',
    `${'\\frac{1}{'.repeat(120)}x${'}'.repeat(120)}`,
    '{'.repeat(3000),
    'a'.repeat(5000),
  ])('%.30j', (tex) => {
    expect(readTex(tex)).toMatchObject({ fault: expect.stringMatching(/^.{1,120}$/u) });
  });
});

describe('a formula as it is set', () => {
  const shapeOf = (tex: string) => {
    const read = readTex(tex);
    if ('fault' in read) throw new Error(read.fault);
    return read.shape;
  };

  test('is MathML without classes, styles and what only spaces', () => {
    expect(mathmlOf(shapeOf('\\frac{税额}{x}<1'), {})).toBe(
      '<math><mrow><mfrac><mi>税额</mi><mi>x</mi></mfrac><mo>&lt;</mo><mn>1</mn></mrow></math>',
    );
  });

  test('shows letters that stand alone in italics, and words upright', () => {
    expect(charactersOf(shapeOf('h=\\alpha \\text{万元} \\mathrm{d}'))).toBe('ℎ=𝛼万元d');
    expect(charactersOf(shapeOf('\\partial\\phi\\epsilon\\vartheta'))).toBe('𝜕𝜙𝜖𝜗');
    expect(charactersOf(shapeOf('\\operatorname{constructor}'))).toBe('constructor');
  });
});
