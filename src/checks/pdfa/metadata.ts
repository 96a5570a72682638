import { PDFName } from '@cantoo/pdf-lib';
import { decoded, nameIn, streamIn, textIn } from '../../pdf/objects.ts';
import { xmpProperty } from '../../pdf/xmp.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { type Fault, faultIf, type PdfRule } from '../pdf-rule.ts';
import { packetOf } from './packet.ts';

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

/** The name spaces that PDF/A knows, and their properties that need no description (XMP Specification of 2005). */
const predefined: Record<string, { uri: string; names: string }> = {
  dc: {
    uri: 'http://purl.org/dc/elements/1.1/',
    names:
      'contributor coverage creator date description format identifier language publisher relation rights source subject title type',
  },
  xmp: {
    uri: 'http://ns.adobe.com/xap/1.0/',
    names: 'CreateDate CreatorTool Identifier Label MetadataDate ModifyDate Nickname Rating',
  },
  xmpMM: {
    uri: 'http://ns.adobe.com/xap/1.0/mm/',
    names: 'DerivedFrom DocumentID History InstanceID RenditionClass RenditionParams VersionID',
  },
  pdf: { uri: 'http://ns.adobe.com/pdf/1.3/', names: 'Keywords PDFVersion Producer' },
  pdfaid: { uri: 'http://www.aiim.org/pdfa/ns/id/', names: 'amd conformance corr part' },
  pdfaExtension: { uri: 'http://www.aiim.org/pdfa/ns/extension/', names: 'schemas' },
};
const wanted = ['name', 'valueType', 'category', 'description'];

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
    id: 'pdfa-xmp-form',
    clause: '6.6.2.1',
    says: { zh: 'XMP 为合式的 XML，UTF-8 编码', en: 'XMP as well-formed XML in UTF-8' },
    faults: (file) => {
      const stream = streamIn(file.pdf.catalog, 'Metadata');
      const same = stream && Buffer.from(decoded(stream)).equals(Buffer.from(file.xmp, 'utf8'));
      return [...faultIf(!packetOf(file).stated, 'XML'), ...faultIf(!same, 'UTF-8')];
    },
  },
  {
    id: 'pdfa-xmp-namespace',
    clause: '6.6.2.3.1',
    says: { zh: '名称空间与其前缀相合', en: 'each name space under its own prefix' },
    faults: (file) =>
      (packetOf(file).stated?.properties ?? [])
        .filter(({ prefix, uri }) => (predefined[prefix]?.uri ?? uri) !== uri)
        .map(({ prefix, uri }) => ({ found: `${prefix} ${uri}` })),
  },
  {
    id: 'pdfa-extension',
    clause: '6.6.2.3.2',
    says: { zh: '其他 XMP 属性都有说明', en: 'a description of every other XMP property' },
    faults: undescribed,
  },
];

/** What a file of ISO 19005 calls itself. */
export function claimRule(part: 2 | 3): PdfRule {
  return {
    id: 'pdfa-claim',
    clause: '6.6.4',
    says: { zh: `自称 PDF/A-${part}A`, en: `the claim of PDF/A-${part}A` },
    faults: ({ xmp }) => {
      const claim = `${xmpProperty(xmp, 'pdfaid:part')}${xmpProperty(xmp, 'pdfaid:conformance')}`;
      return faultIf(claim !== `${part}A`, claim);
    },
  };
}

function undescribed(file: PdfObjects): Fault[] {
  const { properties = [], schemas = [] } = packetOf(file).stated ?? {};
  const described = new Set(
    schemas.flatMap(({ uri, properties: each }) => each.map(({ name }) => `${uri} ${name}`)),
  );
  const unknown = properties.filter(
    ({ prefix, name, uri }) =>
      !predefined[prefix]?.names.split(' ').includes(name) && !described.has(`${uri} ${name}`),
  );
  const partial = schemas.flatMap(({ prefix, properties: each }) =>
    each.filter((one) => wanted.some((key) => !one[key])).map(() => ({ found: prefix })),
  );
  return [...unknown.map(({ prefix, name }) => ({ found: `${prefix}:${name}` })), ...partial];
}

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
