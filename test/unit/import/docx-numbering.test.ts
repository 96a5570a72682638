import { describe, expect, test } from 'vitest';
import { labellerOf } from '../../../src/import/docx-numbering.ts';
import { styleLists } from '../../../src/import/docx-styles.ts';
import { level, listed, p } from '../../support/docx.ts';
import { read } from '../../support/docx-read.ts';

const definition = (id: number, inside: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
const list = (id: number, of: number, inside = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inside}</w:num>`;
const from = (start: string, format: string, text: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** The labels of paragraphs given as lists and levels, in order. */
function labels(xml: string, paragraphs: readonly (readonly [number, number])[], styles = '') {
  const { next } = labellerOf(xml, styleLists(styles));
  return paragraphs.map(([of, at]) => next(String(of), at));
}

describe('a level that says after which it begins anew', () => {
  const restarting = (at: number, text: string, restart: string) =>
    level(at, 'decimal', text).replace(
      '<w:lvlText',
      `<w:lvlRestart w:val="${restart}"/><w:lvlText`,
    );
  const xmlWith = (restart: string) =>
    definition(
      1,
      level(0, 'chineseCounting', '%1、') +
        level(1, 'chineseCounting', '（%2）') +
        restarting(2, '%3.', restart),
    ) + list(1, 1);
  const used = [
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 1],
    [1, 2],
    [1, 0],
    [1, 2],
  ] as const;

  test.each([
    ['0: never', '0', ['1.', '2.', '3.']],
    ['1: after the first alone', '1', ['1.', '2.', '1.']],
    ['2: after the one above, as without a word', '2', ['1.', '1.', '1.']],
  ])('%s', (_, restart, expected) => {
    const all = labels(xmlWith(restart), used);
    expect(all.filter((label) => label.endsWith('.'))).toEqual(expected);
  });
});

describe('a level of legal numbering', () => {
  const chapter = level(0, 'chineseCounting', '第%1章');
  const legal = (value: string) =>
    level(1, 'decimal', '%1.%2').replace('<w:lvlText', `<w:isLgl${value}/><w:lvlText`);

  test('writes the numbers of those above it in digits too', () => {
    const xml = definition(1, chapter + legal('')) + list(1, 1);
    expect(
      labels(xml, [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['第一章', '1.1', '第二章', '2.1']);
  });

  test('is none where that is switched off', () => {
    const xml = definition(1, chapter + legal(' w:val="0"')) + list(1, 1);
    expect(
      labels(xml, [
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['第一章', '一.1']);
  });
});

describe('a definition that stands under the name of a style', () => {
  const linked = definition(1, '<w:numStyleLink w:val="Items"/>');
  const own = definition(2, `<w:styleLink w:val="Items"/>${level(0, 'chineseCounting', '%1、')}`);
  const styles =
    '<w:style w:styleId="Items"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';

  test('counts with the one to which the style leads', () => {
    const xml = linked + own + list(1, 1) + list(2, 2);
    expect(
      labels(
        xml,
        [
          [1, 0],
          [1, 0],
          [2, 0],
        ],
        styles,
      ),
    ).toEqual(['一、', '二、', '三、']);
  });

  test.each([
    ['there is no such style', linked + list(1, 1), ''],
    ['the style has no such list', linked + list(1, 1), styles],
    ['the style leads back to it', linked + list(1, 1) + list(2, 1), styles],
  ])('is lost in sight where %s', (_, xml, styles) => {
    expect(labels(xml, [[1, 0]], styles)).toEqual(['\ue000']);
  });
});

test('a list that writes a level in its own way counts on in its definition', () => {
  const override = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '（%1）')}</w:lvlOverride>`;
  const xml = definition(1, level(0, 'decimal', '%1.')) + list(1, 1) + list(2, 1, override);
  expect(
    labels(xml, [
      [1, 0],
      [2, 0],
      [1, 0],
    ]),
  ).toEqual(['1.', '（2）', '3.']);
});

