import { readTex } from '../../src/corpus/formula/read-tex.ts';
import type { FormulaBlock } from '../../src/document/block.ts';
import { akomaNtoso } from '../../src/records/akoma-ntoso.ts';
import { clause } from './clauses.ts';
import { smallArchive } from './small-archive.ts';
import { smallDocument } from './small-document.ts';

/** A formula in the notation of TeX as a block. */
export function setFormula(id: string, tex: string): FormulaBlock {
  const read = readTex(tex);
  if ('fault' in read) throw new Error(read.fault);
  const number = read.number ? [{ role: 'label' as const, text: read.number }] : [];
  return {
    kind: 'formula',
    clause: clause(id, 'formula', read.linear, ...number),
    set: { tex, shape: read.shape },
  };
}

/** Of every kind that is set: fractions, roots, indexes, sums, brackets, tables, accents, arrows, words. */
export const formulas = [
  '应纳税额=\\frac{收入-成本}{1+税率}\\times(1+5\\%)\\tag{1}',
  '\\sqrt{\\dfrac{a}{b}}+\\sqrt[3]{a}',
  'x_i^{2}y^n z+甲^乙_丙+{}_{6}^{14}{C}',
  '\\sum_{i=1}^{n} x_i+\\int\\limits_a^b x',
  "f'(x)=\\left(\\frac{a}{b}\\right)^2",
  '\\lim_{x\\to 0}\\sin x',
  '\\bar{x}\\cdot\\overline{AB}\\vec{x}\\widehat{ABC}',
  '\\begin{cases}0, & x<0\\\\ 1, & x\\ge 0\\end{cases}',
  '\\begin{bmatrix}a & b\\\\ c & d\\end{bmatrix}',
  '\\begin{aligned}a&=b\\\\ &=c\\end{aligned}',
  '\\begin{array}{lr}a&b\\end{array}\\substack{a\\\\b}',
  '\\binom{n}{k}+\\genfrac{}{}{1pt}{}{a}{b}',
  '\\max\\{a, b\\}=12.5\\ \\mathrm{kg/m^3}\\quad\\mathbb{R}',
  '\\underbrace{a+b}_n\\overset{n}{\\overbrace{a}}\\xrightarrow[b]{a}',
  '\\frac{利润}{\\text{成本}}+\\sqrt[甲]{乙}+\\underset{丁}{戊}',
];

/** What stands in `<foreign>` of Akoma Ntoso for a formula, as it is written there. */
export function foreignIn(tex: string): string {
  const document = { ...smallDocument, blocks: [setFormula('formula-1', tex)] };
  const written = akomaNtoso(document, smallArchive().organs);
  return /<foreign>(?<inside>[\s\S]*)<\/foreign>/u.exec(written)?.groups?.inside?.trim() ?? '';
}
