import { beforeAll, describe, expect, test } from 'vitest';
import type { Bulletin } from '../../print/pipeline/bulletin.ts';
import { checkPdf } from '../../src/checks/pdf.ts';
import type { Document } from '../../src/document/document.ts';
import { bulletinsOf, theNotice } from '../support/bulletins.ts';
import { type Glyph, geometryOf, type PageGeometry } from '../support/pdf-geometry.ts';

/** A line of text, in millimetres; its edges are those of the em boxes. */
interface TextLine {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  glyphs: Glyph[];
}

const cell = 156 / 28;

let notice: Document;
let bulletin: Bulletin;
let pages: PageGeometry[];

beforeAll(async () => {
  notice = theNotice();
  const [made] = await bulletinsOf([notice]);
  if (!made) throw new Error('no bulletin');
  bulletin = made;
  pages = await geometryOf(bulletin.pdf);
});

function page(number: number): PageGeometry {
  return pages[number - 1] ?? { glyphs: [], shapes: [] };
}

/** The lines of a page from top to bottom, its number left out. */
function linesOn(number: number): TextLine[] {
  const rows = Map.groupBy(
    page(number).glyphs.filter(({ text }) => text.trim() !== ''),
    ({ baseline }) => baseline.toFixed(2),
  );
  return [...rows.values()]
    .map(lineOf)
    .filter(({ bottom }) => bottom < 265)
    .sort((a, b) => a.top - b.top);
}

function lineOf(glyphs: Glyph[]): TextLine {
  const { baseline = 0, size = 0 } = glyphs[0] ?? {};
  return {
    text: glyphs.map(({ text }) => text).join(''),
    left: Math.min(...glyphs.map(({ x }) => x)),
    right: Math.max(...glyphs.map(({ x, width }) => x + width)),
    top: baseline - 0.88 * size,
    bottom: baseline + 0.12 * size,
    glyphs,
  };
}

function lineWith(number: number, text: string): TextLine {
  const found = linesOn(number).find((line) => line.text.includes(text));
  if (!found) throw new Error(`no line with ${text} on page ${number}`);
  return found;
}

/** Binding edge on the left of odd pages, on the right of even ones. */
const leftOf = (number: number) => (number % 2 === 1 ? 28 : 26);

test('is the record, in embedded TrueType, tagged and addressed', async () => {
  expect(await checkPdf(bulletin.pdf, notice)).toEqual([]);
});

test('turns its pages where the original did, at all 25 places but one', () => {
  const starts = new Set(
    bulletin.pageMap.starts.map(({ clause, offset }) => `${clause}:${offset}`),
  );
  const missed = notice.pageTurns.filter(
    ({ clause, offset }) => !starts.has(`${clause}:${offset}`),
  );
  expect(notice.pageTurns).toHaveLength(25);
  expect(missed).toEqual([{ clause: 'a3-i37', offset: 27 }]);
});

test('begins each annex on a page of its own, and ends with the imprint', () => {
  const { starts, pageOf, pages: count } = bulletin.pageMap;
  for (const { id } of notice.annexes) expect(starts.map(({ clause }) => clause)).toContain(id);
  expect(pageOf['printed-on']).toBe(count);
  expect(pages).toHaveLength(count);
});

describe('the grid', () => {
  test.each([2, 3, 9, 13, 20, 33])('has 22 lines between 37 and 262 mm on page %i', (number) => {
    const lines = linesOn(number);
    expect(lines).toHaveLength(22);
    expect(lines[0]?.top).toBeCloseTo(37, 0.5);
    expect(lines[21]?.bottom).toBeCloseTo(262, 0.5);
    const pitch = ((lines[21]?.top ?? 0) - (lines[0]?.top ?? 0)) / 21;
    expect(Math.abs(pitch - 10.449)).toBeLessThan(0.01);
  });

  test.each([2, 3])(
    'has 28 characters of 156 mm in a line of Han characters on page %i',
    (number) => {
      const plain = linesOn(number).filter(
        ({ text, left }) => /^[\p{sc=Han}，。、]{28}$/u.test(text) && left < leftOf(number) + 1,
      );
      expect(plain.length).toBeGreaterThan(3);
      for (const { left, right } of plain) {
        expect(Math.abs(left - leftOf(number))).toBeLessThan(0.1);
        expect(Math.abs(right - left - 156)).toBeLessThan(0.2);
      }
    },
  );

  test('holds all text inside the type area', () => {
    for (const number of pages.keys()) {
      for (const { left, right, top, bottom } of linesOn(number + 1)) {
        expect(left).toBeGreaterThan(leftOf(number + 1) - 0.1);
        // A digit at the end is drawn in half a cell, of which its own box is a little wider.
        expect(right).toBeLessThan(leftOf(number + 1) + 156.4);
        expect(top).toBeGreaterThan(36.8);
        expect(bottom).toBeLessThan(262.1);
      }
    }
  });

  test('indents paragraphs by two characters', () => {
    expect(lineWith(2, '为深入贯彻实施').left).toBeCloseTo(26 + 2 * cell, 0.5);
  });
});

describe('the page number', () => {
  test.each([1, 2, 7, 36])('stands outside, one character in, 7 mm below, on page %i', (number) => {
    const glyphs = page(number).glyphs.filter(({ baseline }) => baseline > 265);
    const {
      text,
      left,
      right,
      glyphs: [dash],
    } = lineOf(glyphs);
    expect(text).toBe(`— ${number} —`);
    const inset = number % 2 === 1 ? 28 + 156 - right : left - 26;
    expect(inset).toBeCloseTo(4.94, 1);
    // The ink of the 一字线 in this face is 0.38 em above the baseline.
    expect((dash?.baseline ?? 0) - 0.38 * (dash?.size ?? 0)).toBeCloseTo(269, 0.5);
    expect(dash?.font).toMatch(/HongtouSong/u);
  });
});

