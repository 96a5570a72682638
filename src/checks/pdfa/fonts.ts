import { PDFArray, type PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import {
  decoded,
  dictIn,
  itemsIn,
  itemsOf,
  latin1,
  nameIn,
  numberIn,
  streamIn,
  textIn,
} from '../../pdf/objects.ts';
import { textMapOf } from '../../pdf/text-map.ts';
import { type TrueType, trueTypeOf } from '../../pdf/true-type.ts';
import type { PdfObjects, UsedFont } from '../pdf-objects.ts';
import { cidFontOf } from '../pdf-parts.ts';
import { type Fault, faultIf, type PdfRule } from '../pdf-rule.ts';

/** ISO 19005-3, 6.2.11: the faces. ISO 14289-1, 7.21, asks for the same. */
export const fontRules: PdfRule[] = [
  {
    id: 'pdfa-font-type',
    clause: '6.2.11.2',
    says: { zh: '字体为 Type0，字形为 TrueType', en: 'Type0 fonts with TrueType outlines' },
    faults: ofEach(({ dict }) => {
      const cidFont = cidFontOf(dict);
      const both = [dict, cidFont];
      return [
        ...faultIf(nameIn(dict, 'Subtype') !== 'Type0', `${nameIn(dict, 'Subtype')}`),
        ...faultIf(nameIn(cidFont, 'Subtype') !== 'CIDFontType2', 'DescendantFonts'),
        ...faultIf(
          both.some((font) => nameIn(font, 'Type') !== 'Font'),
          'Type',
        ),
        ...faultIf(
          both.some((font) => !nameIn(font, 'BaseFont')),
          'BaseFont',
        ),
      ];
    }),
  },
  {
    id: 'pdfa-font-encoding',
    clause: '6.2.11.3.3',
    says: { zh: '编码为 Identity-H，字符集一致', en: 'Identity-H and its character collection' },
    faults: ofEach(({ dict }) => {
      const system = dictIn(cidFontOf(dict), 'CIDSystemInfo');
      return [
        ...faultIf(!/^Identity-[HV]$/u.test(nameIn(dict, 'Encoding') ?? ''), 'Encoding'),
        ...faultIf(!(textIn(system, 'Registry') && textIn(system, 'Ordering')), 'CIDSystemInfo'),
      ];
    }),
  },
  {
    id: 'pdfa-cid-map',
    clause: '6.2.11.3.2',
    says: { zh: '有 CIDToGIDMap', en: 'a CIDToGIDMap' },
    faults: ofEach(({ dict }) => {
      const cidFont = cidFontOf(dict);
      const there =
        nameIn(cidFont, 'CIDToGIDMap') === 'Identity' || streamIn(cidFont, 'CIDToGIDMap');
      return faultIf(!there, 'CIDToGIDMap');
    }),
  },
  {
    id: 'pdfa-font-embedded',
    clause: '6.2.11.4.1',
    says: { zh: '字体嵌入，用到的字都在其中', en: 'embedded, with every glyph that is used' },
    faults: ofEach(({ dict, codes }) => {
      const program = programOf(dict);
      if (!program) return [{ found: 'FontFile2' }];
      const beyond = [...codes].find((code) => code >= program.glyphs);
      return faultIf(beyond !== undefined, `glyph ${beyond}`);
    }),
  },
  {
    id: 'pdfa-cid-set',
    clause: '6.2.11.4.2',
    says: { zh: '不列 CIDSet', en: 'no CIDSet' },
    // Where there is one it has to name every glyph of the program, used or not; PDF 2.0 gave it up.
    faults: ofEach(({ dict }) =>
      faultIf(!!streamIn(dictIn(cidFontOf(dict), 'FontDescriptor'), 'CIDSet'), 'CIDSet'),
    ),
  },
  {
    id: 'pdfa-font-width',
    clause: '6.2.11.5',
    says: { zh: '字宽与字体文件一致', en: 'widths as in the font program' },
    faults: ofEach(wrongWidth),
  },
  {
    id: 'pdfa-text-map',
    clause: '6.2.11.7.2',
    says: { zh: '每个字都有 Unicode 值', en: 'a Unicode value for every character' },
    faults: ofEach(({ dict, codes }) => {
      const map = mapOf(dict);
      const missing = [...codes].find((code) => /^$|[\0\ufeff\ufffe]/u.test(map.get(code) ?? ''));
      return faultIf(missing !== undefined, `CID ${missing}`);
    }),
  },
  {
    id: 'pdfa-text-private',
    clause: '6.2.11.7.3',
    says: {
      zh: '不用私用区、康熙部首与兼容汉字',
      en: 'no private, radical or compatibility code points',
    },
    faults: ofEach(({ dict, codes }) => {
      const map = mapOf(dict);
      const wrong = [...codes].map((code) => map.get(code) ?? '').find((text) => odd.test(text));
      return faultIf(wrong !== undefined, `U+${wrong?.codePointAt(0)?.toString(16)}`);
    }),
  },
  {
    id: 'pdfa-notdef',
    clause: '6.2.11.8',
    says: { zh: '不显示 .notdef', en: 'no .notdef shown' },
    faults: ofEach(({ codes }) => faultIf(codes.has(0), '.notdef')),
  },
];

/** Private use, radicals, and ideographs for round trips only: they read as others than they look. */
const odd = /[\u2e80-\u2fdf\ue000-\uf8ff\uf900-\ufaff\u{2f800}-\u{2fa1f}\u{f0000}-\u{10ffff}]/u;

function ofEach(faults: (font: UsedFont) => Fault[]): (file: PdfObjects) => Fault[] {
  return ({ fonts }) =>
    fonts.flatMap((font) =>
      faults(font).map(({ found }) => ({ found: `${font.name}: ${found}`, page: font.page })),
    );
}

function programOf(font: PDFDict): TrueType | undefined {
  const descriptor = dictIn(cidFontOf(font), 'FontDescriptor');
  const program = streamIn(descriptor, 'FontFile2');
  return program && trueTypeOf(decoded(program));
}

function mapOf(font: PDFDict): Map<number, string> {
  const stream = streamIn(font, 'ToUnicode');
  return stream ? textMapOf(latin1(stream)) : new Map();
}

function wrongWidth({ dict, codes }: UsedFont): Fault[] {
  const program = programOf(dict);
  const cidFont = cidFontOf(dict);
  if (!program || !cidFont || nameIn(cidFont, 'CIDToGIDMap') !== 'Identity') return [];
  const widths = widthsIn(cidFont);
  const usual = numberIn(cidFont, 'DW') ?? 1000;
  const wrong = [...codes].find(
    (cid) => Math.abs((widths.get(cid) ?? usual) - program.advance(cid)) > 1,
  );
  return wrong === undefined
    ? []
    : [{ found: `CID ${wrong}: ${widths.get(wrong) ?? usual}, ${program.advance(wrong)}` }];
}

/** W of a CIDFont (ISO 32000-1, 9.7.4.3): first and a list, or first, last and one for all. */
function widthsIn(cidFont: PDFDict): Map<number, number> {
  const widths = new Map<number, number>();
  const items = itemsIn(cidFont, 'W');
  for (let i = 0; i < items.length; ) {
    const [first, second, third] = items.slice(i, i + 3);
    const start = numeric(first);
    const isList = second instanceof PDFArray;
    const list = isList
      ? itemsOf(second).map(numeric)
      : Array<number>(numeric(second) - start + 1).fill(numeric(third));
    for (const [j, width] of list.entries()) widths.set(start + j, width);
    i += isList ? 2 : 3;
  }
  return widths;
}

function numeric(object: PDFObject | undefined): number {
  return object instanceof PDFNumber ? object.asNumber() : 0;
}
