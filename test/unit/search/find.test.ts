import { describe, expect, it } from 'vitest';
import type { SearchContent } from '../../../src/search/search-files.ts';
import { contentOf, engineOver, findIn } from '../../support/search.ts';

const texts = [
  '开展“质量月”活动',
  '新版 GB/T 19000 (ISO 9000) 标准，质检总局制订',
  '大力提升质量 建设质量强国',
  '弘扬工匠精神，培育众多工匠',
  '国质检质联〔2017〕374号',
  '2017年8月22日印发，9月15日开会',
  '国家质量监督检验检疫总局',
  '金华市培育“八婺工匠”',
  '工匠',
];

const names: SearchContent['names'] = [
  {
    kind: 'organ',
    forms: ['国家质量监督检验检疫总局', '质检总局', '国家质检总局'],
    successors: ['国家市场监督管理总局', '海关总署'],
    what: '国务院直属机构',
    clauses: [6],
  },
  { kind: 'place', forms: ['金华市'], successors: [], what: '地级市', clauses: [7] },
];

const content = contentOf(texts, names);

describe.each(['scan', 'pagefind', 'grams'] as const)('the engine %s', (name) => {
  const engine = engineOver(content, name);
  const found = async (query: string, literal = false) =>
    (await findIn(await engine, query, { literal })).map(({ text, by }) => ({
      number: text.number,
      by,
    }));
  const numbers = async (query: string) => (await found(query)).map(({ number }) => number);
  const ways = async (query: string) => new Set((await found(query)).map(({ by }) => by));

  it.each([
    ['量月', [0]],
    ['"质量月"', [0]],
    ['『质量月』', [0]],
    ['gb/t19000', [1]],
    ['ＩＳＯ', [1]],
    ['[2017]３７４', [4]],
    ['374号', [4]],
    ['9月15日', [5]],
    ['质量建设', [2]],
    ['月', [0, 5]],
    ['', []],
    [' 　', []],
    ['量质', []],
  ])('finds %s wherever its characters stand', async (query, expected) => {
    expect(await numbers(query)).toEqual(expected);
    expect([...(await ways(query))].filter(Boolean)).toEqual([]);
  });

  it('shows what is the query as a whole before what holds it', async () => {
    expect(await numbers('工匠')).toEqual([8, 3, 7]);
  });

  it.each([
    ['精神 工匠', [3]],
    ['“工匠” -精神', [8, 7]],
    ['培育 质量', []],
  ])('reads the operators of %s where it stands nowhere as it is', async (query, expected) => {
    expect(await numbers(query)).toEqual(expected);
    expect(await ways(query)).toEqual(new Set(expected.length > 0 ? ['words'] : []));
  });

  it.each([
    ['質檢總局', [1]],
    ['２０１７-08-22', [5]],
    ['2017/8/22', [5]],
    ['二〇一七年八月二十二日', [5]],
    ['09月15日', [5]],
  ])('finds %s in the writing of the documents', async (query, expected) => {
    expect(await numbers(query)).toEqual(expected);
    expect(await ways(query)).toEqual(new Set(['variant']));
  });

  it.each(['国家质检总局', '国家市场监督管理总局', '國家市場監督管理總局'])(
    'knows the body by its name %s',
    async (query) => {
      expect(await numbers(query)).toEqual([6, 1]);
      expect(await ways(query)).toEqual(new Set(['name']));
    },
  );

  it.each([
    ['zhijian', [6, 1]],
    ['zhi jian zong ju', [6, 1]],
    ['zjzj', [6, 1]],
    ['jinhua', [7]],
    ['JHS', [7]],
    ['z', []],
  ])('reads %s as pinyin', async (query, expected) => {
    expect(await numbers(query)).toEqual(expected);
    expect(await ways(query)).toEqual(new Set(expected.length > 0 ? ['pinyin'] : []));
  });

  it('returns only literal hits when it is asked to', async () => {
    for (const query of ['質檢總局', '精神 工匠', 'zhijian', '国家市场监督管理总局'])
      expect(await found(query, true)).toEqual([]);
    expect((await found('工匠', true)).length).toBe(3);
  });
});

it('finds a text in traditional characters by simplified ones', async () => {
  const engine = await engineOver(contentOf(['質量強國', '质量强国']), 'scan');
  expect((await findIn(engine, '强国')).map(({ text }) => text.number)).toEqual([1]);
  const only = await engineOver(contentOf(['質量強國']), 'grams');
  expect((await findIn(only, '强国')).map(({ text }) => text.number)).toEqual([0]);
});

it('puts a title before a heading, a heading before the text', async () => {
  const plain = contentOf(['加强质量宣传。', '一、质量宣传。加强。', '质量宣传方案', '质量宣传']);
  const clauses = plain.clauses.map((clause, i) => ({
    ...clause,
    title: i === 2,
    ...(i === 1 ? { head: { start: 2, end: 7 } } : {}),
  }));
  const engine = await engineOver({ ...plain, clauses }, 'scan');
  expect((await findIn(engine, '质量宣')).map(({ text }) => text.number)).toEqual([2, 1, 0, 3]);
  expect((await findIn(engine, '质量宣传')).map(({ text }) => text.number)).toEqual([1, 3, 2, 0]);
});
