import { expect, it } from 'vitest';
import { referenceOf } from '../../../src/view/citation.ts';
import { smallDocument } from '../../support/small-document.ts';

it('cites after GB/T 7714: three bodies are all named, the title stands as on the document', () => {
  expect(referenceOf(smallDocument)).toBe(
    '质检总局，教育部，公安部．质检总局等关于开展小型“质量月”活动的通知：国质检质联〔2017〕3号［A］．2017-08-02',
  );
});

it('names the first three of more than three bodies', () => {
  const [only] = smallDocument.signatories;
  const four = {
    ...smallDocument,
    signatories: only ? [...smallDocument.signatories, { ...only, name: '水利部' }] : [],
  };
  expect(referenceOf(four)).toMatch(/^质检总局，教育部，公安部，等．质检总局等关于/u);
});

it('names the issuers where nobody signs', () => {
  expect(referenceOf({ ...smallDocument, signatories: [] })).toMatch(
    /^国家质量监督检验检疫总局，教育部，公安部．/u,
  );
});
