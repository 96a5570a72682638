/** What a file says of itself, in its Info dictionary and in its XMP alike. */
export interface Description {
  title: string;
  author: string;
  subject: string;
  keywords: string;
  creator: string;
  producer: string;
  /** With the zone, as in 2017-08-23T00:00:00+08:00. */
  date: string;
  /** Of the document and of this edition of it, as UUIDs. */
  documentId: string;
  instanceId: string;
}

/** Which standards a file claims to follow. */
export interface Claims {
  pdfa?: { part: 2 | 3; conformance: 'A' };
  pdfua?: { part: 1 };
  pdfx?: { version: 'PDF/X-4' };
}

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

/** The XMP packet (ISO 16684-1), as text. */
export function xmpPacket(description: Description, claims: Claims): string {
  const properties = [...described(description), ...claimed(claims)].join('\n');
  const declared = Object.entries(namespaces)
    .filter(([prefix]) => prefix === 'rdf' || properties.includes(`<${prefix}:`))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF${declared[0]}>
<rdf:Description rdf:about=""${declared.slice(1).join('')}>
${properties}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function described(description: Description): string[] {
  const { title, author, subject, keywords, creator, producer, date } = description;
  return [
    '<dc:format>application/pdf</dc:format>',
    '<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>',
    element('dc:title', alternative(title)),
    element('dc:creator', `<rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq>`),
    element('dc:description', alternative(subject)),
    element('pdf:Keywords', escaped(keywords)),
    element('pdf:Producer', escaped(producer)),
    element('xmp:CreatorTool', escaped(creator)),
    ...['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => element(`xmp:${name}`, date)),
    element('xmpMM:DocumentID', `uuid:${description.documentId}`),
    element('xmpMM:InstanceID', `uuid:${description.instanceId}`),
    element('xmpMM:RenditionClass', 'default'),
    element('xmpMM:VersionID', '1'),
  ];
}

function claimed({ pdfa, pdfua, pdfx }: Claims): string[] {
  return [
    ...(pdfa
      ? [element('pdfaid:part', `${pdfa.part}`), element('pdfaid:conformance', pdfa.conformance)]
      : []),
    ...(pdfua ? [element('pdfuaid:part', `${pdfua.part}`)] : []),
    ...(pdfx
      ? [element('pdf:Trapped', 'False'), element('pdfxid:GTS_PDFXVersion', pdfx.version)]
      : []),
    ...(pdfa ? extensions([...(pdfua ? [uaSchema] : []), ...(pdfx ? pressSchemas : [])]) : []),
  ];
}

/** Properties of one name space that XMP does not define. */
interface Schema {
  prefix: 'pdfuaid' | 'pdfxid' | 'pdf';
  about: string;
  property: { name: string; type: 'Integer' | 'Text'; about: string };
}

const uaSchema: Schema = {
  prefix: 'pdfuaid',
  about: 'PDF/UA identification schema',
  property: { name: 'part', type: 'Integer', about: 'Part of ISO 14289 that the file follows' },
};

const pressSchemas: readonly Schema[] = [
  {
    prefix: 'pdfxid',
    about: 'PDF/X identification schema',
    property: {
      name: 'GTS_PDFXVersion',
      type: 'Text',
      about: 'Part of ISO 15930 that the file follows',
    },
  },
  {
    prefix: 'pdf',
    about: 'Adobe PDF schema',
    property: { name: 'Trapped', type: 'Text', about: 'Whether the file has been trapped' },
  },
];

/** PDF/A wants every property described that XMP does not define (ISO 19005-3, 6.6.2.3). */
function extensions(schemas: readonly Schema[]): string[] {
  if (schemas.length === 0) return [];
  const items = schemas.map(schemaItem).join('\n');
  return [element('pdfaExtension:schemas', `<rdf:Bag>${items}</rdf:Bag>`)];
}

function schemaItem({ prefix, about, property }: Schema): string {
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>${namespaces[prefix]}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:schema>${about}</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${property.about}</pdfaProperty:description>
<pdfaProperty:name>${property.name}</pdfaProperty:name>
<pdfaProperty:valueType>${property.type}</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
