import { PDFArray, PDFName } from '@cantoo/pdf-lib';
import { itemsIn, numbersIn, streamsIn } from '../../pdf/objects.ts';
import type { PackedOperations } from '../../pdf/packed-operations.ts';
import { faultIf, type PdfRule } from '../pdf-rule.ts';

const filters = new Set(
  `/ASCIIHexDecode /ASCII85Decode /FlateDecode /RunLengthDecode /CCITTFaxDecode /JBIG2Decode /DCTDecode
  /JPXDecode`.split(/\s+/u),
);
const boundaries = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'];

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
    says: {
      zh: '过滤器为标准所列，不用 LZW 与 Crypt',
      en: 'filters of the standard, no LZW and no Crypt',
    },
    faults: ({ pdf }) =>
      streamsIn(pdf)
        .flatMap(({ dict }) => itemsIn(dict, 'Filter').map(String))
        .filter((filter) => !filters.has(filter))
        .map((found) => ({ found })),
  },
  {
    id: 'pdfa-permissions',
    clause: '6.1.12',
    says: { zh: '不设权限', en: 'no permissions' },
    faults: ({ pdf }) => faultIf(pdf.catalog.has(PDFName.of('Perms')), 'Perms'),
  },
  {
    id: 'pdfa-nesting',
    clause: '6.1.13',
    says: { zh: 'q 嵌套不过 28 层', en: 'q nested up to 28 deep' },
    faults: ({ contents }) =>
      contents.flatMap(({ operations, page }) => {
        const depth = deepest(operations);
        return faultIf(depth > 28, `q × ${depth}`, page);
      }),
  },
  {
    id: 'pdfa-page-size',
    clause: '6.1.13',
    says: { zh: '页面各框边长 3 至 14400 点', en: 'boxes of pages from 3 to 14400 points' },
    faults: ({ pages }) =>
      pages.flatMap(({ node }, i) =>
        boundaries
          .filter((name) => node.has(PDFName.of(name)))
          .flatMap((name) => {
            const [left = 0, lower = 0, right = 0, upper = 0] = numbersIn(node, name);
            const sides = [right - left, upper - lower].map(Math.abs);
            const ok = sides.every((length) => length >= 3 && length <= 14_400);
            return faultIf(!ok, `${name} ${sides.join(' × ')}`, i + 1);
          }),
      ),
  },
];

function deepest(operations: PackedOperations): number {
  let [depth, most] = [0, 0];
  for (const { operator } of operations) {
    if (operator === 'q') most = Math.max(most, ++depth);
    if (operator === 'Q') depth--;
  }
  return most;
}
