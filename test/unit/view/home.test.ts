import { expect, it } from 'vitest';
import { indexesOf } from '../../../src/view/home.ts';
import { smallArchive } from '../../support/small-archive.ts';

it('indexes bodies, places and slogans of an only document, and leaves out what it has none of', () => {
  const archive = smallArchive();
  const [archived] = archive.documents;
  const indexes = archived ? indexesOf(archive, archived.document) : [];
  expect(indexes.map(({ kind, rows }) => [kind, rows.length])).toEqual([
    ['organs', 3],
    ['places', 1],
    ['slogans', 2],
  ]);
  expect(indexes[0]?.rows.map(({ items }) => items)).toEqual([0, 1, 0]);
  expect(indexes[1]?.rows).toEqual([
    { text: '深圳市', href: '/small/annex-1/index.html#a1-1-2', more: '广东' },
  ]);
});
