import { textOf } from '../../src/document/clause.ts';
import { clausesOf } from '../../src/document/document.ts';
import type { ArchivedDocument } from '../../src/view/archive.ts';
import type { Facsimile, PaintedText } from '../../src/view/facsimile.ts';

/** Pages that show one line of each clause, for a document that was not printed. */
export function standInFor({ document, pageMap }: ArchivedDocument): Facsimile {
  const clauses = clausesOf(document);
  const firsts = (pageMap?.starts ?? []).map(({ clause }) =>
    clauses.findIndex(({ id }) => id === clause),
  );
  const pages = [0, ...firsts].map((from, i, all) => clauses.slice(from, (all[i + 1] ?? from) + 1));
  return {
    pages: pages.map((shown) => ({
      width: 210,
      height: 297,
      shapes: [],
      texts: shown.map((clause, i) => lineOf(textOf(clause).slice(0, 28), i)),
      passages: shown.map((clause) => ({ clause: clause.id, text: textOf(clause) })),
    })),
    findings: [
      { page: 1, y: 50, provision: '7.2.4', element: '发文机关标志', found: '0', expected: '35' },
    ],
  };
}

function lineOf(text: string, line: number): PaintedText {
  const characters = [...text];
  return {
    face: 'fangsong',
    size: 5.57,
    colour: '#000000',
    x: 28,
    baseline: 42 + 10.45 * line,
    turned: false,
    characters,
    advances: characters.map((_, i) => i * 5.57),
  };
}
