import type { Clause } from '../document/clause.ts';
import { textOf } from '../document/clause.ts';
import { clausesOf, type Document } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import type { PdfFile, PdfPage } from './pdf-file.ts';

/**
 * The text of a PDF is the record, all of it and nothing else, in order: compared NFKC and without white
 * space. What is not tagged is page furniture; what is in a figure is the figure's. Paged.js drops what it
 * cannot lay out, without a word.
 */
export function pdfText(pdf: PdfFile, document: Document): Problem[] {
  const text = folded(pdf.pages.map(recordOn).join(''));
  // The usual case first: a list of single characters takes twenty times the room of the text.
  if (
    text ===
    clausesOf(document)
      .map((clause) => folded(textOf(clause)))
      .join('')
  )
    return [];
  const [expected, found] = [characters(document), [...text]];
  const at = firstDifference(expected, found);
  if (at === undefined) return [];
  const { clause } = expected[Math.min(at, expected.length - 1)] ?? {};
  return [
    problem('pdf-text-differs', clause?.place ?? { file: document.file, line: 1, column: 1 }, {
      found: around(found, at),
      expected: around(
        expected.map(({ character }) => character),
        at,
      ),
      mend: {
        zh: 'PDF 漏字、重字或错序；不可发布，请报告此缺陷',
        en: 'the PDF loses, repeats or moves text; do not publish it, report this defect',
      },
    }),
  ];
}

/** The tagged text of a page outside figures, in the order of painting. */
export function recordOn({ texts, marks }: PdfPage): string {
  const record = new Set(
    marks.filter(({ within }) => !within.includes('Figure')).map(({ id }) => id),
  );
  return texts
    .filter(({ mark }) => mark !== undefined && record.has(mark))
    .map(({ text }) => text)
    .join('');
}

export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

interface Character {
  character: string;
  clause: Clause;
}

function characters(document: Document): Character[] {
  return clausesOf(document).flatMap((clause) =>
    Array.from(folded(textOf(clause)), (character) => ({ character, clause })),
  );
}

function firstDifference(
  expected: readonly Character[],
  found: readonly string[],
): number | undefined {
  const length = Math.max(expected.length, found.length);
  for (let i = 0; i < length; i++) if (expected[i]?.character !== found[i]) return i;
  return undefined;
}

/** Ten characters before the place, and as many from it on. */
function around(characters: readonly string[], at: number): string {
  const reach = 10;
  const before = characters.slice(Math.max(0, at - reach), at).join('');
  return `…${before}▸${characters.slice(at, at + reach).join('')}…`;
}
