import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../../src/view/lines/cells.ts';
import { asIssued, standard } from '../../../../src/view/lines/rules.ts';
import { type Fill, setLine } from '../../../../src/view/lines/set.ts';

const widths: Record<string, number> = {
  '1': 0.47,
  '7': 0.55,
  '2': 0.56,
  Q: 0.77,
  C: 0.69,
  ' ': 0.25,
};

function set(text: string, measure: number, fill: Fill = 'justify', rules = standard) {
  const advance = (character: string) => widths[character] ?? 1;
  return setLine(cellsOf([{ role: 'text', text }], rules, advance), rules, measure, fill);
}

function spacings(text: string, measure: number): [string, number][] {
  return set(text, measure).segments.map(({ text: part, spacing }) => [part, spacing]);
}

describe('a line that is too short', () => {
  test('spreads its characters evenly over the measure', () => {
    expect(spacings('教育部', 7)).toEqual([
      ['教育', 2],
      ['部', 0],
    ]);
  });

  test('does not spread words and numbers', () => {
    expect(spacings('质QC', 4)[1]).toEqual(['QC', 0]);
  });

  test('widens a typed space once', () => {
    expect(set('质 量', 5, 'justify').segments.map(({ spacing }) => spacing)).toEqual([0, 2.75, 0]);
  });

  test('is filled without the space at its end', () => {
    expect(set('质量 ', 3).width).toBeCloseTo(3);
    expect(spacings('质量 ', 3).slice(0, 1)).toEqual([['质', 1]]);
  });

  test('stays as it is at the end of a paragraph', () => {
    expect(set('教育部', 7, 'as it comes')).toEqual({
      segments: [{ role: 'text', text: '教育部', spacing: 0 }],
      width: 3,
    });
  });
});

describe('a line that is too long', () => {
  test('takes from the blank halves of all its marks alike', () => {
    expect(spacings('质，量，提，', 5.5)).toEqual([
      ['质', 0],
      ['，', -0.25],
      ['量', 0],
      ['，', -0.25],
      ['提，', 0],
    ]);
  });

  test('leaves the mark at its end whole', () => {
    expect(spacings('质，量，', 3.5)).toEqual([
      ['质', 0],
      ['，', -0.5],
      ['量，', 0],
    ]);
  });

  test('takes the blank half of an opening mark from before it', () => {
    expect(spacings('质“量', 2.5)).toEqual([
      ['质', -0.5],
      ['“量', 0],
    ]);
  });

  test('then draws all characters together', () => {
    expect(spacings('质量提升行', 4.8)).toEqual([
      ['质量提升', -0.05],
      ['行', 0],
    ]);
  });

  test('gives way even at the end of a paragraph', () => {
    expect(set('质量提升行', 4.8, 'as it comes').width).toBeCloseTo(4.8);
  });
});

test('a typed space is half a cell beside a Han character, and as the face has it between words', () => {
  const width = (text: string) => set(text, 9, 'as it comes').width;
  expect(width('质 量')).toBeCloseTo(2.5);
  expect(width('Q C')).toBeCloseTo(0.77 + 0.25 + 0.69);
});

test('the digits of a number take half a cell each, all at one distance', () => {
  const { segments, width } = set('2017', 9, 'as it comes');
  expect(segments).toEqual([{ role: 'text', text: '2017', spacing: -0.145 }]);
  expect(width).toBeCloseTo(2);
});

test('runs of different roles stay apart', () => {
  const runs = [
    { role: 'label' as const, text: '（一）' },
    { role: 'text' as const, text: '质量' },
  ];
  const { segments } = setLine(
    cellsOf(runs, asIssued, () => 1),
    asIssued,
    28,
    'as it comes',
  );
  expect(segments.map(({ role }) => role)).toEqual(['label', 'text']);
});
