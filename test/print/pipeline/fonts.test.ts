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
      found: { zh: '仿宋缺字“𠔻”（U+2053B），宋体、补字也没有' },
      mend: { zh: '在配置 fonts.fangsong 中指定有此字的字体文件，或改字' },
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
      ['䑩', { source: 'song', times: 2 }],
      ['祐', { source: 'song', times: 1 }],
      ['溇', { source: 'song', times: 1 }],
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

describe('a character that 宋 lacks too', async () => {
  const text = '煤电企业排放CO₂、PM₂.₅不超过3.5×10⁻⁶，选择：☑是☐否✔；➢姓𡃁、Šibenik，⅓。';
  const document: Document = {
    ...smallDocument,
    blocks: [{ kind: 'paragraph', clause: clause('p1', 'paragraph', text) }],
  };
  const fonts = await readPrintFonts();
  const rare = rareIn(document, fonts);
  const [bulletin] = await bulletinsOf([document]);
  const pdf = bulletin?.pdf ?? new Uint8Array();

  test('is taken from the last-resort face, and counted', () => {
    expect(missingGlyphs(document, fonts)).toEqual([]);
    const lent = [...rare].filter(([, { source }]) => source === 'rest');
    expect(lent.map(([one]) => one).join('')).toBe('₂₅⁻⁶☑☐✔➢𡃁Š⅓');
    expect(rare.get('₂')).toEqual({ source: 'rest', times: 2 });
  });

  test('is read back from the PDF as itself, not as what it looks like', async () => {
    const read = await readPdf(pdf);
    const shown = read.pages.flatMap(({ texts }) => texts.map((one) => one.text)).join('');
    expect(shown.replaceAll(' ', '')).toContain(text);
    const face = read.fonts.find(({ name }) => name.endsWith('+HongtouRest-Regular'));
    expect(face).toMatchObject({ type: 'CIDFontType2', embedded: true });
  });

  test('is no fault of the page, and named in the report', async () => {
    const { checks } = pdfChecks(await readPdfObjects(pdf), document, rare);
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(checks.find(({ id }) => id === 'pdf-rare-characters')?.found).toMatch(
      /以补字排：₂ 2、.*𡃁 1/u,
    );
  });
});

test('a mark that has to be placed by a layout table is lacking, and the face to give is named', () => {
  return readPrintFonts().then((fonts) => {
    const paragraph = clause('p1', 'paragraph', 'n\u0300');
    const document: Document = {
      ...smallDocument,
      blocks: [{ kind: 'paragraph', clause: paragraph }],
    };
    expect(missingGlyphs(document, fonts)).toMatchObject([
      { mend: { zh: expect.stringContaining('fonts.song') } },
    ]);
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
