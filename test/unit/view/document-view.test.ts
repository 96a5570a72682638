import { expect, it } from 'vitest';
import { textOf } from '../../../src/document/clause.ts';
import { clausesOf } from '../../../src/document/document.ts';
import { linesIn, piecesIn, viewOf } from '../../../src/view/document-view.ts';
import { webOf } from '../../../src/view/web/web.ts';
import { smallArchive } from '../../support/small-archive.ts';

const archive = smallArchive();
const [archived] = archive.documents;
if (!archived) throw new Error('the small archive holds one document');
const view = viewOf(
  archived,
  webOf(archive, (name) => name),
);

it('cuts a clause at notes, page turns and lines without losing a character', () => {
  for (const clause of clausesOf(view.document)) {
    const cut = piecesIn(view, clause, [1, 3, 5]);
    expect(cut.map((piece) => piece.text).join('')).toBe(textOf(clause));
  }
});

it('gives each line of a title its own pieces', () => {
  const lines = linesIn(view, view.document.title, view.document.titleLines);
  expect(lines.map((pieces) => pieces.map((piece) => piece.text).join(''))).toEqual(
    view.document.titleLines,
  );
});

it('marks the turn to page 2 but not page 1, where nothing turns', () => {
  const pages = clausesOf(view.document).flatMap((clause) =>
    piecesIn(view, clause).flatMap(({ page }) => page ?? []),
  );
  expect(pages).toEqual([2, 3, 4]);
});
