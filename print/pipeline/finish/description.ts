import { createHash } from 'node:crypto';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { textIn } from '../../../src/pdf/objects.ts';
import { type Claims, type Description, xmpPacket } from './xmp.ts';

/** The Info dictionary. @throws Error where there is none */
export function infoOf(pdf: PDFDocument): PDFDict {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) throw new Error('a PDF without an Info dictionary');
  return info;
}

/**
 * Says in XMP what the Info dictionary says, and which standards the file follows.
 * @param edition what tells this file from others of the same bulletin
 * @param source identity of the file that it is made of
 */
export function addXmp(pdf: PDFDocument, edition: string, source: string, claims: Claims): void {
  const { context, catalog } = pdf;
  const packet = xmpPacket(descriptionIn(infoOf(pdf), edition, source), claims);
  const bytes = Buffer.from(packet, 'utf8');
  // PDF/A wants it readable without a filter (ISO 19005-3, 6.6.2.1).
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(dict, bytes)));
}

function descriptionIn(info: PDFDict, edition: string, source: string): Description {
  const said = (key: string) => textIn(info, key) ?? '';
  return {
    title: said('Title'),
    author: said('Author'),
    subject: said('Subject'),
    keywords: said('Keywords'),
    creator: said('Creator'),
    producer: said('Producer'),
    date: isoDate(said('ModDate')),
    documentId: uuid(source, ''),
    instanceId: uuid(source, edition),
  };
}

/** D:20170823000000+08'00' as 2017-08-23T00:00:00+08:00. */
function isoDate(pdfDate: string): string {
  const form = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([+-]\d\d)'(\d\d)'$/u;
  if (!form.test(pdfDate)) throw new Error(`unexpected date ${pdfDate}`);
  return pdfDate.replace(form, '$1-$2-$3T$4:$5:$6$7:$8');
}

/** A UUID of version 8 (RFC 9562), made from content. */
function uuid(source: string, edition: string): string {
  const hex = createHash('sha256').update(edition).update('\0').update(source).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
