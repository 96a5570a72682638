import { describe, expect, test } from 'vitest';
import { docxText } from '../../../src/import/docx.ts';
import { docxOf } from '../../support/docx.ts';
import { imported } from '../../support/imported.ts';

const set = (align: string, words: string) =>
  `<w:r><w:rPr><w:vertAlign w:val="${align}"/></w:rPr><w:t>${words}</w:t></w:r>`;
const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;

function lineOf(inside: string): string {
  const result = docxText(docxOf(`<w:p>${inside}</w:p>`));
  return 'fault' in result ? result.fault.en : result.text.trimEnd();
}

test('what has no raised or lowered form stands on the line, and is told', () => {
  const inside = run('X') + set('subscript', '甲') + run('为10') + set('superscript', '乙');
  const result = docxText(docxOf(`<w:p>${run('甲')}</w:p><w:p>${inside}</w:p>`));
  expect(result).toMatchObject({ text: '甲\nX甲为10乙\n', doubts: [{ line: 2 }] });
});

describe('what a run says of its height', () => {
  test.each([
    ['a power', run('20m') + set('superscript', '2') + run('以内'), '20m²以内'],
    ['a power with its sign', run('10') + set('superscript', '-6'), '10⁻⁶'],
    ['a lowered figure', run('CO') + set('subscript', '2') + run('减排'), 'CO₂减排'],
    ['what may be a note', run('产值') + set('superscript', '2') + run('增长'), '产值²增长'],
    ['other words', run('第') + set('superscript', '甲') + run('组'), '第甲组'],
  ])('makes %s', (_, inside, line) => {
    expect(lineOf(inside)).toBe(line);
  });
});

describe('what may be wrong of it is told', () => {
  const note = `<w:p>${run('[2] 当年价格')}</w:p>`;
  test.each([
    ['a power of a length', run('元/米') + set('superscript', '2'), '', '元/米²', []],
    ['a raised figure', run('产值') + set('superscript', '2'), '', '产值²', [1]],
    ['the mark of a note', run('产值') + set('superscript', '2'), note, '产值[2]', []],
    ['the mark of another', run('产值') + set('superscript', '3'), note, '产值³', [1]],
    ['more figures', run('产值') + set('superscript', '123'), '', '产值¹²³', [1]],
    ['a lowered figure', run('样品') + set('subscript', '1'), '', '样品₁', []],
  ])('%s', (_, inside, below, line, flattened) => {
    const result = docxText(docxOf(`<w:p>${inside}</w:p>${below}`));
    const doubts = flattened.map((line) => ({ line }));
    expect(result).toMatchObject({ text: expect.stringContaining(`${line}\n`), doubts });
  });

  test('in a footnote too', () => {
    const body = `<w:p>${run('甲')}</w:p><w:p>${run('乙')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const inside = `<w:p>${run('CO') + set('subscript', '甲')}</w:p>`;
    const footnotes = `<w:footnote w:id="2">${inside}</w:footnote>`;
    expect(docxText(docxOf(body, { footnotes }))).toMatchObject({ doubts: [{ line: 2 }] });
  });
});

test('a symbol of a font of symbols is the character that it shows', () => {
  const symbol = (font: string, code: string) =>
    `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
  expect(lineOf(symbol('Wingdings 2', 'F050') + run('是') + symbol('Wingdings', 'F06F'))).toBe(
    '√是□',
  );
  expect(lineOf(symbol('Webdings', 'F052'))).toBe('\uf052');
  expect(lineOf(symbol('Wingdings', '004A') + symbol('宋体', '004A'))).toBe('\uf04aJ');
  expect(lineOf(symbol('宋体', 'FFFFFFFF'))).toBe('\ue000');
});

test('of a 版头 that was set as a table, merged cells are no names', () => {
  const { draft } = imported(
    '| 示范市水务局 | 文件 |\n| --- | --- |\n| 示范市财政局 | ^^ |\n\n示联〔2020〕3号\n\n示范市水务局　示范市财政局关于节水的通知\n\n各单位：\n\n照办。\n\n示范市水务局　　示范市财政局\n2020年4月1日\n',
  );
  expect(draft.elements.issuers?.map(({ name }) => name)).toEqual(['示范市水务局', '示范市财政局']);
});
