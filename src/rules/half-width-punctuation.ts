import { textOf } from '../document/clause.ts';
import { clausesOf } from '../document/document.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** Punctuation between Han characters is full-width (GB/T 15834, GB/T 9704-2012 clause 9). */
export const halfWidthPunctuation: Rule = perDocument((document) =>
  clausesOf(document).flatMap((clause) =>
    [...textOf(clause).matchAll(halfWidth)]
      .filter(({ index }) => !isSic(document, clause, index, index + 1))
      .map(({ input, index }) =>
        problem('half-width-punctuation', clause.place, {
          found: `${input.slice(Math.max(0, index - 6), index)}▸${input.slice(index, index + 6)}`,
          expected: {
            zh: '汉字之间用全角标点（GB/T 15834）',
            en: 'full-width punctuation between Han characters (GB/T 15834)',
          },
          mend: {
            zh: '改为全角，并在 emendations.yaml 记 width；原件如此就记 sic',
            en: 'make it full-width and record it as width in emendations.yaml; record a sic if the original has it',
          },
        }),
      ),
  ),
);

const halfWidth = /(?<=[\p{Script=Han}）》”])[,;:?!()]|[,;:?!()](?=[\p{Script=Han}（《“])/gu;
