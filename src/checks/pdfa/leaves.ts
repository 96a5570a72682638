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
import { oncePer } from '../../document/once.ts';
import { nameIn } from '../../pdf/objects.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { type Fault, faultIf, type PdfRule } from '../pdf-rule.ts';

/** ISO 19005-3, 6.1.6 to 6.1.13: names, strings and numbers, wherever they stand. */
export const leafRules: PdfRule[] = [
  {
    id: 'pdfa-hex-string',
    clause: '6.1.6',
    says: { zh: '十六进制串成对', en: 'hexadecimal strings in pairs of digits' },
    faults: (file) => leavesOf(file).hex,
  },
  {
    id: 'pdfa-name',
    clause: '6.1.8',
    says: { zh: '名称为 UTF-8', en: 'names in UTF-8' },
    faults: (file) => leavesOf(file).names,
  },
  {
    id: 'pdfa-limits',
    clause: '6.1.13',
    says: {
      zh: '名称不过 127 字节，字符串不过 32767 字节，数在限内，对象不过 8388607 个',
      en: 'names up to 127 bytes, strings up to 32767, numbers within bounds, up to 8388607 objects',
    },
    faults: (file) => leavesOf(file).limits,
  },
];

interface Leaves {
  hex: Fault[];
  names: Fault[];
  limits: Fault[];
}

const leavesOf = oncePer(({ pdf }: PdfObjects): Leaves => {
  const leaves: Leaves = { hex: [], names: [], limits: [] };
  const objects = pdf.context.enumerateIndirectObjects();
  leaves.limits.push(...faultIf(objects.length > 8_388_607, `${objects.length}`));
  const names = new Set<PDFName>();
  for (const [, object] of objects) walk(object, names, leaves);
  for (const name of names) judgeName(name, leaves);
  return leaves;
});

function walk(object: PDFObject, names: Set<PDFName>, leaves: Leaves): void {
  if (object instanceof PDFName) names.add(object);
  else if (object instanceof PDFNumber) judgeNumber(object.asNumber(), leaves);
  else if (object instanceof PDFString || object instanceof PDFHexString)
    judgeString(object, leaves);
  else if (object instanceof PDFArray)
    for (const item of object.asArray()) walk(item, names, leaves);
  else if (object instanceof PDFRawStream) walk(object.dict, names, leaves);
  else if (object instanceof PDFDict) walkDict(object, names, leaves);
}

function walkDict(dict: PDFDict, names: Set<PDFName>, leaves: Leaves): void {
  // Content of a signature would be one string; no signature may be here.
  if (nameIn(dict, 'Type') === 'Sig') leaves.limits.push({ found: 'Sig' });
  for (const [key, value] of dict.entries()) {
    names.add(key);
    walk(value, names, leaves);
  }
}

function judgeName(name: PDFName, leaves: Leaves): void {
  const bytes = Buffer.from(name.asBytes());
  leaves.limits.push(...faultIf(bytes.length > 127, `${name}`));
  leaves.names.push(...faultIf(!isUtf8(bytes), `${name}`));
}

function judgeString(string: PDFString | PDFHexString, leaves: Leaves): void {
  const { length } = string.asBytes();
  leaves.limits.push(...faultIf(length > 32_767, `${length}`));
  const odd =
    string instanceof PDFHexString && !/^<(?:\s*[\dA-F]\s*[\dA-F])*\s*>$/iu.test(`${string}`);
  leaves.hex.push(...faultIf(odd, `${string}`.slice(0, 40)));
}

/** Reals of PDF are those of IEEE 754 in 32 bits. */
function judgeNumber(value: number, leaves: Leaves): void {
  const size = Math.abs(value);
  const ok = Number.isInteger(value)
    ? value <= 2 ** 31 - 1 && value >= -(2 ** 31)
    : size <= 3.403e38 && size >= 1.175e-38;
  if (!ok) leaves.limits.push({ found: `${value}` });
}

function isUtf8(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).equals(Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf8'));
}
