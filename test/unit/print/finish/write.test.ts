import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../../../print/pipeline/finish/write.ts';
import { readByPdfJs } from '../../../support/pdf-witness.ts';

/** With more objects than one pack holds, some missing in between, and a stream. */
async function many(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  pdf.addPage([100, 200]);
  const refs = Array.from({ length: 450 }, (_, i) =>
    context.register(context.obj({ Number: i, Name: '质量', Kids: [i, [i / 2]] })),
  );
  for (const ref of refs.filter((_, i) => i % 100 === 50)) context.delete(ref);
  context.register(context.stream('q Q\n'));
  context.register(PDFString.of('a \\(b\\) c'));
  pdf.catalog.set(PDFName.of('Words'), PDFHexString.fromText('质量'));
  context.trailerInfo.ID = context.obj([PDFHexString.of('00'), PDFHexString.of('00')]);
  return pdf;
}

function objectsIn(pdf: PDFDocument): Map<string, string> {
  const own = pdf.context
    .enumerateIndirectObjects()
    .map(([ref, object]): [string, string] => [String(ref), String(object)]);
  return new Map(own.filter(([, object]) => !/\/Type \/(?:XRef|ObjStm)/u.test(object)));
}

describe('a written PDF', () => {
  test('has the objects that it was made of, and its trailer', async () => {
    const pdf = await many();
    const read = await PDFDocument.load(writePdf(pdf.context), { updateMetadata: false });
    expect(objectsIn(read)).toEqual(objectsIn(pdf));
    expect(String(read.context.trailerInfo.ID)).toBe('[ <00> <00> ]');
  });

  test('is read by another program through its cross-references', async () => {
    const { pages } = await readByPdfJs(writePdf((await many()).context));
    expect(pages.length).toBe(1);
  });

  test('written again after it was read has the same objects, and none of the packs', async () => {
    const bytes = writePdf((await many()).context);
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    const again = await PDFDocument.load(writePdf(read.context), { updateMetadata: false });
    expect(objectsIn(again)).toEqual(objectsIn(read));
  });

  test('tells where each object stands', async () => {
    const pdf = await many();
    const bytes = Buffer.from(writePdf(pdf.context)).toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF$/u.exec(bytes)?.[1]);
    expect(bytes.slice(start)).toMatch(/^\d+ 0 obj\n<<\n\/Type \/XRef\n/u);
  });
});
