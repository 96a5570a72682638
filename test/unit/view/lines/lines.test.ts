import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../../src/view/lines/cells.ts';
import { type Line, linesOf, type Measure } from '../../../../src/view/lines/lines.ts';
import { asIssued, type LineRules, standard } from '../../../../src/view/lines/rules.ts';

const paragraph: Measure = { width: 28, first: 2, rest: 0 };

const advance = (character: string) => (character < '\u0080' ? 0.55 : 1);

function linesIn(text: string, measure: Measure, rules: LineRules): Line[] {
  return linesOf(cellsOf([{ role: 'text', text }], rules, advance), measure, rules);
}

function textOf({ segments }: Line): string {
  return segments.map(({ text }) => text).join('');
}

/** Texts of many mixtures, the same in every run. */
const mixtures = Array.from({ length: 40 }, (_, seed) => {
  const signs = [...'质量提升行动计划，。、”》（“《2017QC · 年'];
  let state = seed + 1;
  const text = Array.from({ length: 300 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return signs[state % signs.length];
  }).join('');
  return `质${text}`;
});

describe.each([
  ['as issued', asIssued],
  ['standard', standard],
])('any text set %s', (_, rules) => {
  const set = mixtures.map((text) => ({ text, lines: linesIn(text, paragraph, rules) }));

  test.each(set)('loses nothing and adds nothing (%#)', ({ text, lines }) => {
    expect(lines.map(textOf).join('')).toBe(text);
    const before = lines.map((_, i) => lines.slice(0, i).map(textOf).join('').length);
    expect(lines.map(({ offset }) => offset)).toEqual(before);
  });

  test.each(set)('fills its lines exactly (%#)', ({ lines }) => {
    for (const line of lines.slice(0, -1)) expect(line.width + line.indent).toBeCloseTo(28, 6);
    const last = lines.at(-1);
    expect((last?.width ?? 0) + (last?.indent ?? 0)).toBeLessThanOrEqual(28 + 1e-6);
  });

  test.each(set)('begins no line with a closing mark (%#)', ({ lines }) => {
    expect(lines.map((line) => textOf(line).charAt(0)).join('')).not.toMatch(/[，。、”》]/u);
  });
});

describe('a paragraph', () => {
  test.each([
    ['as issued', asIssued],
    ['standard', standard],
  ])('of English words keeps them apart in its measure (%s)', (_, rules) => {
    const text = 'Electronic files storage and exchange formats—Fixed layout documents';
    const narrow = (one: string) => (one === ' ' ? 0.25 : advance(one));
    const lines = linesOf(cellsOf([{ role: 'text', text }], rules, narrow), paragraph, rules);
    for (const { width, indent } of lines) expect(width + indent).toBeLessThanOrEqual(28.2);
    const inside = lines.flatMap(({ segments }) => segments.slice(0, -1));
    expect(Math.min(...inside.map(({ spacing }) => spacing))).toBeGreaterThan(-0.25);
  });

  test('indents its first line only', () => {
    const [first, second] = linesIn('质'.repeat(40), paragraph, standard);
    expect([first?.indent, first && textOf(first).length]).toEqual([2, 26]);
    expect([second?.indent, second && textOf(second).length]).toEqual([0, 14]);
  });

  test('keeps its last line as it comes', () => {
    const [line] = linesIn('质量', paragraph, standard);
    expect(line?.segments).toEqual([{ role: 'text', text: '质量', spacing: 0 }]);
  });
});

describe('words that are to stay together', () => {
  const entry: Measure = { width: 10, first: 0, rest: 0, together: true };

  test('are squeezed onto one line as far as their marks give', () => {
    expect(linesIn('全国“质量月”活动口号', entry, standard)).toHaveLength(1);
  });

  test('take two lines beyond that', () => {
    expect(linesIn('全国“质量月”活动的口号', entry, standard)).toHaveLength(2);
  });
});

describe('words under a reading', () => {
  const advance = (character: string) => (character < '\u3000' ? 0.5 : 1);
  const measure: Measure = { width: 10, first: 0, rest: 0 };
  const runs = (before: string, reading: string) => [
    { role: 'text' as const, text: before },
    { role: 'text' as const, text: '降压', reading },
    { role: 'text' as const, text: '供水' },
  ];

  test('stay on one line', () => {
    const lines = linesOf(
      cellsOf(runs('一二三四五六七八九', 'jiàng yā'), standard, advance),
      measure,
      standard,
    );
    expect(lines.map(textOf)).toEqual(['一二三四五六七八九', '降压供水']);
  });

  test('are as wide as it is', () => {
    const widths = ['yā', 'zhuāng zhuāng'].map((reading) => {
      const [line] = linesOf(cellsOf(runs('', reading), standard, advance), measure, standard);
      return line?.width;
    });
    expect(widths).toEqual([4, 2 + 13 * 0.25]);
  });
});
