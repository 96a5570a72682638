import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readPdfObjects } from '../../../src/checks/pdf-objects.ts';

const content = `BT /F1 12 Tf <0001> Tj
/F2 12 Tf [<0002> 30 <0003>] TJ
/F1 12 Tf <0004> Tj ET`;

async function onePage() {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const page = pdf.addPage();
  const fontOf = (name: string) => context.obj({ Type: 'Font', BaseFont: name });
  const fonts = context.obj({ F1: fontOf('One'), F2: fontOf('Two') });
  page.node.set(PDFName.of('Resources'), context.obj({ Font: fonts }));
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)));
  return await readPdfObjects(await pdf.save());
}

test('each font has the codes that are shown with it', async () => {
  const { fonts } = await onePage();
  expect(fonts.map(({ name, codes }) => [name, [...codes]])).toEqual([
    ['One', [1, 4]],
    ['Two', [2, 3]],
  ]);
});

test('a content stream says the same whether it was gone through before or not', async () => {
  const { contents } = await onePage();
  const [page] = contents;
  const read = () => {
    const all: string[] = [];
    page?.each((operator, operands) => all.push([...operands, operator].join(' ')));
    return all;
  };
  const first = read();
  const packed = Array.from(page?.operations ?? [], ({ operator, operands }) =>
    [...operands, operator].join(' '),
  );
  expect(packed).toEqual(first);
  expect(read()).toEqual(first);
  expect(first).toContain('/F2 12 Tf');
});
