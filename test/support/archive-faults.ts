import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { dictIn, streamIn } from '../../src/pdf/objects.ts';
import {
  type Alteration,
  annotate,
  cidFontOf,
  drawn,
  element,
  elements,
  fontOf,
  ofType,
  pageOf,
  remove,
  repaint,
  restate,
  set,
  stateOf,
  text,
} from './altered.ts';

const action = (type: string) => (pdf: Parameters<Alteration>[0]) =>
  set(pdf.catalog, 'OpenAction', { Type: 'Action', S: type });
const inCatalog = (key: string, value: unknown) => (pdf: Parameters<Alteration>[0]) =>
  set(pdf.catalog, key, value);

/** Every rule with a change that breaks it. */
export const archiveFaults: [rule: string, alter: Alteration][] = [
  ['pdfa-id', dropId],
  ['pdfa-external-stream', (pdf) => set(streamIn(pdf.catalog, 'Metadata')?.dict, 'F', 'x')],
  [
    'pdfa-filter',
    (pdf) => set(streamIn(fontOf(pdf), 'ToUnicode')?.dict, 'Filter', ['Crypt', 'FlateDecode']),
  ],
  ['pdfa-permissions', inCatalog('Perms', {})],
  ['pdfa-hex-string', inCatalog('Odd', PDFHexString.of('ABC'))],
  ['pdfa-name', inCatalog('Name', PDFName.of('#FF#FE'))],
  ['pdfa-limits', inCatalog('Long', 'x'.repeat(128))],
  [
    'pdfa-nesting',
    (pdf) => repaint(pdf, (content) => 'q\n'.repeat(30) + 'Q\n'.repeat(30) + content),
  ],
  ['pdfa-page-size', (pdf) => set(pageOf(pdf), 'MediaBox', [0, 0, 2, 2])],
  ['pdfa-operator', (pdf) => repaint(pdf, (content) => `${content}xx\n`)],
  ['pdfa-resources', (pdf) => remove(pageOf(pdf), 'Resources')],
  ['pdfa-output-intent', (pdf) => set(ofType(pdf, 'OutputIntent'), 'S', 'GTS_PDFX')],
  ['pdfa-device-colour', (pdf) => repaint(pdf, (content) => `0 0 0 1 k\n${content}`)],
  ['pdfa-icc', (pdf) => coloured(pdf, ['ICCBased', stream(pdf, 'no profile', { N: 3 })])],
  [
    'pdfa-overprint',
    (pdf) => {
      coloured(pdf, ['ICCBased', stream(pdf, 'CMYK', { N: 4 })]);
      set(stateOf(pdf), 'OP', true);
      set(stateOf(pdf), 'OPM', 1);
    },
  ],
  [
    'pdfa-separation',
    (pdf) => {
      const tints = [0.5, 1].map((C1) => ({ FunctionType: 2, Domain: [0, 1], C1: [C1], N: 1 }));
      const plates = tints.map((tint) => ['Separation', 'Gold', 'DeviceGray', tint]);
      set(dictIn(pageOf(pdf), 'Resources'), 'ColorSpace', { A: plates[0], B: plates[1] });
    },
  ],
  ['pdfa-graphics-state', (pdf) => set(stateOf(pdf), 'TR', 'Identity')],
  ['pdfa-rendering-intent', (pdf) => set(stateOf(pdf), 'RI', 'Beautiful')],
  ['pdfa-image', (pdf) => drawn(pdf, { Subtype: 'Image', Interpolate: true })],
  ['pdfa-form', (pdf) => drawn(pdf, { Subtype: 'Form', OPI: 1 })],
  ['pdfa-blend-mode', (pdf) => set(stateOf(pdf), 'BM', 'Darkest')],
  ['pdfa-group', (pdf) => set(pageOf(pdf), 'Group', { S: 'Transparency' })],
  ['pdfa-font-type', (pdf) => set(cidFontOf(pdf), 'Subtype', 'CIDFontType0')],
  ['pdfa-font-encoding', (pdf) => set(fontOf(pdf), 'Encoding', 'GBK-EUC-H')],
  ['pdfa-cid-map', (pdf) => remove(cidFontOf(pdf), 'CIDToGIDMap')],
  ['pdfa-font-embedded', (pdf) => remove(ofType(pdf, 'FontDescriptor'), 'FontFile2')],
  [
    'pdfa-cid-set',
    (pdf) =>
      ofType(pdf, 'FontDescriptor').set(
        PDFName.of('CIDSet'),
        pdf.context.register(pdf.context.flateStream('\0')),
      ),
  ],
  ['pdfa-font-width', (pdf) => set(cidFontOf(pdf), 'W', [0, 65_535, 7])],
  ['pdfa-text-map', (pdf) => replaceMap(pdf, '')],
  ['pdfa-text-private', (pdf) => replaceMap(pdf, '1 beginbfrange <0000> <FFFF> <E000> endbfrange')],
  [
    'pdfa-notdef',
    (pdf) => repaint(pdf, (content) => content.replace(/<[0-9a-f]{4}> Tj/u, '<0000> Tj')),
  ],
  [
    'pdfa-annotation',
    (pdf) => annotate(pdf, { Subtype: 'Movie', F: 4, StructParent: 9, Contents: text('x') }),
  ],
  ['pdfa-form-fields', inCatalog('AcroForm', { Fields: [] })],
  ['pdfa-action', action('JavaScript')],
  [
    'pdfa-action',
    (pdf) =>
      set(dictIn(pdf.catalog, 'Names'), 'JavaScript', {
        Names: [text('open'), { S: 'JavaScript', JS: text('0') }],
      }),
  ],
  ['pdfa-named-action', inCatalog('OpenAction', { S: 'Named', N: 'Print' })],
  ['pdfa-additional-action', inCatalog('AA', {})],
  ['pdfa-marked', (pdf) => set(pdf.catalog, 'MarkInfo', { Marked: false })],
  ['pdfa-structure', (pdf) => remove(pdf.catalog, 'StructTreeRoot')],
  ['pdfa-language', (pdf) => set(pdf.catalog, 'Lang', text('zh_CN'))],
  ['pdfa-attachment', (pdf) => remove(ofType(pdf, 'Filespec'), 'AFRelationship')],
  ['pdfa-associated', (pdf) => set(pdf.catalog, 'AF', [])],
  ['pdfa-optional-content', inCatalog('OCProperties', {})],
  ['pdfa-presentation', (pdf) => set(pageOf(pdf), 'PresSteps', {})],
  ['pdfa-requirements', inCatalog('Requirements', [])],
  ['pdfa-xmp', (pdf) => remove(pdf.catalog, 'Metadata')],
  [
    'pdfa-xmp-header',
    (pdf) => restate(pdf, (xmp) => xmp.replace('<?xpacket begin', '<?xpacket bytes="9" begin')),
  ],
  ['pdfa-info', (pdf) => pdf.setSubject('另一件')],
  ['pdfa-xmp-form', (pdf) => restate(pdf, (xmp) => xmp.replace('</dc:title>', ''))],
  [
    'pdfa-xmp-namespace',
    (pdf) =>
      restate(pdf, (xmp) => xmp.replace('"http://ns.adobe.com/pdf/1.3/"', '"http://ns/pdf/"')),
  ],
  [
    'pdfa-extension',
    (pdf) =>
      restate(pdf, (xmp) =>
        xmp.replace(/<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/su, ''),
      ),
  ],
  ['pdfa-claim', (pdf) => restate(pdf, (xmp) => xmp.replace('>A</pdfaid', '>B</pdfaid'))],
  [
    'pdfua-claim',
    (pdf) => restate(pdf, (xmp) => xmp.replace('<pdfuaid:part>1', '<pdfuaid:part>2')),
  ],
  ['pdfua-title', (pdf) => restate(pdf, (xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/su, ''))],
  ['pdfua-display-title', (pdf) => remove(pdf.catalog, 'ViewerPreferences')],
  ['pdfua-suspects', (pdf) => set(pdf.catalog, 'MarkInfo', { Marked: true, Suspects: true })],
  ['pdfua-language', (pdf) => remove(pdf.catalog, 'Lang')],
  ['pdfua-outline', (pdf) => remove(pdf.catalog, 'Outlines')],
  ['pdfua-attachment', (pdf) => remove(ofType(pdf, 'Filespec'), 'UF')],
  ['pdfua-annotation', (pdf) => annotate(pdf, { Subtype: 'Link', F: 4 })],
  [
    'pdfua-link',
    (pdf) => annotate(pdf, { Subtype: 'Link', F: 4, Contents: text('x'), StructParent: 999 }),
  ],
  [
    'pdfua-form-marks',
    (pdf) => {
      const form = stream(pdf, '/P << /MCID 0 >> BDC EMC', { Subtype: 'Form' });
      set(dictIn(pageOf(pdf), 'Resources'), 'XObject', { X1: form });
    },
  ],
  [
    'pdfua-caption',
    (pdf) => {
      for (const item of elements(pdf, 'LI')) set(item, 'S', 'Caption');
    },
  ],
  [
    'pdfua-table-parts',
    (pdf) => {
      for (const item of elements(pdf, 'LI')) set(item, 'S', 'THead');
      set(element(pdf, 'L'), 'S', 'Table');
    },
  ],
  ['pdfua-tabs', (pdf) => remove(pageOf(pdf), 'Tabs')],
  ['pdfua-reference', (pdf) => drawn(pdf, { Subtype: 'Form', Ref: 1 })],
  ['pdfua-font', (pdf) => remove(fontOf(pdf), 'ToUnicode')],
  ['pdfua-type', (pdf) => set(element(pdf, 'P'), 'S', 'Paragraph')],
  ['pdfua-role-map', (pdf) => set(dictIn(pdf.catalog, 'StructTreeRoot'), 'RoleMap', { P: 'Span' })],
  ['pdfua-nesting', (pdf) => set(element(pdf, 'LI'), 'S', 'P')],
  ['pdfua-figure', (pdf) => remove(element(pdf, 'Figure'), 'Alt')],
  ['pdfua-headings', (pdf) => set(element(pdf, 'H1'), 'S', 'H2')],
  ['pdfua-heading-kind', (pdf) => set(element(pdf, 'H1'), 'S', 'H')],
  ['pdfua-table-header', (pdf) => set(element(pdf, 'P'), 'S', 'TH')],
  ['pdfua-note', (pdf) => set(element(pdf, 'P'), 'S', 'Note')],
  ['pdfua-untagged', (pdf) => repaint(pdf, (content) => `${content}0 0 9 9 re f\n`)],
  [
    'pdfua-nested',
    (pdf) =>
      repaint(pdf, (content) => content.replace(/(?<=\/MCID 0 >> BDC\n)/u, '/Artifact BMC\nEMC\n')),
  ],
  ['pdfua-marks', (pdf) => repaint(pdf, (content) => content.replace(/\/MCID 0 /u, '/MCID 9999 '))],
  ['pdfua-parent-tree', (pdf) => set(pageOf(pdf), 'StructParents', 99)],
];

