import { PDFDocument, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test, vi } from 'vitest';
import { openPdf, readUsual } from '../../../src/pdf/open.ts';

const text = String.raw`(an \) open ( and ) closed) `;
const objects = [
  '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) /Odd#20name [true false null -.5 +3. 007] >>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.276 841.89]/Contents 4 0 R>>',
  '<</Length 8>> stream\nq 1 w\rQ\n\nendstream',
  `[${text}<FEFF 56FD> [1 0 R 12 0 4 0 R] /\xe9]`,
  '17',
];

/** A file of the objects, as ISO 32000-1, 7.5 has it. */
function fileOf(bodies: readonly string[], trailer = '/Root 1 0 R'): Buffer {
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const places = bodies.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = bodies.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<</Size ${size} ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

async function byLibrary(bytes: Uint8Array): Promise<PDFDocument> {
  return await PDFDocument.load(bytes, { updateMetadata: false });
}

function written(pdf: PDFDocument | undefined) {
  const { header, trailerInfo, largestObjectNumber } = pdf?.context ?? {};
  return {
    header: String(header),
    trailer: Object.entries(trailerInfo ?? {}).flatMap(([key, value]) =>
      value ? `${key} ${value}` : [],
    ),
    largestObjectNumber,
    objects: pdf?.context
      .enumerateIndirectObjects()
      .map(([ref, object]) => [String(ref), object.constructor.name, ...partsOf(object)]),
  };
}

function partsOf(object: PDFObject): string[] {
  return object instanceof PDFRawStream
    ? [object.dict.toString(), Buffer.from(object.contents).toString('latin1')]
    : [object.toString()];
}

describe('a file that is written as is usual', () => {
  test('is read as the library reads it', async () => {
    const file = fileOf(objects, '/Root 1 0 R /ID [<00> <00>]');
    const read = written(readUsual(file));
    expect(read).toEqual(written(await byLibrary(file)));
    expect(read.objects).toHaveLength(objects.length);
  });

  test('may keep its objects in streams', async () => {
    const pdf = await byLibrary(fileOf(objects));
    const file = await pdf.save({ useObjectStreams: true });
    expect(Buffer.from(file).toString('latin1')).toContain('/ObjStm');
    expect(written(readUsual(file))).toEqual(written(await byLibrary(file)));
  });

  test('may be continued: what is written later counts', async () => {
    const more = '6 0 obj\n18\nendobj\ntrailer\n<</Size 7/Root 1 0 R>>\nstartxref\n0\n%%EOF\n';
    const file = Buffer.concat([fileOf(objects), Buffer.from(more)]);
    const read = written(readUsual(file));
    expect(read).toEqual(written(await byLibrary(file)));
    expect(read.objects?.at(-1)?.at(-1)).toBe('18');
  });

  test('gives pages', () => {
    const [page] = readUsual(fileOf(objects))?.getPages() ?? [];
    expect(page?.getSize()).toEqual({ width: 595.276, height: 841.89 });
  });
});

/** Each with one thing that the project and its browser never write. */
const unusual: Record<string, Buffer> = {
  'a length that stands elsewhere': fileOf(
    objects.with(3, '<</Length 6 0 R>>\nstream\nq 1 w Q\nendstream').with(5, '7'),
  ),
  'a wrong length': fileOf(objects.with(3, '<</Length 3>>\nstream\nq 1 w Q\nendstream')),
  'a comment': fileOf(objects.with(5, '17 % or more')),
  'an object without an end': Buffer.from(
    fileOf(objects).toString('latin1').replace('17\nendobj\n', '17\n'),
    'latin1',
  ),
  'something between the objects': Buffer.from(
    fileOf(objects).toString('latin1').replace('endobj\n5 0', 'endobj\nwhat\n5 0'),
    'latin1',
  ),
  'something before the header': Buffer.concat([Buffer.from('\n\n'), fileOf(objects)]),
  'a number of another kind': fileOf(objects.with(5, '--17')),
  'a trailer without its root': fileOf(objects, '/Root 9 0 R'),
};

test.each(Object.entries(unusual))('%s is left to the library', async (_, file) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(readUsual(file)).toBeUndefined();
  const theirs = await byLibrary(file).then(written, (error: Error) => error.message);
  expect(await openPdf(file).then(written, (error: Error) => error.message)).toEqual(theirs);
  vi.restoreAllMocks();
});

test('what is no PDF is refused', async () => {
  await expect(openPdf(Buffer.from('no PDF at all'))).rejects.toThrow();
  await expect(openPdf(fileOf(objects, '/Root 1 0 R /Encrypt 6 0 R'))).rejects.toThrow(
    /encrypted/u,
  );
});
