import { PDFName } from '@cantoo/pdf-lib';
import { nameIn, streamIn, textIn } from '../../pdf/objects.ts';
import { xmpProperty } from '../../pdf/xmp.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { type Fault, faultIf, type PdfRule } from '../pdf-rule.ts';

/** Info keys with the XMP properties that must say the same. */
const pairs = {
  Title: 'dc:title',
  Author: 'dc:creator',
  Subject: 'dc:description',
  Keywords: 'pdf:Keywords',
  Creator: 'xmp:CreatorTool',
  Producer: 'pdf:Producer',
  CreationDate: 'xmp:CreateDate',
  ModDate: 'xmp:ModifyDate',
};

/** Prefixes whose properties PDF/A knows without a description. */
const known = new Set([
  'rdf',
  'dc',
  'xmp',
  'xmpMM',
  'pdf',
  'pdfaid',
  'pdfaExtension',
  'pdfaSchema',
  'pdfaProperty',
  'x',
]);

/** ISO 19005-3, 6.6: what the file says of itself. */
export const metadataRules: PdfRule[] = [
  {
    id: 'pdfa-xmp',
    clause: '6.6.2.1',
    says: { zh: '有 XMP，不经过滤器', en: 'XMP without a filter' },
    faults: ({ pdf, xmp }) => {
      const stream = streamIn(pdf.catalog, 'Metadata');
      return [
        ...faultIf(!/<\/rdf:RDF>/u.test(xmp), 'Metadata'),
        ...faultIf(stream?.dict.has(PDFName.of('Filter')) === true, 'Filter'),
        ...faultIf(stream !== undefined && nameIn(stream.dict, 'Subtype') !== 'XML', 'Subtype'),
      ];
    },
  },
  {
    id: 'pdfa-xmp-header',
    clause: '6.6.2.1',
    says: {
      zh: 'XMP 包头没有 bytes 与 encoding',
      en: 'a packet header without bytes and encoding',
    },
    faults: ({ xmp }) => {
      const header = /<\?xpacket begin=[^>]*>/u.exec(xmp)?.[0] ?? '';
      return faultIf(/\b(?:bytes|encoding)=/u.test(header) || header === '', header);
    },
  },
  {
    id: 'pdfa-info',
    clause: '6.6.2.3',
    says: { zh: 'XMP 与 Info 所说相同', en: 'the same in XMP and Info' },
    faults: infoDiffers,
  },
  {
    id: 'pdfa-extension',
    clause: '6.6.2.3.2',
    says: { zh: '其他 XMP 属性都有说明', en: 'a description of every other XMP property' },
    faults: ({ xmp }) => {
      const used = [...xmp.matchAll(/<([A-Za-z]+):[A-Za-z_]+/gu)].map(([, prefix = '']) => prefix);
      const described = [...xmp.matchAll(/<pdfaSchema:prefix>(.*?)</gu)].map(
        ([, prefix]) => prefix,
      );
      return [...new Set(used)]
        .filter((prefix) => !known.has(prefix) && !described.includes(prefix))
        .map((found) => ({ found }));
    },
  },
  {
    id: 'pdfa-claim',
    clause: '6.6.4',
    says: { zh: '自称 PDF/A-3A', en: 'the claim of PDF/A-3A' },
    faults: ({ xmp }) => {
      const claim = `${xmpProperty(xmp, 'pdfaid:part')}${xmpProperty(xmp, 'pdfaid:conformance')}`;
      return faultIf(claim !== '3A', claim);
    },
  },
];

function infoDiffers({ info, xmp }: PdfObjects): Fault[] {
  return Object.entries(pairs).flatMap(([key, property]) => {
    const here = textIn(info, key);
    const there = xmpProperty(xmp, property);
    const same = key.endsWith('Date') ? isoDate(here ?? '') === there : here === there;
    return faultIf(here !== undefined && !same, `${key}: ${here}, ${property}: ${there}`);
  });
}

function isoDate(date: string): string {
  return date.replace(
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([+-]\d\d)'(\d\d)'$/u,
    '$1-$2-$3T$4:$5:$6$7:$8',
  );
}
