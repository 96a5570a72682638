import { expect, it, test } from 'vitest';
import { type Cited, cite } from '../../../src/records/citations.ts';
import { smallArchive } from '../../support/small-archive.ts';
import { smallDocument } from '../../support/small-document.ts';

const { organs } = smallArchive();
const whole: Cited = { document: smallDocument, organs };
const clause: Cited = {
  ...whole,
  clause: { id: 'a2-i1', locus: '附件 2　一、深圳市', part: 'annex-2' },
  baseUrl: 'https://archive.example/',
};

const title = '质检总局等关于开展小型“质量月”活动的通知';

test.each([
  ['gbt7714', `质检总局，教育部，公安部．${title}：国质检质联〔2017〕3号［A］．2017-08-02．`],
  ['gbt7714-2015', `质检总局, 教育部, 公安部. ${title}: 国质检质联〔2017〕3号[A]. 2017-08-02.`],
  ['chicago', `质检总局, 教育部, 公安部, “${title},” 国质检质联〔2017〕3号, 2017-08-02.`],
  ['link', 'small/index.html'],
] as const)('cites a document as %s', (format, text) => {
  expect(cite(whole, format)).toBe(text);
});

test.each([
  [
    'gbt7714',
    `质检总局，教育部，公安部．${title}：国质检质联〔2017〕3号［A］．2017-08-02：附件 2　一、深圳市．`,
  ],
  ['link', 'https://archive.example/small/annex-2/index.html#a2-i1'],
] as const)('cites a clause as %s', (format, text) => {
  expect(cite(clause, format)).toBe(text);
});

it('writes BibTeX in which no body is taken for a person', () => {
  expect(cite(whole, 'bibtex')).toBe(
    [
      '@misc{small,',
      '  author = {{国家质量监督检验检疫总局} and {中华人民共和国教育部} and {中华人民共和国公安部}},',
      `  title = {{${title}}},`,
      '  number = {国质检质联〔2017〕3号},',
      '  type = {通知},',
      '  year = {2017},',
      '  month = {8},',
      '  date = {2017-08-02},',
      '  language = {chinese},',
      '}',
    ].join('\n'),
  );
});

it('writes RIS that ends as its readers need it', () => {
  expect(cite(clause, 'ris')).toBe(
    [
      'TY  - GOVDOC',
      'AU  - 国家质量监督检验检疫总局',
      'AU  - 中华人民共和国教育部',
      'AU  - 中华人民共和国公安部',
      `TI  - ${title}`,
      'M1  - 国质检质联〔2017〕3号',
      'M3  - 通知',
      'PY  - 2017',
      'DA  - 2017/08/02',
      'SE  - 附件 2　一、深圳市',
      'LA  - zh-CN',
      'ID  - small',
      'UR  - https://archive.example/small/annex-2/index.html#a2-i1',
      'ER  - ',
    ].join('\n'),
  );
});

it('writes CSL-JSON', () => {
  expect(JSON.parse(cite(clause, 'csl'))).toEqual([
    {
      id: 'small-a2-i1',
      type: 'document',
      title,
      author: [
        { literal: '国家质量监督检验检疫总局' },
        { literal: '中华人民共和国教育部' },
        { literal: '中华人民共和国公安部' },
      ],
      number: '国质检质联〔2017〕3号',
      genre: '通知',
      issued: { 'date-parts': [[2017, 8, 2]] },
      language: 'zh-CN',
      section: '附件 2　一、深圳市',
      URL: 'https://archive.example/small/annex-2/index.html#a2-i1',
    },
  ]);
});
