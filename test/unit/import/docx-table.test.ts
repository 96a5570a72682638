import { describe, expect, test } from 'vitest';
import { p } from '../../support/docx.ts';
import { read, run } from '../../support/docx-read.ts';

const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
const tableOf = (...rows: string[]) =>
  `<w:tbl>${rows.map((one) => `<w:tr>${one}</w:tr>`).join('')}</w:tbl>`;

describe('where the mark of a paragraph is hidden, nothing goes on over an edge', () => {
  const open = (words: string) => `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${words}</w:p>`;

  test('from one cell to another, or out of the table', () => {
    const body = tableOf(
      cell(open(run('甲'))) + cell(p('乙')),
      cell(open(run('丙')) + p('丁')) + cell(open(run('戊'))),
    );
    expect(read(body + p('后')).lines).toEqual([
      '',
      '| 甲 | 乙 |',
      '| --- | --- |',
      '| 丙丁 | 戊 |',
      '',
      '后',
    ]);
  });

  test('into a table, or into one in a cell', () => {
    const inner = tableOf(cell(open(run('内'))));
    const body = open(run('前')) + tableOf(cell(open(run('甲')) + inner + p('乙')));
    expect(read(body).lines).toEqual(['前', '', '| 甲内乙 |', '| --- |', '']);
  });

  test('of a box', () => {
    const box = `<w:r><w:pict><w:txbxContent>${open(run('框'))}</w:txbxContent></w:pict></w:r>`;
    expect(read(p(run('外') + box)).lines).toEqual(['框', '外']);
    expect(read(open(run('前')) + p(box + run('外'))).lines).toEqual(['框', '前外']);
  });

  test('and nothing that stands in the paragraph is lost', () => {
    const drawn = '<w:r><w:pict><v:textpath string="文件"/></w:pict></w:r>';
    const refer = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${p('注')}</w:footnote>`;
    const body = open(drawn + run('文') + refer);
    expect(read(body, { footnotes }).lines).toEqual(['文件', '文①', '①注']);
  });
});

test('a table in a cell is told: its cells stand in that cell one behind the other', () => {
  const inner = tableOf(cell(p('内一')) + cell(p('内二')));
  const body = p('前') + tableOf(cell(p('外') + inner + p('')));
  expect(read(body)).toEqual({
    lines: ['前', '', '| 外内一内二 |', '| --- |', ''],
    told: [expect.stringMatching(/^2 Word 的格子里套着表格/u)],
  });
  expect(read(tableOf(cell(p('外')))).told).toEqual([]);
});
