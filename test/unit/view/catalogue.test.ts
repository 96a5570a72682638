import { expect, it } from 'vitest';
import { issuersOf } from '../../../src/view/catalogue.ts';
import { smallDocument } from '../../support/small-document.ts';

const [first] = smallDocument.signatories;
if (!first) throw new Error('the small document is signed');

it('names who issued a document as its masthead does', () => {
  const { value, more } = issuersOf(smallDocument);
  expect(value).toBe(`${smallDocument.issuers[0]?.name}等`);
  expect(more?.text).toBe('3 家');
});

it('names who signs it where it has no masthead, and nobody where none signs', () => {
  const plain = { ...smallDocument, issuers: [] };
  expect(issuersOf({ ...plain, signatories: [first] }).value).toBe(first.name);
  expect(issuersOf({ ...plain, signatories: [{ ...first, office: '部长' }] }).value).toBe('未标注');
});
