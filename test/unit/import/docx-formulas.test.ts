import { describe, expect, test } from 'vitest';
import { docxText } from '../../../src/import/docx.ts';
import { docxOf, p } from '../../support/docx.ts';
import { fraction, inside, m, math, value } from '../../support/omml.ts';

const run = (inside: string) => `<w:r>${inside}</w:r>`;

describe('formulas', () => {
  const read = (body: string) => docxText(docxOf(p('甲') + p(body)));

  test('roots in roots without end are kept as their words', () => {
    const deep = '<m:rad><m:e>'.repeat(2000) + m('x') + '</m:e></m:rad>'.repeat(2000);
    expect(JSON.stringify(read(math(deep)))).toContain('x');
  });

  test.each([
    ['a fraction', fraction, '\\frac{收入-成本}{1+税率}'],
    [
      'powers and indexes',
      inside('sSubSup', inside('e', m('x')), inside('sub', m('i')), inside('sup', m('2'))),
      'x_{i}^{2}',
    ],
    ['a root', inside('rad', inside('deg', m('3')), inside('e', m('a+b'))), '\\sqrt[3]{a+b}'],
    [
      'a sum with its limits',
      inside(
        'nary',
        inside('naryPr', value('chr', '∑'), value('limLoc', 'undOvr')),
        inside('sub', m('i=1')),
        inside('sup', m('n')),
        inside('e', m('x')),
      ),
      '\\sum\\limits_{i=1}^{n}{x}',
    ],
    [
      'cases',
      inside(
        'd',
        inside('dPr', value('begChr', '{'), value('endChr', '')),
        inside('e', inside('eqArr', inside('e', m('0，x&lt;0')), inside('e', m('1，x≥0')))),
      ),
      '\\left\\{ \\begin{array}{l}0，x<0 \\\\ 1，x≥0\\end{array} \\right.',
    ],
    [
      'a matrix',
      inside(
        'd',
        inside('dPr', value('begChr', '['), value('endChr', ']')),
        inside(
          'e',
          inside(
            'm',
            inside('mr', inside('e', m('a')), inside('e', m('b'))),
            inside('mr', inside('e', m('c')), inside('e', m('d'))),
          ),
        ),
      ),
      '\\left[ \\begin{matrix}a & b \\\\ c & d\\end{matrix} \\right]',
    ],
    [
      'a mean and a bar',
      inside('acc', inside('accPr', value('chr', '\u0305')), inside('e', m('x'))) +
        inside('bar', inside('barPr', value('pos', 'top')), inside('e', m('AB'))),
      '\\bar{x}\\overline{AB}',
    ],
    [
      'a limit of a function',
      inside(
        'func',
        inside(
          'fName',
          inside(
            'limLow',
            inside('e', m('lim', inside('rPr', value('sty', 'p')))),
            inside('lim', m('x→0')),
          ),
        ),
        inside('e', m('x')),
      ),
      '\\underset{x→0}{\\mathrm{lim}}\\,x',
    ],
    [
      'a number behind #',
      inside(
        'eqArr',
        inside('e', inside('sSup', inside('e', m('c')), inside('sup', m('2'))) + m('#(1)')),
      ),
      'c^{2} \\tag{1}',
    ],
  ])('%s that stands alone is TeX', (_, formula, expected) => {
    expect(read(math(formula))).toMatchObject({ text: `甲\n$$${expected}$$\n`, doubts: [] });
  });

  test('a number in the paragraph goes with its formula', () => {
    const body = `${run('<w:tab/>')}${math(m('y='), fraction)}${run('<w:tab/><w:t>（2）</w:t>')}`;
    expect(read(body)).toMatchObject({
      text: '甲\n$$y=\\frac{收入-成本}{1+税率} \\tag{2}$$\n',
      doubts: [],
    });
  });

  test('in a paragraph of words it is a line of characters, and the line is named', () => {
    const body = `${run('<w:t>按</w:t>')}${math(fraction)}${run('<w:t>计算</w:t>')}`;
    expect(read(body)).toMatchObject({
      text: '甲\n按（收入-成本）/（1+税率）计算\n',
      doubts: [{ line: 2 }],
    });
  });

  test('what has no form in TeX is a line of characters, its losses in sight', () => {
    const framed = inside('borderBox', inside('e', m('a')));
    const accent = inside('acc', inside('accPr', value('chr', '\u0331')), inside('e', m('x')));
    expect(read(math(fraction, accent))).toMatchObject({
      text: '甲\n(收入-成本)/(1+税率)\ue000x\n',
      doubts: [{ line: 2 }],
    });
    expect(read(math(framed, fraction))).toMatchObject({ doubts: [{ line: 2 }] });
  });

  test('what stands beside one another in brackets or rows does not run together', () => {
    const two = (name: string, ...parts: readonly string[]) =>
      inside(name, ...parts, inside('e', m('1')), '\n', inside('e', m('2')));
    expect(read(math(m('P'), two('d')))).toMatchObject({ text: '甲\nP(1|2)\n', doubts: [] });
    const none = inside('dPr', value('sepChr', ''));
    expect(read(math(two('d', none)))).toMatchObject({ text: '甲\n(12)\n' });
    const framed = inside('borderBox', inside('e', inside('m', two('mr'), two('mr'))));
    expect(read(math(framed))).toMatchObject({
      text: '甲\n\ue0001 2 1 2 \n',
      doubts: [{ line: 2 }],
    });
  });

  test('a symbol that stands in a formula is not left out of it', () => {
    const symbol = '<m:r><w:sym w:font="Symbol" w:char="F0B1"/></m:r>';
    expect(read(math(symbol, fraction))).toMatchObject({
      text: '甲\n±(收入-成本)/(1+税率)\n',
      doubts: [{ line: 2 }],
    });
  });

  test('brackets are characters of it, and what is one line already is not named', () => {
    const brackets = inside(
      'd',
      inside('dPr', value('begChr', '['), value('endChr', ']')),
      inside('e', m('a')),
    );
    expect(read(math(m('E='), brackets))).toMatchObject({ text: '甲\nE=[a]\n', doubts: [] });
  });
});
