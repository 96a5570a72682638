import { PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { oncePer } from '../../document/once.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { type Fault, faultIf, type PdfRule } from '../pdf-rule.ts';
import { type WrittenObject, writtenObjects } from './written.ts';

/** ISO 19005-3, 6.1.4 to 6.1.9: how the file is written, byte for byte. */
export const syntaxRules: PdfRule[] = [
  {
    id: 'pdfa-xref',
    clause: '6.1.4',
    says: {
      zh: 'startxref 指向交叉引用，其关键字后换行',
      en: 'startxref leads to the cross-references, their keyword ends its line',
    },
    faults: ({ bytes }) => {
      const file = viewOf(bytes);
      const last = file.toString('latin1', Math.max(0, file.lastIndexOf('startxref')));
      const at = /^startxref[\r\n]+(\d+)[\r\n]+%%EOF/u.exec(last)?.[1];
      const there = at === undefined ? '' : file.toString('latin1', Number(at), Number(at) + 32);
      const ok = /^(?:xref(?:\r\n|\r|\n)\d+ \d+|\d+ \d+ obj)[ \r\n]/u.test(there);
      return faultIf(!ok, `startxref ${at}`);
    },
  },
  {
    id: 'pdfa-stream-length',
    clause: '6.1.7.1',
    says: { zh: '流的 Length 与字节数相同', en: 'the Length of a stream as its bytes' },
    faults: ofWritten(({ stream }) => stream?.lengthHolds === false),
  },
  {
    id: 'pdfa-stream-lines',
    clause: '6.1.7.1',
    says: {
      zh: 'stream 后换行，endstream 前换行',
      en: 'a line end behind stream and before endstream',
    },
    faults: ofWritten(({ stream }) => stream?.linesHold === false),
  },
  {
    id: 'pdfa-object-lines',
    clause: '6.1.9',
    says: {
      zh: '对象号、obj 与 endobj 的间隔如规定',
      en: 'object numbers, obj and endobj spaced as prescribed',
    },
    faults: ofWritten(({ linesHold }) => !linesHold),
  },
];

function ofWritten(wrong: (object: WrittenObject) => boolean): (file: PdfObjects) => Fault[] {
  return (file) =>
    objectsOf(file)
      .filter(wrong)
      .map(({ number }) => ({ found: `${number} 0 obj` }));
}

const objectsOf = oncePer(({ bytes, pdf }: PdfObjects): WrittenObject[] => {
  const lengthOf = (ref: number) => {
    const value = pdf.context.lookup(PDFRef.of(ref));
    return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
  };
  return writtenObjects(viewOf(bytes).toString('latin1'), lengthOf);
});

/** The same bytes, not a copy of them. */
function viewOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
