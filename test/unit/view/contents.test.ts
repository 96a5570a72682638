import { expect, it } from 'vitest';
import { annexContents, contentsOf, shortTitles } from '../../../src/view/contents.ts';
import { smallDocument } from '../../support/small-document.ts';

it('lists headings, signatures, annexes and the imprint', () => {
  expect(contentsOf(smallDocument).map(({ text, level }) => `${level} ${text}`)).toEqual([
    '1 发文机关 3 家',
    '1 一、活动主题',
    '2 （一）弘扬工匠精神',
    '1 署名与成文日期',
    '1 附件 1　主要活动',
    '1 附件 2　口号与标志',
    '1 版记',
  ]);
});

it('lists the items of an annex by their names and counts them', () => {
  const [annex] = smallDocument.annexes;
  expect(annex && annexContents(smallDocument, annex)).toEqual([
    { href: '/small/annex-1/index.html#a1-1', text: '一、各单位活动', level: 1, count: 2 },
    { href: '/small/annex-1/index.html#a1-1-1', text: '（一）教育部', level: 2 },
    { href: '/small/annex-1/index.html#a1-1-2', text: '（二）深圳市', level: 2 },
  ]);
});

it('never cuts a shared beginning inside quotation marks, and leaves an only title whole', () => {
  const [first, second] = smallDocument.annexes;
  if (!first || !second) throw new Error('the small document has two annexes');
  const titled = (annex: typeof first, text: string) => ({
    ...annex,
    title: { ...annex.title, runs: [{ role: 'text' as const, text }] },
  });
  expect(shortTitles([titled(first, '关于“甲乙”'), titled(second, '关于“甲丙”')])).toEqual([
    '“甲乙”',
    '“甲丙”',
  ]);
  expect(shortTitles([first])).toEqual(['小型“质量月”主要活动']);
});
