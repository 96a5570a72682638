import { describe, expect, test } from 'vitest';
import { p } from '../../support/docx.ts';
import { read, run } from '../../support/docx-read.ts';

describe('of a field the result is read', () => {
  const code = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
  const mark = (type: string, inside = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
  const field = (of: string, result?: string) =>
    `${mark('begin')}${of}${result === undefined ? '' : mark('separate') + result}${mark('end')}`;

  test('and never its code, that of a field within it included', () => {
    const inner = field(code(' PAGE '), run('3'));
    const outer = field(`${code(' IF ')}${inner}${run(' = 3 ')}${code(' "甲" "乙" ')}`, run('甲'));
    expect(read(p(run('见') + outer + run('页')))).toEqual({ lines: ['见甲页'], told: [] });
  });

  test.each([
    ['a ring', ' eq \\o\\ac(○,3) ', '③'],
    ['a ring in parts', ' eq \\o\\ac(</w:instrText><w:instrText>○,12)', '⑫'],
    ['a tick in a box', ' EQ \\o\\ac(□,√) ', '☑'],
    ['a symbol', ' SYMBOL 163 \\f "Wingdings 2" \\s 12 ', '□'],
    ['a mark for an index', ' XE "甲" ', ''],
  ])('%s that its code draws', (_, words, shown) => {
    expect(read(p(run('第') + field(code(words)) + run('项')))).toEqual({
      lines: [`第${shown}项`],
      told: [],
    });
  });

  test('what its code draws and no character is, is lost in sight', () => {
    const words = ' eq \\o(\\s\\up 8(合并),\\s\\do 3(字符)) ';
    const told = [`1 Word 的域没有读成字：“${words.trim()}”`];
    expect(read(p(field(code(words))))).toEqual({ lines: ['\ue000'], told });
    expect(read(p(field(code(words), '')))).toEqual({ lines: ['\ue000'], told });
    expect(read(p(field(code(' LISTNUM '))))).toMatchObject({ lines: ['\ue000'] });
  });

  test('a box of a form is shown, ticked or not', () => {
    const box = (inside: string) =>
      mark('begin', `<w:ffData><w:checkBox><w:sizeAuto/>${inside}</w:checkBox></w:ffData>`) +
      code(' FORMCHECKBOX ') +
      mark('separate') +
      mark('end');
    const off = box('<w:default w:val="0"/>');
    const on = box('<w:default w:val="0"/><w:checked/>');
    expect(read(p(`${off}${run('是')}${on}${run('否')}`))).toMatchObject({ lines: ['□是☒否'] });
  });

  test('one without an end loses no word', () => {
    const result = read(p(run('甲') + mark('begin')) + p('乙') + p('丙'));
    expect(result.lines?.join('')).toBe('甲乙丙');
    expect(result.told).toEqual(['4 Word 的域没有结尾，代码照录：“乙丙”']);
  });
});
