import { expect, it } from 'vitest';
import { placesOfTerm } from '../../../src/document/glossary.ts';
import { termsOf } from '../../../src/view/glossary.ts';
import { smallDocument } from '../../support/small-document.ts';

it.each([
  ['开展QC小组活动，QC成果', 'QC', [2, 9]],
  ['CQC质享公益活动', 'QC', []],
  ['汽车“三包”规定', '三包', [3]],
])('in “%s” the term %s stands at %j', (text, term, places) => {
  expect(placesOfTerm(text, term)).toEqual(places);
});

it('finds the first use in each part, and none inside a longer term', () => {
  const entry = (term: string) => ({ term, definition: '', source: '', at: smallDocument.place });
  const glossary = ['质量', '质量月'].map(entry);
  const uses = termsOf({ ...smallDocument, glossary });
  const first = uses.filter(({ part }) => part === 'notice');
  expect(first.map(({ entry: { term }, id }) => [term, id])).toEqual([
    ['质量', 'term-notice-1'],
    ['质量月', 'term-notice-2'],
  ]);
});