describe('a list that starts at 0', () => {
  test('does so, by its definition or of its own', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="0"/></w:lvlOverride>';
    const xml = definition(1, from('0', 'decimal', '%1.')) + list(1, 1) + list(2, 1, override);
    expect(
      labels(xml, [
        [1, 0],
        [1, 0],
        [2, 0],
      ]),
    ).toEqual(['0.', '1.', '0.']);
  });

  test.each(['chineseCounting', 'chineseCountingThousand', 'lowerLetter', 'upperLetter'])(
    'is lost in sight in %s',
    (format) => {
      const xml = definition(1, from('0', format, '%1、')) + list(1, 1);
      expect(labels(xml, [[1, 0]])).toEqual(['\ue000、']);
    },
  );
});

test.each([
  ['0', 'lowerRoman'],
  ['-3', 'lowerRoman'],
  ['-3', 'upperRoman'],
  ['-3', 'decimal'],
  ['400', 'lowerRoman'],
])('a list that starts at %s is lost in sight in %s', (start, format) => {
  const xml = definition(1, from(start, format, '%1.')) + list(1, 1);
  expect(labels(xml, [[1, 0]])).toEqual(['\ue000.']);
});

test.each([
  ['lowerRoman', '%1.', ['i.', 'ii.']],
  ['upperRoman', '%1.', ['I.', 'II.']],
  ['ideographTraditional', '%1、', ['甲、', '乙、']],
  ['decimalEnclosedParen', '%1', ['（1）', '（2）']],
  ['bullet', '\uf0b7', ['- ', '- ']],
])('a list of %s counts so', (format, text, expected) => {
  const xml = definition(1, from('1', format, text)) + list(1, 1);
  expect(
    labels(xml, [
      [1, 0],
      [1, 0],
    ]),
  ).toEqual(expected);
});

test.each([
  ['99', 'chineseCountingThousand', ['九十九', '一百']],
  ['109', 'chineseCountingThousand', ['一百零九', '一百一十']],
  ['119', 'chineseCountingThousand', ['一百一十九', '一百二十']],
  ['1009', 'taiwaneseCountingThousand', ['一千零九', '一千零一十']],
  ['9', 'ideographDigital', ['九', '一〇']],
  ['20', 'japaneseDigitalTenThousand', ['二〇', '二一']],
  ['99', 'chineseCounting', ['九十九', '\ue000']],
  ['8', 'chineseLegalSimplified', ['捌', '玖']],
  ['9', 'ideographTraditional', ['壬', '癸']],
  ['1', 'ideographZodiac', ['子', '丑']],
  ['1', 'ideographZodiacTraditional', ['甲子', '乙丑']],
  ['2', 'ideographEnclosedCircle', ['㊁', '㊂']],
  ['20', 'decimalEnclosedCircleChinese', ['⑳', '㉑']],
  ['26', 'lowerLetter', ['z', 'aa']],
  ['1', 'numberInDash', ['- 1 -', '- 2 -']],
])('from %s in %s', (start, format, expected) => {
  const xml = definition(1, from(start, format, '%1')) + list(1, 1);
  expect(
    labels(xml, [
      [1, 0],
      [1, 0],
    ]),
  ).toEqual(expected);
});

test("a format of one's own goes before the one for older programs", () => {
  const own = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>';
  const both = `<mc:AlternateContent><mc:Choice>${own}</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>`;
  const xml = definition(
    1,
    `<w:lvl w:ilvl="0"><w:start w:val="9"/>${both}<w:lvlText w:val="%1."/></w:lvl>`,
  );
  expect(
    labels(xml + list(1, 1), [
      [1, 0],
      [1, 0],
    ]),
  ).toEqual(['009.', '010.']);
});

test('a number that is hidden is left out, and told', () => {
  const hide = (one: string) => one.replace('</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>');
  const levels = [
    level(0, 'chineseCounting', '（%1）'),
    hide(level(1, 'chineseCounting', '（%1）%2、')),
    hide(level(2, 'bullet', '·')),
  ];
  const numbering = definition(1, levels.join('')) + list(1, 1);
  const body = [0, 1, 1, 2].map((at) => p('甲', listed(1, at))).join('');
  expect(read(body, { numbering })).toEqual({
    lines: ['（一）甲', '甲', '甲', '甲'],
    told: [
      '2 Word 里隐藏的序号没有读入：“（一）一、”',
      '3 Word 里隐藏的序号没有读入：“（一）二、”',
    ],
  });
});
