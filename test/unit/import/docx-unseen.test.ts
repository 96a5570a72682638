import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxText } from '../../../src/import/docx.ts';
import { level, listed, p } from '../../support/docx.ts';
import { read, run } from '../../support/docx-read.ts';

const vanish = '<w:vanish/>';

const left = (words: string) => `Word 里隐藏的字没有读入：“${words}”`;

describe('hidden words are left out, and told with their line', () => {
  test.each([
    ['by their run', run('密', vanish)],
    ['by the style of their characters', run('密', '<w:rStyle w:val="Secret"/>')],
    ['in a field', `<w:fldSimple w:instr="TITLE">${run('密', vanish)}</w:fldSimple>`],
  ])('%s', (_, secret) => {
    const styles =
      '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>';
    expect(read(p('甲') + p(run('前') + secret + run('后')), { styles })).toEqual({
      lines: ['甲', '前后'],
      told: [`2 ${left('密')}`],
    });
  });

  test('by the style of their paragraph, of which nothing is left', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="z-1"><w:rPr><w:vanish/></w:rPr></w:style>';
    const form = p('窗体顶端', '<w:pStyle w:val="z-1"/>');
    expect(read(p('甲') + form + p('乙'), { styles })).toEqual({
      lines: ['甲', '乙'],
      told: [`2 ${left('窗体顶端')}`],
    });
    // Each of the two styles turns it around.
    const twice = `${styles}<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>`;
    const shown = `<w:p><w:pPr><w:pStyle w:val="z-1"/></w:pPr>${run('见', '<w:rStyle w:val="C"/>')}</w:p>`;
    expect(read(shown, { styles: twice })).toEqual({ lines: ['见'], told: [] });
  });

  test('and a hidden paragraph of a list has no number', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const hidden = `<w:p><w:pPr>${listed(1, 0)}<w:rPr>${vanish}</w:rPr></w:pPr>${run('密', vanish)}</w:p>`;
    const body = p('甲', listed(1, 0)) + hidden + p('乙', listed(1, 0));
    expect(read(body, { numbering })).toMatchObject({ lines: ['1.甲', '2.乙'] });
  });

  test.each([
    ['switched off', '<w:vanish w:val="0"/>'],
    ['hidden on web pages alone', '<w:webHidden/>'],
  ])('but not what is %s', (_, properties) => {
    expect(read(p(run('见', properties)))).toEqual({ lines: ['见'], told: [] });
  });

  test('where the mark of a paragraph alone is hidden, the next goes on in its line', () => {
    const first = `<w:p><w:pPr><w:rPr>${vanish}<w:specVanish/></w:rPr></w:pPr>${run('一、总则。')}</w:p>`;
    expect(read(first + p('照办。'))).toEqual({ lines: ['一、总则。照办。'], told: [] });
    expect(read(first)).toEqual({ lines: ['一、总则。'], told: [] });
  });

  test('in a footnote they are told where it is referred to', () => {
    const footnotes = `<w:footnote w:id="2">${p(run('注') + run('密', vanish))}</w:footnote>`;
    const refer = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    expect(read(p('甲') + p(refer), { footnotes })).toEqual({
      lines: ['甲', '①', '①注'],
      told: [`2 ${left('密')}`],
    });
  });
});

test('words that are struck out are kept and told', () => {
  expect(
    read(p(run('三') + run('四', '<w:strike/>') + run('五', '<w:dstrike w:val="0"/>'))),
  ).toEqual({ lines: ['三四五'], told: ['1 Word 里划掉的字照录：“四”'] });
});

