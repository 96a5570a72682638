import { clausesIn, type EmblemBlock } from '../document/block.ts';
import { blocksOf } from '../document/blocks.ts';
import { textOf } from '../document/clause.ts';
import { type Problem, problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** The colours that a printer is given are those that the text states. */
export const swatchDiffers: Rule = perDocument((document) =>
  blocksOf(document).flatMap((block) => (block.kind === 'emblem' ? swatchProblems(block) : [])),
);

function swatchProblems(block: EmblemBlock): Problem[] {
  const text = plain(clausesIn([block]).map(textOf).join('\n'));
  const { c, m, y, k } = block.cmyk;
  const stated = [`C:${c}M:${m}Y:${y}K:${k}`, plain(block.spot)];
  const missing = stated.filter((value) => !stands(value, text));
  if (missing.length === 0) return [];
  return [
    problem('swatch-differs', block.place, {
      found: { zh: `文中没有 ${missing.join('、')}`, en: `no ${missing.join(', ')} in the text` },
      expected: {
        zh: '属性与文中所写的颜色相同',
        en: 'attributes that state the colours of the text',
      },
      mend: { zh: '改正 cmyk 或 spot', en: 'correct cmyk or spot' },
    }),
  ];
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\S\n]/gu, '')
    .toUpperCase();
}

/** Whole: K:0 does not stand in K:05. */
function stands(value: string, text: string): boolean {
  return text
    .split(value)
    .slice(1)
    .some((after) => !/^\d/u.test(after));
}
