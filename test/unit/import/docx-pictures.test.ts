import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { docxText } from '../../../src/import/docx.ts';
import { type DocxPictures, docxOf, drawn, p, table } from '../../support/docx.ts';
import { read, run } from '../../support/docx-read.ts';
import { pngOf } from '../../support/small-png.ts';

const png = pngOf(30, 20);
const one: DocxPictures = { 'media/image1.png': png };
const whole = '![水系](picture-1.png)';

function textOf(body: string, pictures: DocxPictures = one) {
  return read(body, {}, pictures);
}

describe('a picture is a line of the transcript', () => {
  test.each([
    ['where it stands alone', p(drawn('rId1', { alt: '水系' })) + p('乙'), [whole, '', '乙']],
    ['above the words behind it', p(drawn('rId1', { alt: '水系' }) + run('乙')), [whole, '乙']],
    ['below the words before it', p(run('乙') + drawn('rId1', { alt: '水系' })), ['乙', whole]],
    [
      'below the paragraph over which it floats',
      p(drawn('rId1', { alt: '水系', anchored: true }) + run('乙')),
      ['乙', whole],
    ],
    [
      'but above the caption over which it floats',
      p(drawn('rId1', { alt: '水系', anchored: true }) + run('图1　水系')),
      [whole, '图1　水系'],
    ],
    [
      'as older programs draw it',
      p('<w:r><w:pict><v:shape alt="水系"><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>'),
      [whole, ''],
    ],
  ])('%s', (_, body, lines) => {
    expect(textOf(p('甲') + body)).toEqual({ lines: ['甲', ...lines], told: [] });
  });

  test('and its bytes stay as they are, in one file where it stands twice', () => {
    const result = docxText(
      docxOf(p(drawn('rId1', { alt: '甲' })) + p(drawn('rId1', { alt: '乙' })), {}, one),
    );
    if ('fault' in result) throw new Error(result.fault.en);
    expect([...result.pictures.keys()]).toEqual(['picture-1.png']);
    expect(Buffer.compare(result.pictures.get('picture-1.png')?.bytes ?? png, png)).toBe(0);
    expect(result.text).toBe('![甲](picture-1.png)\n\n![乙](picture-1.png)\n\n');
  });

  test('amid words it follows them, and is told', () => {
    expect(textOf(p(run('甲') + drawn('rId1', { alt: '水系' }) + run('乙')))).toEqual({
      lines: ['甲乙', whole],
      told: ['1 Word 的图夹在文字里：移到这一段之后'],
    });
  });

  test('in a table it follows the table, and is told', () => {
    const cell = drawn('rId1', { alt: '水系' });
    const { lines, told } = textOf(table([cell, cell], ['甲', '乙']));
    expect(lines).toEqual([
      '',
      '|  |  |',
      '| --- | --- |',
      '| 甲 | 乙 |',
      '',
      whole,
      '',
      whole,
      '',
    ]);
    expect(told).toEqual(['1 Word 的格子里的图移到表后']);
  });
});

describe('what a picture shows', () => {
  test.each([
    ['the name of a file', 'IMG_2023.JPG'],
    ['the name that Word gave it', '图片 3'],
  ])('%s does not say', (_, alt) => {
    expect(textOf(p(drawn('rId1', { alt }))).lines).toEqual(['![](picture-1.png)', '']);
  });

  test('is kept in marks that no Markdown has', () => {
    const { lines } = textOf(p(drawn('rId1', { alt: '[水]&#10;系|*图*' })));
    expect(lines?.[0]).toBe('![［水］ 系｜＊图＊](picture-1.png)');
  });

  test('is doubted where Word wrote it', () => {
    const alt = '图片包含 地图 描述已自动生成';
    expect(textOf(p(drawn('rId1', { alt }))).told).toEqual([
      `1 图的替代文字是 Word 自动写的：“${alt}”`,
    ]);
  });
});

test('a small picture amid words may be a character: it is lost in sight', () => {
  const small = drawn('rId1', { size: [4, 4] });
  expect(textOf(p(run('照') + small + run('镇')))).toEqual({
    lines: ['照\ue000镇'],
    told: ['1 Word 的图没有收进来：夹在文字里，可能是字或公式，以〓代'],
  });
  expect(textOf(p(small))).toEqual({ lines: ['![](picture-1.png)', ''], told: [] });
});

describe('what cannot be shown is told with its reason', () => {
  const shown = p(drawn('rId1', { alt: '水系' }));
  const huge = Buffer.from(png);
  huge.writeUInt32BE(100_001, 16);
  huge.writeUInt32BE(1000, 20);
  huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
  const cut = png.subarray(0, png.length - 20);
  test.each([
    ['another form', { 'media/image1.emf': Buffer.from('01000000', 'hex') }, '是 EMF 图'],
    ['no picture', { 'media/image1.png': Buffer.from('甲') }, '内容不是 PNG、JPEG'],
    ['no bytes', { 'media/image1.png': Buffer.alloc(0) }, '内容不是 PNG、JPEG'],
    ['one cut short', { 'media/image1.png': cut }, '要完整的图'],
    ['a link', { 'file:///C:/a.png': 'elsewhere' as const }, '文件里只有图的链接'],
    ['no such part', {}, '文件里没有这张图'],
    [
      'more pixels than a browser draws',
      { 'media/image1.png': huge },
      '图过大（每张 32 MB、一亿像素，合计 64 MB）',
    ],
  ])('%s', (_, pictures, reason) => {
    expect(textOf(p('甲') + shown, pictures)).toEqual({
      lines: ['甲', ''],
      told: [`2 Word 的图没有收进来：${reason}`],
    });
  });

  test.each([
    ['a rule', p(drawn('rId1', { size: [156, 1] })), '是一条线'],
    [
      'one that is hidden',
      `<w:p><w:pPr/>${drawn('rId1').replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>')}</w:p>`,
      'Word 里它是隐藏的',
    ],
  ])('%s', (_, body, reason) => {
    expect(textOf(body)).toEqual({ lines: [''], told: [`1 Word 的图没有收进来：${reason}`] });
  });

  test('one in a note, and one in a header', () => {
    const refer = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${p(drawn('rId1') + run('注'))}</w:footnote>`;
    const header1 = p(drawn('rId1'));
    expect(read(p(run('甲') + refer), { footnotes, header1 }, one)).toEqual({
      lines: ['甲①', '①注'],
      told: ['1 Word 页眉页脚里的图没有收进来', '1 Word 的图没有收进来：在注里'],
    });
  });
});

test('a picture that Word cropped is taken whole, and told', () => {
  const inside = '<a:srcRect l="10000" r="5000"/>';
  expect(textOf(p(drawn('rId1', { alt: '水系', inside }))).told).toEqual([
    '1 Word 里裁过的图，收的是没有裁的原图（picture-1.png）',
  ]);
});
