import { expect, it } from 'vitest';
import { placesOfTerm } from '../../../src/document/glossary.ts';
import { termsOf } from '../../../src/view/glossary.ts';
import { clause } from '../../support/clauses.ts';
import { smallDocument } from '../../support/small-document.ts';

it.each([
  ['开展QC小组活动，QC成果', 'QC', [2, 9]],
  ['CQC质享公益活动', 'QC', []],
  ['汽车“三包”规定', '三包', [3]],
])('in “%s” the term %s stands at %j', (text, term, places) => {
  expect(placesOfTerm(text, term)).toEqual(places);
});

const entry = (term: string) => ({ term, definition: '', source: '', at: smallDocument.place });

it('finds the first use in each part, and none inside a longer term', () => {
  const glossary = ['质量', '质量月'].map(entry);
  const uses = termsOf({ ...smallDocument, glossary });
  const first = uses.filter(({ part }) => part === 'notice');
  expect(first.map(({ entry: { term }, id }) => [term, id])).toEqual([
    ['质量', 'term-notice-1'],
    ['质量月', 'term-notice-2'],
  ]);
});

it.each([
  ['抽检组到场，抽检组封样，再抽检。', [0, 13]],
  ['抽检组到场，抽检组封样。', [0]],
])('finds no term inside a later place of a longer one: %s', (text, starts) => {
  const block = { kind: 'paragraph' as const, clause: clause('p1', 'paragraph', text) };
  const glossary = ['抽检', '抽检组'].map(entry);
  const uses = termsOf({ ...smallDocument, glossary, blocks: [block] });
  const found = uses.filter((use) => use.clause === 'p1');
  expect(found.map(({ start }) => start).toSorted((a, b) => a - b)).toEqual(starts);
});