function coloured(pdf: Parameters<Alteration>[0], space: unknown): void {
  set(dictIn(pageOf(pdf), 'Resources'), 'ColorSpace', { Odd: space });
}

function stream(pdf: Parameters<Alteration>[0], content: string, dict: Record<string, unknown>) {
  return pdf.context.register(pdf.context.flateStream(content, dict as Record<string, string>));
}

function replaceMap(pdf: Parameters<Alteration>[0], cmap: string): void {
  const map = pdf.context.register(pdf.context.flateStream(cmap));
  fontOf(pdf).set(PDFName.of('ToUnicode'), map);
}

/** Changes of the bytes themselves. */
export const archiveRewrites: [rule: string, change: (text: string) => string][] = [
  ['pdfa-header', (bytes) => bytes.replace(/^%PDF-1\.7\n%..../su, '%PDF-1.7\n%    ')],
  ['pdfa-end', (bytes) => `${bytes}more`],
  ['pdfa-xref', (bytes) => bytes.replace('startxref\n', 'startxref\n9')],
  ['pdfa-stream-length', (bytes) => bytes.replace(/(?<=\/XML\n\/Length \d+)\d(?=\n)/u, otherDigit)],
  ['pdfa-stream-lines', (bytes) => bytes.replace('stream\n<?xpacket', 'stream\r<?xpacket')],
  ['pdfa-object-lines', (bytes) => bytes.replace(/(?<=\n\d+ 0 obj)\n/u, ' ')],
];

function otherDigit(digit: string): string {
  return String((Number(digit) + 1) % 10);
}

function dropId(pdf: Parameters<Alteration>[0]): void {
  delete pdf.context.trailerInfo.ID;
}