describe('words that are there and nobody sees', () => {
  const white = '<w:color w:val="FFFFFF"/>';
  const told = '1 Word 里白色或极小的字照录：“甲”';

  test.each([
    ['white ones', run('甲', white), [told]],
    ['very small ones', run('甲', '<w:sz w:val="2"/>'), [told]],
    ['but not on a colour', run('甲', `${white}<w:shd w:val="clear" w:fill="C00000"/>`), []],
    ['nor small ones that are read', run('甲', '<w:sz w:val="15"/>'), []],
  ])('are kept and told: %s', (_, words, expected) => {
    expect(read(p(words))).toEqual({ lines: ['甲'], told: expected });
  });

  test('are told of no table, whose cells may have a colour', () => {
    const cell = `<w:tc>${p(run('甲', white))}</w:tc>`;
    expect(read(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`).told).toEqual([]);
    const shaded = `<w:p><w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>${run('甲', white)}</w:p>`;
    expect(read(shaded).told).toEqual([]);
  });
});

test('XML may be written in other ways than Word writes it', () => {
  const words = '<w:r><w:t>甲<![CDATA[<乙>]]><!-- > 丙 -->\n  丁</w:t></w:r>';
  const field = `<w:fldSimple w:instr='A>"B"'>${run('戊')}</w:fldSimple>`;
  const align = "<w:vertAlign w:val = 'superscript'/>";
  expect(read(p(words + field + run('m') + run('2', align)))).toEqual({
    lines: ['甲<乙> 丁戊m²'],
    told: [],
  });
});

test('small letters that are shown as capitals are capitals', () => {
  expect(read(p(run('abc12', '<w:caps/>')))).toEqual({ lines: ['ABC12'], told: [] });
});

test('a height that a style gives is that of its words', () => {
  const styles =
    '<w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  const raised = run('2', '<w:rStyle w:val="Up"/>');
  expect(read(p(run('20m') + raised), { styles })).toMatchObject({ lines: ['20m²'] });
  const flat = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
  const before = run('20m') + run('2', '<w:vertAlign w:val="superscript"/>');
  expect(read(p(before + flat))).toEqual({ lines: ['20m²x'], told: [] });
});

describe('what is no words is told', () => {
  test.each([
    ['a picture', '<w:drawing><pic:pic/></w:drawing>', '', 'Word 的图没有收进来'],
    ['a chart', '<w:drawing><c:chart/></w:drawing>', '', '图表、SmartArt'],
    ['a formula of another program', '<w:object><v:imagedata/></w:object>', '\ue000', '对象'],
    ['a comment', '<w:commentReference w:id="0"/>', '', '批注'],
  ])('%s', (_, inside, shown, told) => {
    expect(read(p('甲') + p(`${run('第')}<w:r>${inside}</w:r>${run('章')}`))).toEqual({
      lines: ['甲', `第${shown}章`],
      told: [expect.stringMatching(new RegExp(`^2 .*${told}`, 'u'))],
    });
  });

  test('words that are drawn stand on a line of their own', () => {
    const drawn =
      '<w:r><w:pict><v:shape><v:textpath string="示范市水务局文件"/></v:shape></w:pict></w:r>';
    expect(read(p(drawn) + p('甲'))).toEqual({
      lines: ['示范市水务局文件', '', '甲'],
      told: ['1 Word 的艺术字另成一行：“示范市水务局文件”'],
    });
  });

  test('a reading above a word stands behind it', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('chán')}</w:rt><w:rubyBase>${run('瀍')}</w:rubyBase></w:ruby></w:r>`;
    expect(read(p(run('洛阳市') + ruby + run('河')))).toEqual({
      lines: ['洛阳市瀍（chán）河'],
      told: ['1 Word 的注音写在括号里：“chán”'],
    });
  });

  test('the prompt of a control that was not filled in', () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击输入')}</w:sdtContent></w:sdt>`;
    expect(read(p(control)).told).toEqual([expect.stringContaining('提示语')]);
  });

  test('words in headers and footers, but no numbers of pages', () => {
    const edge = `${p('机密')}${p('— 1 —')}${p('第 1 页 共 3 页')}`;
    expect(read(p('甲'), { header1: edge, footer2: p('机密') })).toEqual({
      lines: ['甲'],
      told: ['1 Word 的页眉页脚没有读入：“机密”'],
    });
  });
});

test('letters of a font of symbols are what they show', () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const words = run('o', font('Wingdings')) + run('是') + run('D1', font('Symbol'));
  expect(read(p(words + run('J', font('Wingdings'))))).toMatchObject({ lines: ['□是Δ1\uf04a'] });
  expect(read(p(run('o', font('宋体'))))).toMatchObject({ lines: ['o'] });
});

test('a mark of a note that was typed stands once', () => {
  const refer = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>';
  const footnotes = `<w:footnote w:id="2">${p('*估计数')}</w:footnote>`;
  const second = '<w:r><w:footnoteReference w:id="3"/></w:r>';
  expect(read(p(run('产值') + refer + second), { footnotes })).toMatchObject({
    lines: ['产值*①', '*估计数'],
  });
});

describe('what is no text of one .docx is refused', () => {
  test('other files that go on in it', () => {
    expect(read(`${p('甲')}<w:altChunk r:id="rId1"/>`)).toEqual({
      refused: expect.stringContaining('别的文件'),
    });
  });

  test.each([
    ['a quotation that does not end', '<w:p w:a="甲'],
    ['an element that does not end', '<w:r>'],
    ['ends that do not answer their beginnings', '<w:p><w:r></w:p></w:r>'],
    ['a sign that stands alone', '<w:p><w:r><w:t>1 < 2</w:t></w:r></w:p>'],
  ])('XML that is broken: %s', (_, broken) => {
    expect(read(p('甲') + broken)).toEqual({ refused: expect.stringContaining('写坏了') });
  });

  test('a document of another office program', () => {
    const odt = zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') });
    expect(docxText(odt)).toMatchObject({ fault: { zh: expect.stringContaining('.odt') } });
  });
});

test('a text that Word for the web wrote is found', () => {
  const xml = `<w:document><w:body>${p('甲')}</w:body></w:document>`;
  expect(docxText(zipSync({ 'word/document2.xml': strToU8(xml) }))).toMatchObject({ text: '甲\n' });
});

test('a page that ends within a sentence of Word is told', () => {
  const turned = (type: string) =>
    read(p(`${run('各区要')}<w:r><w:br w:type="${type}"/></w:r>${run('抓紧。')}`)).told;
  const told = ['1 Word 的一段当中换页、换栏：分作两行，是一句话的接起来'];
  expect([turned('page'), turned('column'), turned('textWrapping')]).toEqual([told, told, []]);
  const first = `<w:r><w:br w:type="page"/></w:r>${run('附件')}`;
  expect(read(p(first)).told).toEqual([]);
});