describe('page 1, as issued', () => {
  test('has 24 rows of issuers in two columns, distributed to 72 mm', () => {
    const names = linesOn(1).filter(({ glyphs }) => glyphs[0]?.colour === '#f0593e');
    expect(names).toHaveLength(24);
    for (const { left } of names) expect(left).toBeCloseTo(28, 1);
    for (const { right } of names.slice(0, 23)) expect(right).toBeCloseTo(184, 1);
    expect(names[23]?.right).toBeCloseTo(100, 1);
    expect(names[0]?.top).toBeCloseTo(37, 0.5);
  });

  test('keeps the distances of the standard down to the text', () => {
    const [rule] = page(1).shapes;
    const lastName = linesOn(1)[23]?.bottom ?? 0;
    const number = lineWith(1, '国质检质联');
    const title = linesOn(1).slice(25, 27);
    const text = lineWith(1, '各省、自治区');
    const ruleTop = rule?.y ?? 0;
    const ruleBottom = ruleTop + (rule?.height ?? 0);
    expect(number.top - lastName).toBeCloseTo(20.78, 0.5);
    expect(ruleTop - number.bottom).toBeCloseTo(4, 0.5);
    expect((title[0]?.top ?? 0) - ruleBottom).toBeCloseTo(20.78, 0.5);
    expect(text.top - (title[1]?.bottom ?? 0)).toBeCloseTo(10.39, 0.5);
    for (const { left, right } of [number, ...title])
      expect((left + right) / 2).toBeCloseTo(106, 0.5);
  });

  test('has a red rule as wide as the type area', () => {
    const [rule] = page(1).shapes;
    expect(rule).toMatchObject({ colour: '#f0593e' });
    expect(rule?.x).toBeCloseTo(28, 1);
    expect(rule?.width).toBeCloseTo(156, 1);
    expect(rule?.height).toBeCloseTo(0.57, 1);
  });

  test('ends with exactly one line of addressees', () => {
    const [last] = linesOn(1).slice(-1);
    expect(last?.text).toBe('各省、自治区、直辖市、计划单列市及新疆生产建设兵团质量技');
    expect(last?.bottom).toBeCloseTo(262, 0.5);
  });
});

test('is black but for the masthead and its rule', () => {
  const others = pages.flatMap(({ glyphs, shapes }, i) => (i === 0 ? [] : [...glyphs, ...shapes]));
  expect(new Set(others.map(({ colour }) => colour))).toEqual(new Set(['#000000']));
});

test('sets headings in 黑体 and names that run into the text in 楷体', () => {
  const fontOf = (line: TextLine, text: string) =>
    line.glyphs[line.text.indexOf(text)]?.font.replace(/^.*\+/u, '');
  expect(fontOf(lineWith(2, '一、指导思想'), '指导')).toBe('HongtouHeiTi-Regular');
  expect(fontOf(lineWith(3, '（一）开展质量提升'), '开展')).toBe('HongtouKaiTi-Regular');
  expect(fontOf(lineWith(3, '（一）开展质量提升'), '推动')).toBe('HongtouFangSong-Regular');
  expect(fontOf(lineWith(19, '一、中国航天科技'), '航天')).toBe('HongtouKaiTi-Regular');
});

test('has the numerals of the annex list below one another, and entry 2 on one line', () => {
  expect(lineWith(6, '附件：1.').glyphs[3]?.x).toBeCloseTo(26 + 5 * cell, 1);
  expect(lineWith(6, '2.2017年').text).toMatch(/主要活动$/u);
  for (const entry of [3, 4, 5])
    expect(lineWith(7, `${entry}.2017`).left).toBeCloseTo(28 + 5 * cell, 1);
});

test('has the signatures in three columns and the date two characters in from the right', () => {
  const row = lineWith(7, '教育部科技部工业和信息化部');
  expect([row.glyphs[0]?.x, row.glyphs[3]?.x, row.glyphs[6]?.x].map((x) => x?.toFixed(1))).toEqual(
    [28, 28 + 9 * cell, 28 + 20 * cell].map((x) => x.toFixed(1)),
  );
  expect(lineWith(7, '2017年8月22日').right).toBeCloseTo(184 - 2 * cell, 1);
});

test('begins the text of an annex on the line on which the original began it', () => {
  const lineNumber = (top: number) => Math.round((top - 37) / 10.449) + 1;
  expect(lineNumber(lineWith(8, '主办单位统筹安排').top)).toBe(6);
  expect(lineNumber(lineWith(19, '中国航天科技').top)).toBe(7);
  expect(lineNumber(lineWith(25, '深圳市召开').top)).toBe(7);
});

test('closes its last page with the imprint between rules of 0.35, 0.25 and 0.35 mm', () => {
  const rules = page(36).shapes.filter(({ width }) => width > 150);
  expect(rules.map(({ height }) => height.toFixed(2))).toEqual(['0.35', '0.25', '0.35']);
  const last = rules[2];
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(262, 0.5);
  const printing = lineWith(36, '质检总局办公厅');
  expect(printing.left).toBeCloseTo(26 + 4.94, 1);
  expect(printing.right).toBeCloseTo(26 + 156 - 4.94, 1);
});
