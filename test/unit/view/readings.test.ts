import { expect, test } from 'vitest';
import type { LinkedPiece } from '../../../src/view/document-view.ts';
import { readingsOver } from '../../../src/view/readings.ts';
import { smallDocument } from '../../support/small-document.ts';

const entry = {
  term: '三品一标',
  reading: 'sān pǐn yī biāo',
  definition: '四类产品。',
  source: '某处',
  at: smallDocument.place,
};

function piece(text: string, offset: number, more: Partial<LinkedPiece> = {}): LinkedPiece {
  return { role: 'text', text, offset, notes: [], endsNotes: [], ...more };
}

const term = (start: number, ends: boolean): Partial<LinkedPiece> => ({
  term: { id: 'term-1', part: 'notice', clause: 'p1', start, end: start + 4, entry, ends },
});
const said = (pieces: LinkedPiece[]) =>
  readingsOver(pieces).map(({ pieces: own, reading, by }) => [
    own.map(({ text }) => text).join('|'),
    reading,
    by,
  ]);

test('the reading of a term stands over all of it, though a link cuts it', () => {
  const cut = [piece('推广', 0), piece('三品', 2, term(2, false)), piece('一标', 4, term(2, true))];
  expect(said(cut)).toEqual([
    ['推广', undefined, undefined],
    ['三品|一标', entry.reading, 'archive'],
  ]);
});

test('of a term of which a part stands elsewhere, such as on the next line of a title, there is none', () => {
  expect(said([piece('三品', 0, term(0, false))])).toEqual([['三品', undefined, undefined]]);
});

test('what the source prints stands before what the archive says', () => {
  const ruby = { reading: 'pǐn', start: 1 };
  const pieces = [
    piece('三', 0, term(0, false)),
    piece('品', 1, { ...term(0, false), ruby }),
    piece('一标', 2, term(0, true)),
  ];
  expect(said(pieces)).toEqual([
    ['三', undefined, undefined],
    ['品', 'pǐn', 'source'],
    ['一标', undefined, undefined],
  ]);
});
