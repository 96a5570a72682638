import { PDFArray, PDFName } from '@cantoo/pdf-lib';
import {
  decoded,
  dictIn,
  itemsIn,
  nameIn,
  numbersIn,
  streamIn,
  textIn,
  valueIn,
} from '../../pdf/objects.ts';
import { xmpProperty } from '../../pdf/xmp.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { drawn, iccFaults, intentsOf, states } from '../pdf-parts.ts';
import { type Fault, faultIf, type PdfRule } from '../pdf-rule.ts';

const properties = [
  'dc:title',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'xmpMM:DocumentID',
  'xmpMM:RenditionClass',
  'xmpMM:VersionID',
];
const imageSpaces = /^\/?(?:DeviceCMYK|DeviceGray|ICCBased|Indexed|Separation)$/u;

/** The rules of ISO 15930-7 (PDF/X-4) that bear on what is written here. */
export const pressRules: readonly PdfRule[] = [
  {
    id: 'x4-header',
    clause: '6.1',
    says: { zh: '版本不高于 PDF 1.6', en: 'PDF 1.6 or lower' },
    faults: ({ bytes }) => {
      const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
      return faultIf(!/^%PDF-1\.[3-6]$/u.test(head), head);
    },
  },
  {
    id: 'x4-id',
    clause: '6.2',
    says: { zh: '有文件标识，不加密', en: 'an ID and no encryption' },
    faults: ({ pdf }) => [
      ...faultIf(!(pdf.context.lookup(pdf.context.trailerInfo.ID) instanceof PDFArray), 'ID'),
      ...faultIf(pdf.context.trailerInfo.Encrypt !== undefined, 'Encrypt'),
    ],
  },
  {
    id: 'x4-claim',
    clause: '6.3',
    says: { zh: '自称 PDF/X-4', en: 'the claim of PDF/X-4' },
    faults: ({ xmp }) => {
      const version = xmpProperty(xmp, 'pdfxid:GTS_PDFXVersion');
      return faultIf(version !== 'PDF/X-4', `${version}`);
    },
  },
  {
    id: 'x4-xmp',
    clause: '6.3',
    says: { zh: 'XMP 有题名、日期与标识', en: 'title, dates and identifiers in XMP' },
    faults: ({ xmp }) =>
      properties.filter((name) => !xmpProperty(xmp, name)).map((found) => ({ found })),
  },
  {
    id: 'x4-trapped',
    clause: '6.3',
    says: { zh: '说明是否已陷印', en: 'trapping stated' },
    faults: ({ info, xmp }) => {
      const stated = nameIn(info, 'Trapped') ?? '';
      const ok = /^(?:True|False)$/u.test(stated) && xmpProperty(xmp, 'pdf:Trapped') === stated;
      return faultIf(!ok, `Trapped ${stated}`);
    },
  },
  {
    id: 'x4-output-intent',
    clause: '6.4',
    says: {
      zh: '一个 GTS_PDFX 输出意图，其 CMYK 的 ICC 文件在内',
      en: 'one GTS_PDFX output intent with a CMYK profile',
    },
    faults: outputIntent,
  },
  {
    id: 'x4-boxes',
    clause: '6.13',
    says: {
      zh: 'TrimBox 在 BleedBox 内，BleedBox 在 MediaBox 内，无 ArtBox',
      en: 'TrimBox within BleedBox within MediaBox, no ArtBox',
    },
    faults: ({ pages }) =>
      pages.flatMap((page, i) => {
        const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map((name) =>
          numbersIn(page.node, name),
        );
        const ok =
          within(trim, bleed) && within(bleed, media) && !page.node.has(PDFName.of('ArtBox'));
        return faultIf(!ok, `${trim} / ${bleed} / ${media}`, i + 1);
      }),
  },
  {
    id: 'x4-annotation',
    clause: '6.17',
    says: { zh: '没有注释', en: 'no annotations' },
    faults: ({ pages }) =>
      pages.flatMap((page, i) => faultIf(itemsIn(page.node, 'Annots').length > 0, 'Annots', i + 1)),
  },
  {
    id: 'x4-action',
    clause: '6.18',
    says: { zh: '没有动作、脚本与表单', en: 'no actions, scripts or forms' },
    faults: ({ pdf, pages }) => [
      ...['AA', 'OpenAction', 'AcroForm'].flatMap((key) =>
        faultIf(pdf.catalog.has(PDFName.of(key)), key),
      ),
      ...faultIf(
        dictIn(pdf.catalog, 'Names')?.has(PDFName.of('JavaScript')) === true,
        'JavaScript',
      ),
      ...pages.flatMap((page, i) => faultIf(page.node.has(PDFName.of('AA')), 'AA', i + 1)),
    ],
  },
  {
    id: 'x4-font',
    clause: '6.8',
    says: { zh: '字体全部嵌入，没有 Type 3', en: 'every font embedded, none of Type 3' },
    faults: ({ fonts }) =>
      fonts.flatMap(({ dict, name, page }) => {
        const descendant =
          itemsIn(dict, 'DescendantFonts').map((one) => one as typeof dict)[0] ?? dict;
        const descriptor = dictIn(descendant, 'FontDescriptor');
        const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) =>
          streamIn(descriptor, key),
        );
        return faultIf(!embedded || nameIn(dict, 'Subtype') === 'Type3', name, page);
      }),
  },
  {
    id: 'x4-colour',
    clause: '6.5',
    says: { zh: '没有 RGB、渐变与图案', en: 'no RGB, shadings or patterns' },
    faults: ({ contents }) =>
      contents.flatMap(({ operations, page }) =>
        [...operations]
          .filter(
            ({ operator, operands }) =>
              /^(?:rg|RG|sh)$/u.test(operator) || operands.includes('/Pattern'),
          )
          .map(({ operator, operands }) => ({ found: [...operands, operator].join(' '), page })),
      ),
  },
  {
    id: 'x4-image',
    clause: '6.5',
    says: { zh: '图像为 CMYK、灰度或专色', en: 'images in CMYK, grey or spot colours' },
    faults: (file) =>
      drawn(file, 'Image').flatMap(({ dict, page }) => {
        const space = valueIn(dict, 'ColorSpace');
        const name = String(space instanceof PDFArray ? space.get(0) : space);
        const ok = dict.has(PDFName.of('ImageMask')) || imageSpaces.test(name);
        return [
          ...faultIf(!ok, name, page),
          ...['OPI', 'Alternates'].flatMap((key) => faultIf(dict.has(PDFName.of(key)), key, page)),
        ];
      }),
  },
  {
    id: 'x4-graphics-state',
    clause: '6.10',
    says: { zh: '没有传递函数与半调名', en: 'no transfer functions and named halftones' },
    faults: (file) =>
      states(file).flatMap((state) => [
        ...['TR', 'HTP'].flatMap((key) => faultIf(state.has(PDFName.of(key)), key)),
        ...faultIf(!['Default', undefined].includes(nameIn(state, 'TR2')), 'TR2'),
      ]),
  },
  {
    id: 'x4-group',
    clause: '6.15',
    says: { zh: '各面的混合空间为 DeviceCMYK', en: 'pages blend in DeviceCMYK' },
    faults: ({ pages }) =>
      pages.flatMap((page, i) =>
        faultIf(nameIn(dictIn(page.node, 'Group'), 'CS') !== 'DeviceCMYK', 'Group', i + 1),
      ),
  },
];

function within(inner: readonly number[] = [], outer: readonly number[] = []): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = inner;
  const [e = 0, f = 0, g = 0, h = 0] = outer;
  return inner.length === 4 && outer.length === 4 && a >= e && b >= f && c <= g && d <= h;
}

function outputIntent({ pdf }: PdfObjects): Fault[] {
  const intents = intentsOf(pdf.catalog).filter((one) => nameIn(one, 'S') === 'GTS_PDFX');
  const [intent] = intents;
  if (!intent || intents.length > 1) return [{ found: `GTS_PDFX × ${intents.length}` }];
  const profile = streamIn(intent, 'DestOutputProfile');
  if (!profile) return [{ found: 'DestOutputProfile' }];
  const header = Buffer.from(decoded(profile)).toString('latin1', 12, 20);
  return [
    ...faultIf(!textIn(intent, 'OutputConditionIdentifier'), 'OutputConditionIdentifier'),
    ...faultIf(header !== 'prtrCMYK', header),
    ...iccFaults(profile),
  ];
}
