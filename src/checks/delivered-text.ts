import { type Problem, problem } from '../document/problem.ts';
import type { PdfFile } from './pdf-file.ts';
import { folded, recordOn } from './pdf-text.ts';

/** The record as a PDF prints it. */
export function printedText(pdf: PdfFile): string {
  return pdf.pages.map(recordOn).join('');
}

/** Whether two deliveries say the same, NFKC and without white space. @param file the one in doubt */
export function deliveredText(file: string, found: string, expected: string): Problem[] {
  const [one, other] = [[...folded(found)], [...folded(expected)]];
  const length = Math.max(one.length, other.length);
  const at = Array.from({ length }, (_, i) => i).find((i) => one[i] !== other[i]);
  return at === undefined ? [] : [textDiffers(file, around(one, at), around(other, at))];
}

export function textDiffers(file: string, found: string, expected: string): Problem {
  return problem(
    'delivered-text-differs',
    { file, line: 1, column: 1 },
    {
      found,
      expected,
      mend: {
        zh: '各件的文字应当一字不差；不可使用，请报告',
        en: 'all deliveries say the same; do not use this one, and report it',
      },
    },
  );
}

/** Ten characters before the place, and as many from it on. */
function around(characters: readonly string[], at: number): string {
  const reach = 10;
  const before = characters.slice(Math.max(0, at - reach), at).join('');
  return `…${before}▸${characters.slice(at, at + reach).join('')}…`;
}
