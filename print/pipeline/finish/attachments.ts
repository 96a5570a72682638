import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { compare } from '../../../src/document/problem.ts';
import { packedStream } from './stream.ts';

/** A file that travels inside the archive edition. */
export interface Attachment {
  /** File name, ASCII. */
  name: string;
  mime: string;
  /** What it is, for people. */
  about: string;
  /** What the PDF was made from, or the same as data. */
  relationship: 'Source' | 'Data';
  bytes: Uint8Array;
}

/** Attaches files to the document as a whole (ISO 19005-3, 6.8). @param date as PDF writes dates */
export function attach(pdf: PDFDocument, files: readonly Attachment[], date: PDFString): void {
  const { context, catalog } = pdf;
  // A name tree is searched by the order of its keys.
  const sorted = [...files].sort((a, b) => compare(a.name, b.name));
  const specs = sorted.map((file) => context.register(fileSpec(pdf, file, date)));
  const names = sorted.flatMap(({ name }, i) => [PDFString.of(name), specs[i] ?? null]);
  const tree = catalog.lookup(PDFName.of('Names'), PDFDict);
  tree.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: names }));
  catalog.set(PDFName.of('AF'), context.obj(specs));
}

function fileSpec(pdf: PDFDocument, file: Attachment, date: PDFString): PDFDict {
  const { context } = pdf;
  const stream = packedStream(context, file.bytes, {
    Type: 'EmbeddedFile',
    Subtype: file.mime,
    Params: { Size: file.bytes.length, ModDate: date },
  });
  const ref = context.register(stream);
  const spec = context.obj({ Type: 'Filespec', AFRelationship: file.relationship });
  spec.set(PDFName.of('F'), PDFString.of(file.name));
  spec.set(PDFName.of('UF'), PDFHexString.fromText(file.name));
  spec.set(PDFName.of('Desc'), PDFHexString.fromText(file.about));
  spec.set(PDFName.of('EF'), context.obj({ F: ref, UF: ref }));
  return spec;
}
