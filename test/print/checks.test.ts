import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPdf } from '../../src/checks/pdf.ts';
import { bulletinsOf } from '../support/bulletins.ts';
import { smallDocument } from '../support/small-document.ts';

let good: Uint8Array;

beforeAll(async () => {
  const [bulletin] = await bulletinsOf([smallDocument]);
  good = bulletin?.pdf ?? new Uint8Array();
});

/** What the checks say of the bulletin after it was altered. */
async function problemsAfter(alter: (pdf: PDFDocument) => unknown) {
  const pdf = await PDFDocument.load(good, { updateMetadata: false });
  await alter(pdf);
  const problems = await checkPdf(await pdf.save(), smallDocument);
  return problems.map(({ ruleId, place, found, expected }) => ({
    ruleId,
    place,
    found: found.zh,
    expected: expected.zh,
  }));
}

async function rulesAfter(alter: (pdf: PDFDocument) => unknown): Promise<string[]> {
  return [...new Set((await problemsAfter(alter)).map(({ ruleId }) => ruleId))];
}

/** Rewrites the painting operators of a page. */
function repaint(pdf: PDFDocument, number: number, change: (content: string) => string): void {
  const page = pdf.getPage(number - 1);
  const stream = pdf.context.lookup(page.node.get(PDFName.of('Contents')));
  if (!(stream instanceof PDFRawStream)) throw new Error('no content');
  const before = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const after = change(before);
  if (after === before) throw new Error('nothing was altered');
  const changed = pdf.context.flateStream(Buffer.from(after, 'latin1'));
  page.node.set(PDFName.of('Contents'), pdf.context.register(changed));
}

/** A painted stretch of text with its mark. */
const marked = /\/(?:P|NonStruct|Span) <<\/MCID \d+ >>BDC\n.*?EMC\n/gsu;

test('an unaltered bulletin has no problem', async () => {
  expect(await checkPdf(good, smallDocument)).toEqual([]);
});

describe('the text', () => {
  test('with one character lost is reported with the place of its clause', async () => {
    const [problem] = await problemsAfter((pdf) =>
      repaint(pdf, 2, (content) => content.replace(/<[0-9a-f]{4}> Tj(?=\nET\nEMC)/u, '')),
    );
    expect(problem).toMatchObject({
      ruleId: 'pdf-text-differs',
      place: { file: 'documents/small/notice.mdx' },
    });
    expect(problem?.expected).not.toBe(problem?.found);
  });

  test('with a stretch doubled is reported', async () => {
    const double = (content: string) => content.replace(marked, (stretch) => stretch + stretch);
    expect(await rulesAfter((pdf) => repaint(pdf, 2, double))).toContain('pdf-text-differs');
  });

  test('with two stretches exchanged is reported', async () => {
    const exchange = (content: string) => {
      const [first = '', second = ''] = content.match(marked) ?? [];
      return content.replace(first + second, second + first);
    };
    expect(await rulesAfter((pdf) => repaint(pdf, 3, exchange))).toContain('pdf-text-differs');
  });

  test('with a stretch that is not tagged is reported', async () => {
    const untag = (content: string) =>
      content.replace(/\/\w+ <<\/MCID \d+ >>BDC/u, '/Artifact BMC');
    expect(await rulesAfter((pdf) => repaint(pdf, 2, untag))).toContain('pdf-text-differs');
  });

  test('with a page missing is reported', async () => {
    expect(await rulesAfter((pdf) => pdf.removePage(1))).toContain('pdf-text-differs');
  });
});

describe('the fonts', () => {
  test('that are not embedded are reported with their page', async () => {
    const problems = await problemsAfter(async (pdf) => {
      const font = await pdf.embedFont(StandardFonts.Helvetica);
      pdf.getPage(1).drawText('x', { font });
    });
    expect(problems.find(({ ruleId }) => ruleId === 'pdf-font')).toMatchObject({
      place: { file: 'small.pdf', line: 2 },
      found: 'Helvetica：Type1，未嵌入',
    });
  });

  test('of Type 3 are reported', async () => {
    expect(await rulesAfter((pdf) => drawType3(pdf, pdf.getPage(0)))).toContain('pdf-font');
  });
});

/** Draws a character of a font whose glyphs are painted, not outlines. */
function drawType3(pdf: PDFDocument, page: PDFPage): void {
  const { context } = pdf;
  const glyph = context.register(context.flateStream('500 0 0 0 500 500 d1 0 0 500 500 re f'));
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, 500, 500],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: { a: glyph },
    Encoding: { Type: 'Encoding', Differences: [97, 'a'] },
    FirstChar: 97,
    LastChar: 97,
    Widths: [500],
    Resources: {},
  });
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  fonts?.set(PDFName.of('T3'), context.register(font));
  repaint(pdf, 1, (content) => `${content}\nBT /T3 12 Tf 9 9 Td (a) Tj ET\n`);
}

describe('the structure', () => {
  const remove = (key: string) => (pdf: PDFDocument) => pdf.catalog.delete(PDFName.of(key));

  test.each([
    [
      'a page of another size',
      'pdf-page-size',
      (pdf: PDFDocument) => pdf.getPage(1).setSize(595, 842.5),
    ],
    ['no mark of being tagged', 'pdf-untagged', remove('MarkInfo')],
    ['no page labels', 'pdf-page-label', remove('PageLabels')],
    ['no destinations', 'pdf-destinations', remove('Names')],
    ['no bookmarks', 'pdf-bookmarks', remove('Outlines')],
    ['another title', 'pdf-metadata', (pdf: PDFDocument) => pdf.setTitle('另一份通知')],
    ['no language', 'pdf-metadata', remove('Lang')],
  ])('with %s is reported', async (_, rule, alter) => {
    expect(await rulesAfter(alter)).toEqual([rule]);
  });

  test('with tags in another order than the page is reported', async () => {
    expect(await rulesAfter(reverseHeading)).toEqual(['pdf-reading-order']);
  });
});

/** Turns the parts of a heading round in the structure tree alone. */
function reverseHeading(pdf: PDFDocument): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('S')) !== PDFName.of('H3')) continue;
    const parts = object.lookup(PDFName.of('K'), PDFArray);
    object.set(PDFName.of('K'), pdf.context.obj(parts.asArray().toReversed()));
    return;
  }
  throw new Error('no heading');
}
