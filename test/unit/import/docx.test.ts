import { describe, expect, test } from 'vitest';
import { docxText } from '../../../src/import/docx.ts';
import { docxOf, listed, numbering, p, styles, table } from '../../support/docx.ts';

function textOf(body: string, parts: Readonly<Record<string, string>> = {}): string[] {
  const result = docxText(docxOf(body, parts));
  if ('fault' in result) throw new Error(result.fault.en);
  return result.text.trimEnd().split('\n');
}

const style = (name: string) => `<w:pStyle w:val="${name}"/>`;
const run = (inside: string) => `<w:r>${inside}</w:r>`;

describe('the numbers of lists are those that Word shows', () => {
  test('by level', () => {
    const body = [
      p('总则', listed(1, 0)),
      p('目标', listed(1, 1)),
      p('措施', listed(1, 1)),
      p('检查', listed(1, 2)),
      p('附则', listed(1, 0)),
      p('期限', listed(1, 1)),
    ].join('');
    expect(textOf(body, { numbering })).toEqual([
      '一、总则',
      '（一）目标',
      '（二）措施',
      '1.检查',
      '二、附则',
      '（一）期限',
    ]);
  });

  test('where a list goes on, and where it begins anew', () => {
    const body = [
      p('甲', listed(1, 2)),
      p('乙', listed(1, 2)),
      p('丙', listed(2, 2)),
      p('丁', listed(2, 2)),
    ].join('');
    expect(textOf(body, { numbering })).toEqual(['1.甲', '2.乙', '1.丙', '2.丁']);
  });

  test('where they come from the style of the paragraph', () => {
    const body = [p('总则', style('Chapter')), p('目标', style('Part')), p('无', style('None'))];
    const plain = p('不编号', `${style('Chapter')}<w:numPr><w:numId w:val="0"/></w:numPr>`);
    expect(textOf([...body, plain].join(''), { numbering, styles })).toEqual([
      '一、总则',
      '（一）目标',
      '无',
      '不编号',
    ]);
  });

  test('and lost where their form is not known, never written in another', () => {
    expect(textOf(p('某项', listed(1, 3)), { numbering })).toEqual(['\ue000）某项']);
  });
});

test('a table is one of Markdown, its bars no cells', () => {
  expect(textOf(table(['市', '水量'], ['甲|乙', '3']))).toEqual([
    '',
    '| 市 | 水量 |',
    '| --- | --- |',
    '| 甲\\|乙 | 3 |',
  ]);
});

test('notes follow what refers to them, those at the end of the document too', () => {
  const refer = (kind: string, id: number) => run(`<w:${kind}Reference w:id="${id}"/>`);
  const words = run('<w:t>某词</w:t>');
  const body = p(words + refer('footnote', 2) + refer('endnote', 2)) + p('后文');
  const note = (kind: string, text: string) => `<w:${kind} w:id="2">${p(text)}</w:${kind}>`;
  const parts = { footnotes: note('footnote', '脚注'), endnotes: note('endnote', '尾注') };
  expect(textOf(body, parts)).toEqual(['某词①②', '①脚注', '②尾注', '后文']);
});

describe('a note is read as the text is', () => {
  const noted = (note: string) =>
    textOf(p(run('<w:footnoteReference w:id="2"/>')), {
      numbering,
      footnotes: `<w:footnote w:id="2">${note}</w:footnote>`,
    })
      .slice(1)
      .join('|');

  test('without the codes of fields', () => {
    const field = run('<w:instrText> HYPERLINK "http://a.example" </w:instrText>');
    expect(noted(p(field + run('<w:t>见某网</w:t>')))).toBe('①见某网');
  });

  test('with symbols that have no character, numbers of lists and what a box says once', () => {
    const symbol = run('<w:sym w:font="Webdings" w:char="F0FE"/><w:t>是</w:t>');
    const both = '<mc:Choice><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>甲</w:t></mc:Fallback>';
    expect(noted(p(symbol, listed(1, 0)) + p(run(both)))).toBe('①一、\uf0fe是|    甲');
  });

  test('and no count of the text goes on in it', () => {
    const body = p('总则', listed(1, 0)) + p(run('<w:endnoteReference w:id="2"/>'), listed(1, 0));
    const endnotes = `<w:endnote w:id="2">${p('注', listed(1, 0))}</w:endnote>`;
    expect(textOf(body, { numbering, endnotes })).toEqual(['一、总则', '二、①', '①一、注']);
  });

  test('paragraph by paragraph, the cells of its table one after the other', () => {
    expect(noted(p('表：') + table(['甲', '乙'], ['丙', '丁']))).toBe(
      '①表：|    甲|    乙|    丙|    丁',
    );
  });
});

