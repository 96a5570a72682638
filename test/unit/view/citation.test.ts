import { expect, it } from 'vitest';
import { referenceOf } from '../../../src/view/citation.ts';
import { smallDocument } from '../../support/small-document.ts';

it('cites after GB/T 7714, the bodies as authors and not again in the title', () => {
  expect(referenceOf(smallDocument)).toBe(
    '质检总局，等．关于开展小型“质量月”活动的通知：国质检质联〔2017〕3号［A］．2017-08-02',
  );
});

it('keeps the title whole where it does not begin with the author', () => {
  const [only] = smallDocument.signatories;
  const single = { ...smallDocument, signatories: only ? [only] : [] };
  expect(referenceOf(single)).toContain('质检总局．质检总局等关于开展');
});
