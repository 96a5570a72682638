import { beforeAll, describe, expect, test } from 'vitest';
import { archiveEdition } from '../../print/pipeline/finish/archive.ts';
import { geometryIn } from '../../src/checks/gbt9704/geometry.ts';
import { type PdfFile, pdfFileOf } from '../../src/checks/pdf-file.ts';
import { type PdfObjects, readPdfObjects } from '../../src/checks/pdf-objects.ts';
import { folded, recordOn } from '../../src/checks/pdf-text.ts';
import { bulletinsOf, theNotice } from '../support/bulletins.ts';
import { geometryOf } from '../support/pdf-geometry.ts';
import { readByPdfJs } from '../support/pdf-witness.ts';
import { smallDocument } from '../support/small-document.ts';

const documents = [theNotice(), smallDocument];

// The checks read PDFs with the project's own reader; pdf.js is the second witness.
describe.each(documents)('$id as read here and by pdf.js', (document) => {
  let bytes: Uint8Array;
  let objects: PdfObjects;
  let [own, other]: PdfFile[] = [];

  beforeAll(async () => {
    const [bulletin] = await bulletinsOf([document]);
    bytes = await archiveEdition(bulletin?.pdf ?? new Uint8Array(), [], []);
    objects = await readPdfObjects(bytes);
    own = pdfFileOf(objects);
    other = await readByPdfJs(bytes);
  });

  test('says the same record on the same pages', () => {
    const record = (file?: PdfFile) => file?.pages.map((page) => folded(recordOn(page)));
    expect(record(own)?.join('')).not.toBe('');
    expect(record(own)).toEqual(record(other));
  });

  test('has the same marks, labels, bookmarks, destinations and fonts', () => {
    const of = (file?: PdfFile) => ({
      marks: file?.pages.map(({ marks }) => marks.map(({ id }) => id.replace(/^.*_mc/u, ''))),
      labels: file?.pages.map(({ label }) => label),
      bookmarks: file?.bookmarks,
      destinations: file?.destinations.toSorted(),
      fonts: file?.fonts.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      tagged: file?.tagged,
    });
    expect(of(own)).toEqual(of(other));
    expect(own?.info).toMatchObject({ Title: other?.info.Title, Language: 'zh-CN' });
  });

  test('paints the same characters and shapes in the same places', async () => {
    const [here, there] = [geometryIn(objects), await geometryOf(bytes)];
    const words = (glyphs: readonly { text: string }[] = []) => glyphs.map(({ text }) => text);
    for (const [i, page] of there.entries()) {
      const found = here[i];
      expect(words(found?.glyphs)).toEqual(words(page.glyphs));
      expect(found?.shapes.map(({ colour }) => colour)).toEqual(
        page.shapes.map(({ colour }) => colour),
      );
      const off = [
        ...page.glyphs.flatMap((one, j) => {
          const { x = 0, baseline = 0 } = found?.glyphs[j] ?? {};
          return [Math.abs(one.x - x), Math.abs(one.baseline - baseline)];
        }),
        ...page.shapes.flatMap((one, j) => {
          const { y = 0, height = 0 } = found?.shapes[j] ?? {};
          return [Math.abs(one.y - y), Math.abs(one.height - height)];
        }),
      ];
      expect(Math.max(0, ...off)).toBeLessThan(0.001);
    }
  });
});
