import { expect, test } from 'vitest';
import { archiveEdition } from '../../../print/pipeline/finish/archive.ts';
import { geometryOf } from '../../../src/checks/gbt9704/geometry.ts';
import { judge } from '../../../src/checks/gbt9704/judge.ts';
import { sheetOf } from '../../../src/checks/gbt9704/sheet.ts';
import { checkPdf } from '../../../src/checks/pdf.ts';
import { readPdfObjects } from '../../../src/checks/pdf-objects.ts';
import { pdfaRules } from '../../../src/checks/pdfa/rules.ts';
import { pdfuaRules } from '../../../src/checks/pdfua/rules.ts';
import { elementsOf } from '../../../src/checks/pdfua/tree.ts';
import type { Document } from '../../../src/document/document.ts';
import { textIn } from '../../../src/pdf/objects.ts';
import { brokenBy } from '../../support/altered.ts';
import { bulletinsOf } from '../../support/bulletins.ts';
import { clause } from '../../support/clauses.ts';
import { setFormula } from '../../support/formulas.ts';
import { smallDocument } from '../../support/small-document.ts';

const formulas = [
  '应纳税额=\\frac{销售收入-成本}{1+税率}\\times 5\\%\\tag{1}',
  'f(x)=\\begin{cases}0, & x<0\\\\ \\frac{1}{2}x^2, & 0\\le x<1\\\\ 1, & x\\ge 1\\end{cases}',
  'S=\\sqrt{\\dfrac{\\sum_{i=1}^{n}(x_i-\\bar{x})^2}{n-1}}',
  '\\left(\\begin{matrix}a & b\\\\ c & d\\\\ e & f\\end{matrix}\\right)\\cdot\\sqrt[3]{\\frac{a}{b}}',
];

const document: Document = {
  ...smallDocument,
  pageTurns: [],
  blocks: [
    { kind: 'paragraph', clause: clause('p1', 'paragraph', '按下式计算：') },
    ...formulas.map((tex, i) => setFormula(`formula-${i + 1}`, tex)),
    { kind: 'paragraph', clause: clause('p2', 'paragraph', '式中各项以元计。') },
  ],
};

test('formulas are set in whole lines of the grid, and read as one line', async () => {
  const [made] = await bulletinsOf([document]);
  expect(made?.problems).toEqual([]);
  const bytes = await archiveEdition(made?.pdf ?? new Uint8Array(), [], []);
  const file = await readPdfObjects(bytes);
  expect(brokenBy([...pdfaRules, ...pdfuaRules], file)).toEqual([]);
  expect(await checkPdf(bytes, document)).toEqual([]);
  const tags = elementsOf(file).filter(({ role }) => role === 'Formula');
  expect(tags.map(({ dict }) => textIn(dict, 'Alt'))[0]).toBe(
    '应纳税额=（销售收入-成本）/（1+税率）×5%（1）',
  );
});

test('one that is too wide or too high for its page is a problem, not lost', async () => {
  const letters = Array.from({ length: 40 }, (_, i) => `a_{${i}}`);
  const wide = setFormula('formula-1', letters.join('+'));
  const high = setFormula('formula-1', `\\begin{matrix}${letters.join('\\\\')}\\end{matrix}`);
  const [first] = document.blocks;
  const below = setFormula('formula-2', `\\begin{matrix}${'a\\\\'.repeat(120)}\\end{matrix}`);
  const pages = [[wide], [high], [...(first ? [first] : []), below]];
  const made = await bulletinsOf(pages.map((blocks) => ({ ...document, blocks })));
  expect(made.map(({ problems }) => problems.map(({ ruleId }) => ruleId))).toEqual(
    pages.map(() => ['page-overflow']),
  );
});

test('one at the head of a page is in its type area', async () => {
  const [, , , tall = ''] = formulas;
  const before = Array.from({ length: 14 }, (_, i) => ({
    kind: 'paragraph' as const,
    clause: clause(`p${i + 1}`, 'paragraph', '按下式计算。'),
  }));
  const documents = [12, 13, 14].map((count) => ({
    ...document,
    blocks: [...before.slice(0, count), setFormula('formula-1', tall)],
  }));
  const made = await bulletinsOf(documents);
  const sheets = await Promise.all(
    made.map(async ({ pdf }, i) => sheetOf(await geometryOf(pdf), documents[i] ?? document)),
  );
  const heads = sheets.flatMap(({ lines }) => lines.filter(({ page }) => page === 2).slice(0, 1));
  expect(heads.map(({ clause: { role } }) => role)).toContain('formula');
  const checks = sheets.flatMap((sheet) => judge(sheet, 'as-issued', 'bulletin.pdf'));
  expect(checks.filter(({ id, ok }) => id === 'P-02' && !ok)).toEqual([]);
});
