import { describe, expect, it } from 'vitest';
import type { SearchData } from '../../../src/search/browser/data.ts';
import { fold } from '../../../src/search/browser/fold.ts';
import { scanOver } from '../../../src/search/browser/scan.ts';
import { searchData } from '../../../src/search/search-data.ts';

const texts = ['开展“质量月”活动', '新版 GB/T 19000 (ISO 9000) 标准', '大力提升质量 建设质量强国'];
const data: SearchData = {
  documents: [{ id: 'd', title: '通知', docNumber: '甲〔2017〕1号' }],
  clauses: texts.map((text, i) => ({
    id: `c${i}`,
    document: 0,
    href: '',
    place: '',
    kind: '',
    text,
  })),
};
const scan = scanOver(data);
const found = (query: string) =>
  scan(query).flatMap(({ clause, at }) =>
    at.map(({ start, end }) => texts[clause]?.slice(start, end)),
  );

describe('a query', () => {
  it.each([
    ['量月', ['量月']],
    ['"质量月"', ['“质量月”']],
    ['gb/t19000', ['GB/T 19000']],
    ['ＩＳＯ', ['ISO']],
    ['质量建设', ['质量 建设']],
    ['质量', ['质量', '质量', '质量']],
    ['没有', []],
    ['', []],
    [' 　', []],
  ])('%s is found wherever its characters stand', (query, hits) => {
    expect(found(query)).toEqual(hits);
  });
});

it('sets aside width, case, white space and the kinds of marks, and nothing else', () => {
  expect(fold('Ａ “b”—ｃ')).toBe(fold('a"B"-c'));
  expect(fold('质量')).not.toBe(fold('质两'));
});

it('hands the data over as one string that a script can read', () => {
  let received = '';
  new Function('hongtouSearchData', searchData(data))((json: string) => {
    received = json;
  });
  expect(JSON.parse(received)).toEqual(data);
});
