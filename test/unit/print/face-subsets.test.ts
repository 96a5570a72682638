import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { create } from 'fontkitten';
import { afterAll, describe, expect, test } from 'vitest';
import { readFontFile } from '../../../print/pipeline/faces/font-file.ts';
import { plainFont } from '../../../print/pipeline/faces/plain-copy.ts';
import { subsetOf } from '../../../print/pipeline/faces/subset.ts';
import { readPrintFonts } from '../../../print/pipeline/fonts.ts';

const fonts = resolve(import.meta.dirname, '../../../print/fonts');
const folder = mkdtempSync(join(tmpdir(), 'hongtou-faces-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Han, digits, marks, and é, which is made of two glyphs in some faces; and what only the last-resort faces have. */
const characters = '国质检联〔2017〕374号，—é₂⁻☑☒✔➢⅓Šȡɑ𡃁₃⁵⁶ŁłŽž';
const files = ['fangsong', 'kaiti', 'xiaobiaosong', 'song', 'heiti', 'rest', 'rest-bold'].map(
  (role) => join(fonts, `hongtou-${role}.woff2`),
);

/** The same font as another program reads it. */
function witness(path: string) {
  const font = create(readFileSync(path));
  if (font.isCollection) throw new Error('a collection');
  return font;
}

describe.each(files)('%s', (path) => {
  test('is read as another program reads it', async () => {
    const font = await readFontFile(path);
    const other = witness(path);
    for (const character of characters) {
      const code = character.codePointAt(0) ?? 0;
      expect(font.glyphs.has(code), character).toBe(other.hasGlyphForCodePoint(code));
      const glyph = other.glyphForCodePoint(code);
      if (!font.glyphs.has(code)) continue;
      expect(font.glyphs.get(code)).toBe(glyph.id);
      expect(font.advance(glyph.id)).toBeCloseTo(glyph.advanceWidth / other.unitsPerEm, 9);
    }
  });

  test('draws in a subset what it draws whole', async () => {
    const font = await readFontFile(path);
    const file = join(folder, 'subset.ttf');
    writeFileSync(file, subsetOf(font, characters));
    const [whole, part] = [witness(path), witness(file)];
    const drawn = (one: typeof whole, code: number) => {
      const glyph = one.glyphForCodePoint(code);
      return { id: glyph.id, advance: glyph.advanceWidth, path: glyph.path.toSVG() };
    };
    const had = [...characters].filter((one) => font.glyphs.has(one.codePointAt(0) ?? 0));
    expect(had.length).toBeGreaterThan(10);
    for (const character of had) {
      const code = character.codePointAt(0) ?? 0;
      expect(drawn(part, code), character).toEqual(drawn(whole, code));
    }
    expect(part.hasGlyphForCodePoint('中'.codePointAt(0) ?? 0)).toBe(false);
  });

  test('is the same read from its subset', async () => {
    const font = await readFontFile(path);
    const file = join(folder, 'subset.ttf');
    writeFileSync(file, subsetOf(font, characters));
    const subset = await readFontFile(file);
    for (const code of subset.glyphs.keys()) {
      const glyph = subset.glyphs.get(code) ?? 0;
      expect(font.glyphs.get(code)).toBe(glyph);
      expect(Buffer.from(subset.outlines.glyph(glyph)).subarray(0, 10)).toEqual(
        Buffer.from(font.outlines.glyph(glyph)).subarray(0, 10),
      );
    }
  });
});

test.each(files)('%s gives the same bytes unpacked', async (path) => {
  const font = await readFontFile(path);
  const file = join(folder, 'plain.ttf');
  writeFileSync(file, plainFont(font));
  const plain = await readFontFile(file);
  expect([...plain.glyphs.keys()]).toEqual([...font.glyphs.keys()].sort((a, b) => a - b));
  expect(Buffer.from(subsetOf(plain, characters))).toEqual(Buffer.from(subsetOf(font, characters)));
});

test('仿宋 takes digits and marks from 宋', async () => {
  const { advance, filesFor } = await readPrintFonts();
  expect(advance('fangsong', '0')).toBe(advance('song', '0'));
  const loaded = await Promise.all(filesFor(new Map([['fangsong', new Set('国0')]])));
  expect(loaded.map(({ family, range }) => [family, range !== ''])).toEqual([
    ['Hongtou FangSong Paper', false],
    ['Hongtou FangSong Paper', true],
  ]);
});

test('a file that is no font is named', async () => {
  const file = join(folder, 'no-font.ttf');
  writeFileSync(file, 'no font at all');
  await expect(readFontFile(file)).rejects.toThrow(/no-font\.ttf cannot be read/u);
});
