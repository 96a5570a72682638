import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { itemsIn, nameIn, streamsIn } from '../../pdf/objects.ts';
import { faultIf, type PdfRule } from '../pdf-rule.ts';

/** ISO 19005-3, 6.1: how the file is put together. */
export const fileRules: PdfRule[] = [
  {
    id: 'pdfa-header',
    clause: '6.1.2',
    says: {
      zh: '文件头为 %PDF-1.n，次行有四个高位字节',
      en: '%PDF-1.n, then four bytes above 127',
    },
    faults: ({ bytes }) => {
      const head = Buffer.from(bytes.subarray(0, 20)).toString('latin1');
      return faultIf(!/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/u.test(head), head.slice(0, 8));
    },
  },
  {
    id: 'pdfa-id',
    clause: '6.1.3',
    says: { zh: '尾部有文件标识 ID', en: 'an ID in the trailer' },
    faults: ({ pdf }) =>
      faultIf(!(pdf.context.lookup(pdf.context.trailerInfo.ID) instanceof PDFArray), 'ID'),
  },
  {
    id: 'pdfa-encrypt',
    clause: '6.1.3',
    says: { zh: '不加密', en: 'no encryption' },
    faults: ({ pdf }) => faultIf(pdf.context.trailerInfo.Encrypt !== undefined, 'Encrypt'),
  },
  {
    id: 'pdfa-end',
    clause: '6.1.3',
    says: { zh: '%%EOF 之后没有内容', en: 'nothing behind %%EOF' },
    faults: ({ bytes }) => {
      const tail = Buffer.from(bytes.subarray(-16)).toString('latin1');
      return faultIf(!/%%EOF\r?\n?$/u.test(tail), JSON.stringify(tail));
    },
  },
  {
    id: 'pdfa-external-stream',
    clause: '6.1.7.1',
    says: { zh: '数据都在文件之内', en: 'all streams inside the file' },
    faults: ({ pdf }) =>
      streamsIn(pdf).flatMap(({ dict }) =>
        ['F', 'FFilter', 'FDecodeParms']
          .filter((key) => dict.has(PDFName.of(key)))
          .map((found) => ({ found })),
      ),
  },
  {
    id: 'pdfa-filter',
    clause: '6.1.7.2',
    says: { zh: '不用 LZW 与 Crypt', en: 'no LZW and no Crypt' },
    faults: ({ pdf }) =>
      streamsIn(pdf)
        .flatMap(({ dict }) => itemsIn(dict, 'Filter').map(String))
        .filter((filter) => /^\/(?:LZWDecode|Crypt)$/u.test(filter))
        .map((found) => ({ found })),
  },
  {
    id: 'pdfa-permissions',
    clause: '6.1.12',
    says: { zh: '不设权限', en: 'no permissions' },
    faults: ({ pdf }) => faultIf(pdf.catalog.has(PDFName.of('Perms')), 'Perms'),
  },
  {
    id: 'pdfa-limits',
    clause: '6.1.13',
    says: {
      zh: '名称不过 127 字节，字符串不过 32767 字节，整数不过 2³¹−1',
      en: 'names up to 127 bytes, strings up to 32767, integers up to 2³¹−1',
    },
    faults: ({ pdf }) =>
      pdf.context.enumerateIndirectObjects().flatMap(([, object]) => beyondLimits(object)),
  },
  {
    id: 'pdfa-nesting',
    clause: '6.1.13',
    says: { zh: 'q 嵌套不过 28 层', en: 'q nested up to 28 deep' },
    faults: ({ contents }) =>
      contents.flatMap(({ operations, page }) => {
        const depth = deepest(operations.map(({ operator }) => operator));
        return faultIf(depth > 28, `q × ${depth}`, page);
      }),
  },
  {
    id: 'pdfa-page-size',
    clause: '6.1.13',
    says: { zh: '页面边长 3 至 14400 点', en: 'pages from 3 to 14400 points' },
    faults: ({ pages }) =>
      pages.flatMap((page, i) => {
        const { width, height } = page.getMediaBox();
        const ok = [width, height].every((length) => length >= 3 && length <= 14_400);
        return faultIf(!ok, `${width} × ${height}`, i + 1);
      }),
  },
];

function beyondLimits(object: PDFObject): { found: string }[] {
  if (object instanceof PDFName) return faultIf(object.decodeText().length > 127, `${object}`);
  if (object instanceof PDFNumber) {
    const value = object.asNumber();
    return faultIf(Number.isInteger(value) && Math.abs(value) > 2 ** 31 - 1, `${value}`);
  }
  if (object instanceof PDFString || object instanceof PDFHexString)
    return faultIf(object.asBytes().length > 32_767, `${object.asBytes().length}`);
  if (object instanceof PDFArray) return object.asArray().flatMap(beyondLimits);
  if (object instanceof PDFRawStream) return beyondLimits(object.dict);
  if (!(object instanceof PDFDict)) return [];
  // Content of a signature would be one string; no signature may be here.
  return nameIn(object, 'Type') === 'Sig'
    ? [{ found: 'Sig' }]
    : object.entries().flatMap(([key, value]) => [...beyondLimits(key), ...beyondLimits(value)]);
}

function deepest(operators: readonly string[]): number {
  let [depth, most] = [0, 0];
  for (const operator of operators) {
    if (operator === 'q') most = Math.max(most, ++depth);
    if (operator === 'Q') depth--;
  }
  return most;
}
