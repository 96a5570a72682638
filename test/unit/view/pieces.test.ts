import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/document/clause.ts';
import { notesIn, piecesOf } from '../../../src/view/pieces.ts';
import { actor, clause, label } from '../../support/clauses.ts';
import { smallArchive } from '../../support/small-archive.ts';

const item = clause('i1', 'item', label('（一）'), actor('上海市'), '检查公共场所用水。');
const none = { notes: [], pages: [] };

describe('piecesOf', () => {
  test('gives each run as one piece where nothing is marked', () => {
    expect(piecesOf(item, none)).toEqual([
      { role: 'label', text: '（一）', offset: 0, notes: [], endsNotes: [] },
      { role: 'actor', text: '上海市', offset: 3, notes: [], endsNotes: [] },
      { role: 'text', text: '检查公共场所用水。', offset: 6, notes: [], endsNotes: [] },
    ]);
  });

  test('cuts at both ends of a note, and marks it where it ends', () => {
    const pieces = piecesOf(item, { notes: [{ number: 1, start: 8, end: 12 }], pages: [] });
    expect(pieces.slice(2)).toEqual([
      { role: 'text', text: '检查', offset: 6, notes: [], endsNotes: [] },
      { role: 'text', text: '公共场所', offset: 8, notes: [1], endsNotes: [1] },
      { role: 'text', text: '用水。', offset: 12, notes: [], endsNotes: [] },
    ]);
  });

  test('keeps a note across runs, and marks it once', () => {
    const pieces = piecesOf(item, { notes: [{ number: 1, start: 3, end: 8 }], pages: [] });
    expect(pieces.map(({ text, notes, endsNotes }) => [text, notes, endsNotes])).toEqual([
      ['（一）', [], []],
      ['上海市', [1], []],
      ['检查', [1], [1]],
      ['公共场所用水。', [], []],
    ]);
  });

  test('gives the words of two notes to both', () => {
    const notes = [
      { number: 1, start: 6, end: 10 },
      { number: 2, start: 8, end: 12 },
    ];
    const pieces = piecesOf(item, { notes, pages: [] }).slice(2);
    expect(pieces.map(({ text, notes: of, endsNotes }) => [text, of, endsNotes])).toEqual([
      ['检查', [1], []],
      ['公共', [1, 2], [1]],
      ['场所', [2], [2]],
      ['用水。', [], []],
    ]);
  });

  test('begins a piece with every page, the first of a clause too', () => {
    const pages = [
      { page: 4, offset: 0 },
      { page: 5, offset: 10 },
    ];
    const pieces = piecesOf(item, { notes: [], pages });
    expect(pieces.map(({ text, page }) => [text, page])).toEqual([
      ['（一）', 4],
      ['上海市', undefined],
      ['检查公共', undefined],
      ['场所用水。', 5],
    ]);
  });

  test('carries a note over the turn of a page', () => {
    const pieces = piecesOf(item, {
      notes: [{ number: 1, start: 8, end: 12 }],
      pages: [{ page: 5, offset: 10 }],
    });
    expect(pieces.slice(3, 5)).toEqual([
      { role: 'text', text: '公共', offset: 8, notes: [1], endsNotes: [] },
      { role: 'text', text: '场所', offset: 10, notes: [1], endsNotes: [1], page: 5 },
    ]);
  });

  test('loses and adds no character, wherever the cuts are', () => {
    const text = textOf(item);
    for (let start = 0; start <= text.length; start++) {
      for (let end = start; end <= text.length; end++) {
        const marks = { notes: [{ number: 1, start, end }], pages: [{ page: 2, offset: end }] };
        const pieces = piecesOf(item, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.offset)).toBe(true);
      }
    }
  });
});

test('notesIn gives the notes of one clause', () => {
  const { documents } = smallArchive();
  const [archived] = documents;
  if (!archived) throw new Error('the small archive is empty');
  const [note] = archived.document.notes;
  if (!note) throw new Error('the small document has no note');
  expect(notesIn(archived.document, note.at.clause)).toContainEqual({
    number: note.number,
    start: note.at.start,
    end: note.at.end,
  });
  expect(notesIn(archived.document, 'no-such-clause')).toEqual([]);
});
