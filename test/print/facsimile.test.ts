import { beforeAll, describe, expect, test } from 'vitest';
import type { Bulletin } from '../../print/pipeline/bulletin.ts';
import { facsimileOf } from '../../scripts/build/facsimile.ts';
import { geometryOf } from '../../src/checks/gbt9704/geometry.ts';
import { editionOf, judge } from '../../src/checks/gbt9704/judge.ts';
import { sheetOf } from '../../src/checks/gbt9704/sheet.ts';
import { folded } from '../../src/checks/pdf-text.ts';
import { readingOf } from '../../src/document/document.ts';
import { sheetsOf } from '../../src/site/facsimile.ts';
import type { Facsimile, FacsimilePage } from '../../src/view/facsimile.ts';
import { heldMarks } from '../../src/view/slices.ts';
import { bulletinsOf, theNotice } from '../support/bulletins.ts';

const notice = theNotice();
let bulletin: Bulletin;
let facsimile: Facsimile;
let pages: FacsimilePage[];

beforeAll(async () => {
  const [made] = await bulletinsOf([notice]);
  if (!made) throw new Error('no bulletin');
  bulletin = made;
  const sheet = sheetOf(await geometryOf(made.pdf), notice);
  facsimile = facsimileOf(sheet, judge(sheet, editionOf(notice), 'x'));
  pages = [...facsimile.pages];
});

describe('the pages as printed', () => {
  test('show the whole record, in order', () => {
    const passages = pages.flatMap((page) => page.passages);
    expect(folded(passages.map(({ text }) => text).join(''))).toBe(folded(readingOf(notice)));
  });

  test('begin where the pages of the PDF begin', () => {
    expect(pages.map(({ passages }) => passages[0]?.clause)).toEqual(
      bulletin.pageMap.starts.map(({ clause }) => clause),
    );
  });

  test('draw every departure of the source on its page', () => {
    expect(facsimile.findings.map(({ provision }) => provision)).toContain('7.2.4');
    for (const { page, y } of facsimile.findings) {
      expect(page).toBeLessThanOrEqual(pages.length);
      expect(y).toBeGreaterThan(0);
    }
  });

  test('set a line with its marks as one text where the screen, too, takes marks from 宋', () => {
    const texts = pages.flatMap((page) => page.texts);
    const withMarks = texts.filter(({ characters }) => characters.join('').includes('，'));
    expect(new Set(withMarks.map(({ face }) => face))).toEqual(new Set(['fangsong', 'kaiti']));
    const loose = texts.filter(({ face, characters: [first = ''], baseline }, i) => {
      const before = texts[i - 1];
      const follows = before?.face === 'fangsong' && before.baseline === baseline;
      return face === 'song' && heldMarks.has(first) && follows;
    });
    expect(loose).toEqual([]);
  });

  test('paint every character of the record and the page numbers', () => {
    const svg = sheetsOf(notice, facsimile);
    const texts = svg.matchAll(/<text class="(?!finding)\w+" font-size[^>]*>([^<]*)</gu);
    const painted = countsIn([...texts].map(([, text = '']) => text).join(''));
    const numbers = pages.map((_, i) => `—${i + 1}—`).join('');
    const wanted = countsIn(`${readingOf(notice)}${numbers}`);
    const lost = [...wanted].filter(([one, count]) => (painted.get(one) ?? 0) < count);
    expect(lost).toEqual([]);
  });
});

function countsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of folded(text)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
