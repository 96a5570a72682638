import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../../src/view/lines/break.ts';
import { cellsOf } from '../../../../src/view/lines/cells.ts';
import { asIssued, type LineRules, standard } from '../../../../src/view/lines/rules.ts';

const han = '质量提升行动计划';

/** The lines of a text on `capacity` cells, every character one cell wide but half for ASCII. */
function lines(text: string, rules: LineRules, capacity: number): string[] {
  const advance = (character: string) => (character < '\u0080' ? 0.5 : 1);
  const cells = cellsOf([{ role: 'text', text }], rules, advance);
  return breakLines(cells, rules, () => capacity).map(({ start, end }) =>
    cells
      .slice(start, end)
      .map((cell) => cell.text)
      .join(''),
  );
}

describe.each([
  ['as issued', asIssued],
  ['standard', standard],
])('in any line (%s)', (_, rules) => {
  test('a Han character takes a cell', () => {
    expect(lines(han, rules, 4)).toEqual(['质量提升', '行动计划']);
  });

  test('a closing mark and the mark after it share half a cell', () => {
    expect(lines('《纲》《要》质量', rules, 6.5)).toEqual(['《纲》《要》质', '量']);
  });

  test('letters stay together', () => {
    expect(lines('质量提升GB', rules, 4.5)).toEqual(['质量提升', 'GB']);
  });

  test('raised and lowered figures stay with their word', () => {
    expect(lines('质量提SO₂', rules, 4)).toEqual(['质量提', 'SO₂']);
  });

  test('a word longer than the line is cut where the line ends', () => {
    expect(lines('abcdefgh', rules, 2).join('|')).toMatch(/^abcde?\|/u);
  });

  test('a long formula or address begins on a line that would be empty without it', () => {
    const formula = '水价为P=(C+D)×(1+r)/(Q+W)计';
    const [first = '', ...rest] = lines(formula, rules, 9);
    expect(first).toMatch(/^水价为P=\(C\+D\)×/u);
    expect(first + rest.join('')).toBe(formula);
    expect(lines('质量提升P=a+b', rules, 5)).toEqual(['质量提升', 'P=a+b']);
  });

  test('a dash or an ellipsis is not cut', () => {
    expect(lines('质量提——升', rules, 4)).toEqual(['质量', '提——升']);
  });

  test('a space never begins a line', () => {
    expect(lines('质量提升 行动', rules, 4)).toEqual(['质量提升 ', '行动']);
  });

  test('an empty text has no line', () => {
    expect(lines('', rules, 4)).toEqual([]);
  });
});

describe('as the bulletin of 2017', () => {
  test('a line takes half a cell more than its measure', () => {
    expect(lines('质量提2升行', asIssued, 4)).toEqual(['质量提2', '升行']);
    expect(lines('质量提升2', asIssued, 4)).toEqual(['质量提升', '2']);
    expect(lines('质量，》升行', asIssued, 4)).toEqual(['质量，》升', '行']);
  });

  test('a closing mark that does not fit stays all the same', () => {
    expect(lines('质量提升，行', asIssued, 4)).toEqual(['质量提升，', '行']);
  });

  test('of two closing marks that do not fit none stays', () => {
    expect(lines('质量提升”。行', asIssued, 4)).toEqual(['质量提', '升”。行']);
  });

  test('numbers keep a quarter of a cell from Han characters', () => {
    expect(lines('年22月计划', asIssued, 3)).toEqual(['年22月', '计划']);
    expect(lines('年2月2日计', asIssued, 4)).toEqual(['年2月2', '日计']);
  });

  test('a number may be cut in two', () => {
    expect(lines('质量提升2017年', asIssued, 5)).toEqual(['质量提升20', '17年']);
  });

  test('typed spaces count for nothing', () => {
    expect(lines('质 量 提 升', asIssued, 4)).toEqual(['质 量 提 升']);
  });

  test('an opening mark may end a line', () => {
    expect(lines('质量提“升行”', asIssued, 4)).toEqual(['质量提“', '升行”']);
  });
});

describe('by the standard', () => {
  test('a power stays with its number', () => {
    expect(lines('质量10⁻⁶', standard, 4)).toEqual(['质量', '10⁻⁶']);
  });

  test('a closing mark stays if the marks of its line can be squeezed for it', () => {
    expect(lines('质，提，升，行', standard, 5)).toEqual(['质，提，升，', '行']);
  });

  test('otherwise the character before it goes down with it', () => {
    expect(lines('质量提升，行', standard, 4)).toEqual(['质量提', '升，行']);
  });

  test('two closing marks stay together', () => {
    expect(lines('“质量提升”。行', standard, 5)).toEqual(['“质量提', '升”。行']);
    expect(lines('质，量“提”。行', standard, 5.5)).toEqual(['质，量“提”。', '行']);
  });

  test('an opening mark goes down with what it opens', () => {
    expect(lines('质量提“升行”', standard, 4)).toEqual(['质量提', '“升行”']);
  });

  test('a number stays whole', () => {
    expect(lines('质量提升2017年', standard, 5)).toEqual(['质量提升', '2017年']);
  });
});
