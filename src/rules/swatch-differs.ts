import { blocksIn, clausesIn, type EmblemBlock } from '../document/block.ts';
import { textOf } from '../document/clause.ts';
import { type Problem, problem } from '../document/problem.ts';
import { perDocument, type Rule } from './rule.ts';

/** The colours that a printer is given are those that the text states. */
export const swatchDiffers: Rule = perDocument((document) =>
  [document, ...document.annexes]
    .flatMap((part) => blocksIn(part.blocks))
    .flatMap((block) => (block.kind === 'emblem' ? swatchProblems(block) : [])),
);

function swatchProblems(block: EmblemBlock): Problem[] {
  const clauses = clausesIn([block]);
  const place = clauses[0]?.place;
  const text = clauses.map(textOf).join('').replace(/\s/gu, '').normalize('NFKC');
  const { c, m, y, k } = block.cmyk;
  const stated = [`C:${c}M:${m}Y:${y}K:${k}`, block.spot.replace(/\s/gu, '')];
  const missing = stated.filter((value) => !text.includes(value));
  if (missing.length === 0 || !place) return [];
  return [
    problem('swatch-differs', place, {
      found: { zh: `文中没有 ${missing.join('、')}`, en: `no ${missing.join(', ')} in the text` },
      expected: {
        zh: '属性与文中所写的颜色相同',
        en: 'attributes that state the colours of the text',
      },
      mend: { zh: '改正 cmyk 或 spot', en: 'correct cmyk or spot' },
    }),
  ];
}
