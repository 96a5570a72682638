import { expect, test } from 'vitest';
import { docxText } from '../../../src/import/docx.ts';
import { docxOf, p } from '../../support/docx.ts';
import { fraction, inside, m, math, value } from '../../support/omml.ts';

// As Word ends the properties of every element of a formula.
const control =
  '<m:ctrlPr><w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/><w:i/></w:rPr></m:ctrlPr>';
const arrow = (place: string) => inside('groupChrPr', value('chr', '→'), place, control);
const read = (formula: string) => docxText(docxOf(p(math(formula))));

test.each([
  [
    'several over one another without a bar',
    inside(
      'd',
      inside('dPr', control),
      inside(
        'e',
        inside(
          'f',
          inside('fPr', value('type', 'noBar'), control),
          inside('num', m('n')),
          inside('den', m('k')),
        ),
      ),
    ),
    '\\left( {{n} \\atop {k}} \\right)',
  ],
  [
    'an arrow with words over it, and below it',
    inside(
      'box',
      inside('boxPr', value('opEmu', '1'), control),
      inside('e', inside('groupChr', arrow(value('vertJc', 'bot')), inside('e', m('加热')))),
    ) + inside('groupChr', arrow(value('pos', 'top')), inside('e', m('加压'))),
    '{\\xrightarrow{加热}}\\xrightarrow[{加压}]{}',
  ],
  [
    'an arrow over letters, and wide accents',
    inside('groupChr', arrow(value('pos', 'top') + value('vertJc', 'bot')), inside('e', m('AB'))) +
      inside('acc', inside('accPr', value('chr', '\u20d7'), control), inside('e', m('CD'))),
    '\\overrightarrow{AB}\\overrightarrow{CD}',
  ],
  [
    'a brace with words below it',
    inside(
      'limLow',
      inside('limLowPr', control),
      inside('e', inside('groupChr', inside('groupChrPr', control), inside('e', m('a+b')))),
      inside('lim', m('n')),
    ),
    '\\underset{n}{\\underbrace{a+b}}',
  ],
  [
    'letters of other alphabets',
    inside(
      'sSup',
      inside('e', m('R', inside('rPr', value('scr', 'double-struck')))),
      inside('sup', m('n')),
    ) + m('L', inside('rPr', value('scr', 'script'), value('sty', 'p'))),
    '{\\mathbb{R}}^{n}\\mathcal{L}',
  ],
  [
    'an index in front',
    inside(
      'sPre',
      inside('sPrePr', control),
      inside('sub', m('6')),
      inside('sup', m('14')),
      inside('e', m('C')),
    ),
    '{}_{6}^{14}{C}',
  ],
  [
    'a sum without limits, by properties without a value',
    inside(
      'nary',
      inside('naryPr', value('chr', '∑'), '<m:subHide/><m:supHide/>', control),
      '<m:sub/><m:sup/>',
      inside(
        'e',
        inside('sSub', inside('sSubPr', control), inside('e', m('x')), inside('sub', m('i'))),
      ),
    ),
    '\\sum{x_{i}}',
  ],
  [
    'equations that stand under one another at =',
    inside(
      'eqArr',
      inside('eqArrPr', control),
      inside('e', m('x&amp;=1')),
      inside('e', m('y&amp;=2')),
    ),
    '\\begin{aligned}x&=1 \\\\ y&=2\\end{aligned}',
  ],
  [
    'one equation with its sign of alignment',
    inside('eqArr', inside('e', m('E&amp;=') + fraction + m('#(3)'))),
    'E=\\frac{收入-成本}{1+税率} \\tag{3}',
  ],
  [
    'one behind a condition',
    m('P') +
      inside('d', inside('dPr', value('sepChr', '∣')), inside('e', m('A')), inside('e', fraction)),
    'P\\left( A | \\frac{收入-成本}{1+税率} \\right)',
  ],
])('%s, as Word writes it, is TeX', (_, formula, expected) => {
  expect(read(formula)).toMatchObject({ text: `$$${expected}$$\n`, doubts: [] });
});

test('what only keeps a place free is left out and told', () => {
  const hidden = inside('phantPr', value('show', '0'), control);
  const formula =
    fraction +
    inside('phant', hidden, inside('e', m('x'))) +
    inside('phant', inside('phantPr', value('zeroWid', '1')), inside('e', m('y')));
  expect(read(formula)).toMatchObject({
    text: '$$\\frac{收入-成本}{1+税率}{y}$$\n',
    doubts: [{ what: { zh: 'Word 里隐藏的字没有读入：“x”' } }],
  });
});
