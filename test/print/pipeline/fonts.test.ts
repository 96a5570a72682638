import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPrintFonts } from '../../../print/pipeline/fonts.ts';
import { missingGlyphs, rareIn } from '../../../print/pipeline/glyphs.ts';
import { pdfChecks } from '../../../scripts/build/pdf-checks.ts';
import { checkPdf } from '../../../src/checks/pdf.ts';
import { readPdf } from '../../../src/checks/pdf-file.ts';
import { readPdfObjects } from '../../../src/checks/pdf-objects.ts';
import type { Document } from '../../../src/document/document.ts';
import { bulletinsOf, theNotice } from '../../support/bulletins.ts';
import { clause } from '../../support/clauses.ts';
import { smallDocument } from '../../support/small-document.ts';

const heiti = resolve(import.meta.dirname, '../../../print/fonts/hongtou-heiti.woff2');

describe('glyphs', async () => {
  const fonts = await readPrintFonts();

  test('are all there for the notice', () => {
    expect(missingGlyphs(theNotice(), fonts)).toEqual([]);
  });

  test('that a face lacks are reported once for each clause, with its place', () => {
    const paragraph = clause('p1', 'paragraph', '丨𠔻𠔻');
    const document: Document = {
      ...smallDocument,
      blocks: [{ kind: 'paragraph', clause: paragraph }],
    };
    const problems = missingGlyphs(document, fonts).filter(({ found }) => found.zh.includes('𠔻'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      ruleId: 'glyph-missing',
      place: paragraph.place,
      found: { zh: '仿宋缺字“𠔻”（U+2053B）' },
    });
  });
});

describe('a character that its face lacks', async () => {
  const paragraph = clause('p1', 'paragraph', '严禁敲䑩作业，䑩即渔具，祐、溇二字亦僻。');
  const document: Document = {
    ...smallDocument,
    blocks: [{ kind: 'paragraph', clause: paragraph }],
  };
  const fonts = await readPrintFonts();
  const rare = rareIn(document, fonts);

  test('is taken from 宋, and counted', () => {
    expect(missingGlyphs(document, fonts)).toEqual([]);
    expect([...rare].slice(0, 3)).toEqual([
      ['䑩', 2],
      ['祐', 1],
      ['溇', 1],
    ]);
  });

  test('is no fault of the printed page, and named in the report', async () => {
    const [bulletin] = await bulletinsOf([document]);
    const pdf = await readPdfObjects(bulletin?.pdf ?? new Uint8Array());
    const faceOf = (known: typeof rare) => {
      const { checks } = pdfChecks(pdf, document, known);
      return checks.find(({ id }) => id === 'P-11')?.verdict;
    };
    expect(faceOf(new Map())).toBe('fail');
    expect(faceOf(rare)).toBe('pass');
    const { checks } = pdfChecks(pdf, document, rare);
    expect(checks.find(({ id }) => id === 'pdf-rare-characters')).toMatchObject({
      ok: true,
      found: expect.stringContaining('䑩 2、祐 1、溇 1'),
    });
  });
});

describe('a font file of one’s own', () => {
  test('takes the place of the face whose role it is named for', async () => {
    const [bulletin] = await bulletinsOf([smallDocument], { own: { xiaobiaosong: heiti } });
    const pdf = bulletin?.pdf ?? new Uint8Array();
    const { fonts } = await readPdf(pdf);
    const names = new Set(fonts.map(({ name }) => name.replace(/^.*\+/u, '')));
    expect([...names].sort()).toEqual([
      'HongtouFangSong-Regular',
      'HongtouHeiTi-Regular',
      'HongtouKaiTi-Regular',
      'HongtouSong-Regular',
    ]);
    expect(await checkPdf(pdf, smallDocument)).toEqual([]);
  });

  test('that is not there stops the printing', async () => {
    const missing = resolve(import.meta.dirname, 'no-such-font.ttf');
    await expect(bulletinsOf([smallDocument], { own: { kaiti: missing } })).rejects.toThrow(
      /no-such-font/u,
    );
  });
});
