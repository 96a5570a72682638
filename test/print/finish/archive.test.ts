import { PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { archiveEdition } from '../../../print/pipeline/finish/archive.ts';
import type { Attachment } from '../../../print/pipeline/finish/attachments.ts';
import { checkPdf } from '../../../src/checks/pdf.ts';
import { readPdfObjects } from '../../../src/checks/pdf-objects.ts';
import { fileSpecs } from '../../../src/checks/pdf-parts.ts';
import { pdfaRules } from '../../../src/checks/pdfa/rules.ts';
import { pdfuaRules } from '../../../src/checks/pdfua/rules.ts';
import { decoded, dictIn, numbersIn, streamIn, textIn } from '../../../src/pdf/objects.ts';
import {
  type Alteration,
  altered,
  annotate,
  brokenBy,
  cidFontOf,
  drawn,
  element,
  fontOf,
  ofType,
  pageOf,
  remove,
  repaint,
  restate,
  rewritten,
  set,
  stateOf,
  text,
} from '../../support/altered.ts';
import { bulletinsOf } from '../../support/bulletins.ts';
import { smallDocument } from '../../support/small-document.ts';

const attachments: Attachment[] = [
  {
    name: 'notice.mdx',
    mime: 'text/markdown',
    about: '公文源',
    relationship: 'Source',
    bytes: Buffer.from('# 通知'),
  },
  {
    name: 'a.txt',
    mime: 'text/plain',
    about: '读本',
    relationship: 'Data',
    bytes: Buffer.from('通知'),
  },
];

let bulletin: Uint8Array;
let archive: Uint8Array;

beforeAll(async () => {
  const [made] = await bulletinsOf([smallDocument]);
  bulletin = made?.pdf ?? new Uint8Array();
  archive = await archiveEdition(bulletin, attachments);
});

test('the archive edition keeps every rule and the record', async () => {
  const file = await readPdfObjects(archive);
  expect(brokenBy([...pdfaRules, ...pdfuaRules], file)).toEqual([]);
  expect(await checkPdf(archive, smallDocument)).toEqual([]);
});

test('the archive edition is the same bytes for the same bulletin', async () => {
  const again = await archiveEdition(bulletin, attachments.toReversed());
  expect(Buffer.from(again).equals(archive)).toBe(true);
});

test('the archive edition gives back what it holds, sorted by name', async () => {
  const { pdf } = await readPdfObjects(archive);
  const held = fileSpecs(pdf.catalog).map((spec) => {
    const stream = streamIn(dictIn(spec, 'EF'), 'F');
    return [textIn(spec, 'UF'), Buffer.from(stream ? decoded(stream) : []).toString()];
  });
  expect(held).toEqual([
    ['a.txt', '通知'],
    ['notice.mdx', '# 通知'],
  ]);
});

test('a figure says where it stands, inside the type area', async () => {
  const { pdf } = await readPdfObjects(archive);
  const [left = 0, lower = 0, right = 0, upper = 0] = numbersIn(
    dictIn(element(pdf, 'Figure'), 'A'),
    'BBox',
  );
  const mm = 72 / 25.4;
  expect(left).toBeGreaterThan(25 * mm);
  expect(right).toBeLessThan(185 * mm);
  expect(right - left).toBeGreaterThan(20 * mm);
  expect(upper - lower).toBeGreaterThan(4 * mm);
});

const action = (type: string) => (pdf: Parameters<Alteration>[0]) =>
  set(pdf.catalog, 'OpenAction', { Type: 'Action', S: type });
const inCatalog = (key: string, value: unknown) => (pdf: Parameters<Alteration>[0]) =>
  set(pdf.catalog, key, value);

/** Every rule with a change that breaks it. */
const faults: [rule: string, alter: Alteration][] = [
  ['pdfa-id', dropId],
  ['pdfa-external-stream', (pdf) => set(streamIn(pdf.catalog, 'Metadata')?.dict, 'F', 'x')],
  [
    'pdfa-filter',
    (pdf) => set(streamIn(fontOf(pdf), 'ToUnicode')?.dict, 'Filter', ['Crypt', 'FlateDecode']),
  ],
  ['pdfa-permissions', inCatalog('Perms', {})],
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

function replaceMap(pdf: Parameters<Alteration>[0], cmap: string): void {
  const map = pdf.context.register(pdf.context.flateStream(cmap));
  fontOf(pdf).set(PDFName.of('ToUnicode'), map);
}

describe('a fault is found by its rule:', () => {
  test.each(faults)('%s', async (rule, alter) => {
    const own = [...pdfaRules, ...pdfuaRules].filter(({ id }) => id === rule);
    expect(brokenBy(own, await altered(archive, alter))).toEqual([rule]);
  });

  test.each<[string, (text: string) => string]>([
    ['pdfa-header', (bytes) => bytes.replace(/^%PDF-1\.7\n%..../su, '%PDF-1.7\n%    ')],
    ['pdfa-end', (bytes) => `${bytes}more`],
  ])('%s', async (rule, change) => {
    expect(brokenBy(pdfaRules, await rewritten(archive, change))).toEqual([rule]);
  });

  test('every rule has one', () => {
    const tried = new Set([...faults.map(([rule]) => rule), 'pdfa-header', 'pdfa-end']);
    // A reader cannot open what is encrypted without its key; tables have a test of their own.
    const all = [...pdfaRules, ...pdfuaRules].map(({ id }) => id);
    expect(all.filter((id) => !tried.has(id))).toEqual(['pdfa-encrypt', 'pdfua-table-rows']);
  });
});

function dropId(pdf: Parameters<Alteration>[0]): void {
  delete pdf.context.trailerInfo.ID;
}