test('no two notes have one mark, however many there are', () => {
  const many = Array.from({ length: 52 }, () => run('<w:footnoteReference w:id="1"/>')).join('');
  const [line = ''] = textOf(p(many));
  expect(line.slice(19, 22)).toBe('⑳㉑㉒');
  expect(line.endsWith('㊿[51][52]')).toBe(true);
});

describe('what has no character is lost in sight', () => {
  test('a symbol of a font', () => {
    const symbol = run('<w:sym w:font="Webdings" w:char="F0FE"/>');
    expect(textOf(p(symbol + run('<w:t>是</w:t>')))).toEqual(['\uf0fe是']);
  });

  test('what a formula is besides its characters', () => {
    const formula = '<m:oMath><m:m><m:r><m:t>a</m:t></m:r><m:r><m:t>b</m:t></m:r></m:m></m:oMath>';
    expect(textOf(p(formula))).toEqual(['\ue000ab']);
  });
});

test('a box is read once, on a line of its own, and the paragraph around it keeps its number', () => {
  const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
  const both = `<mc:AlternateContent><mc:Choice>${box('框内')}</mc:Choice><mc:Fallback>${box('框内')}</mc:Fallback></mc:AlternateContent>`;
  const body = p(run('<w:t>框</w:t>') + run(both) + run('<w:t>外</w:t>'), listed(1, 0));
  expect(textOf(body, { numbering })).toEqual(['框内', '一、框外']);
});

test('what is put in place of a form within another such place is read not at all', () => {
  const inner = '<mc:Fallback><w:t>内</w:t></mc:Fallback>';
  const outer = `<mc:Fallback>${inner}<w:t>外</w:t><mc:Fallback/><w:t>外</w:t></mc:Fallback>`;
  expect(textOf(p(run(`${outer}<w:t>文</w:t>`)))).toEqual(['文']);
});

test('a number from before a change of form is none', () => {
  const change = `<w:pPrChange><w:pPr>${listed(1, 0)}</w:pPr></w:pPrChange>`;
  expect(textOf(p('正文', change), { numbering })).toEqual(['正文']);
});

test.each([
  ['put in', run('<w:ins><w:r><w:t>新</w:t></w:r></w:ins>')],
  ['taken out', '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>'],
  ['moved', '<w:moveTo><w:r><w:t>移</w:t></w:r></w:moveTo>'],
])('words that are tracked as %s are refused with a clear word', (_, change) => {
  const refused = { fault: { zh: expect.stringMatching(/修订痕迹/u) } };
  expect(docxText(docxOf(p(change)))).toMatchObject(refused);
  const note = (kind: string) => `<w:${kind} w:id="2">${p(change)}</w:${kind}>`;
  expect(docxText(docxOf(p('文'), { footnotes: note('footnote') }))).toMatchObject(refused);
  expect(docxText(docxOf(p('文'), { endnotes: note('endnote') }))).toMatchObject(refused);
});

test('merged cells of a table are marked as the source has them', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const body = `<w:tbl>${row(cell('单位', '<w:vMerge w:val="restart"/>'), cell('指标', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('上'), cell('下'))}</w:tbl>`;
  expect(textOf(body)).toEqual([
    '',
    '| 单位 | 指标 | >> |',
    '| --- | --- | --- |',
    '| ^^ | 上 | 下 |',
  ]);
});

describe('a row of a table', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const head = `<w:tr>${cell('甲')}${cell('乙')}${cell('丙')}</w:tr>`;
  const row = (inside: string) => textOf(`<w:tbl>${head}<w:tr>${inside}</w:tr></w:tbl>`).at(-1);

  test('has cells that older programs merged with the one at the left', () => {
    const merged = '<w:hMerge w:val="restart"/>';
    expect(row(cell('1', merged) + cell('', '<w:hMerge/>') + cell('3'))).toBe('| 1 | >> | 3 |');
  });

  test('keeps its columns where it begins later or ends earlier than others', () => {
    const before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>';
    expect(row(before + cell('2') + cell('3'))).toBe('|  | 2 | 3 |');
    const after = '<w:trPr><w:gridAfter w:val="2"/></w:trPr>';
    expect(row(after + cell('1'))).toBe('| 1 |  |  |');
  });

  test('does not join numbers of two lines of a cell to one', () => {
    const two = (a: string, b: string) => `<w:tc>${p(a)}${p(b)}</w:tc>`;
    const broken = `<w:tc>${p(run('<w:t>5</w:t><w:br/><w:t>6</w:t>'))}</w:tc>`;
    expect(row(two('100', '200') + two('一区', '二区') + broken)).toBe(
      '| 100 200 | 一区二区 | 5 6 |',
    );
    const inner = table(['1', '2']);
    expect(row(`<w:tc>${inner}${p('')}</w:tc>${cell('')}${cell('')}`)).toBe('| 1 2 |  |  |');
  });
});
