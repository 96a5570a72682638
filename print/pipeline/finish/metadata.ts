import { type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { textOf } from '../../../src/document/clause.ts';
import { dayOf, isoDate, undated } from '../../../src/document/date.ts';
import { type Document, shortName } from '../../../src/document/document.ts';

/** What the file says of itself. Its dates are the document's, never the clock's. */
export function describe(pdf: PDFDocument, document: Document): void {
  const { context, catalog } = pdf;
  const info = context.obj({});
  const date = PDFString.of(pdfDate(document));
  for (const key of ['CreationDate', 'ModDate']) info.set(PDFName.of(key), date);
  for (const [key, text] of Object.entries(textsOf(document, pdf.getProducer() ?? '')))
    info.set(PDFName.of(key), PDFHexString.fromText(text));
  // Chromium's own goes altogether: it tells the time of printing.
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  context.trailerInfo.Info = context.register(info);
  catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
}

function textsOf(document: Document, producer: string): Record<string, string> {
  const { issuers, title, front } = document;
  const lead = issuers[0]?.name ?? '';
  return {
    Title: textOf(title),
    Author: issuers.length > 1 ? `${lead}等${issuers.length}家` : lead,
    Subject: shortName(document),
    Keywords: [front.kind, front.docNumber ?? [], dayOf(front) ?? []].flat().join('，'),
    Creator: 'Hongtou',
    Producer: `Hongtou (${producer})`,
  };
}

/** Midnight of its day, Beijing time. */
function pdfDate(document: Document): string {
  const { front } = document;
  const day = isoDate(dayOf(front) ?? '') ?? undated;
  return `D:${day.replaceAll('-', '')}000000+08'00'`;
}
