import { textOf } from '../document/clause.ts';
import { clausesOf } from '../document/document.ts';
import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

const halfWidth = /(?<=[\p{Script=Han}）》”])[,;:?!()]|[,;:?!()](?=[\p{Script=Han}（《“])/u;

/** Punctuation between Han characters is full-width (GB/T 15834, GB/T 9704-2012 clause 9). */
export const halfWidthPunctuation: Rule = perDocument((document) =>
  clausesOf(document).flatMap((clause) => {
    const match = halfWidth.exec(textOf(clause));
    if (!match || isSic(document, clause.id)) return [];
    return [
      problem('half-width-punctuation', clause.place, {
        found: context(textOf(clause), match.index),
        expected: {
          zh: '汉字之间用全角标点（GB/T 15834）',
          en: 'full-width punctuation between Han characters (GB/T 15834)',
        },
        mend: {
          zh: '改为全角，并在 emendations.yaml 记 width',
          en: 'make it full-width and record it as width in emendations.yaml',
        },
      }),
    ];
  }),
);

function context(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 6), at)}▸${text.slice(at, at + 6)}`;
}
