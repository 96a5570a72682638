import { PDFName } from '@cantoo/pdf-lib';
import { asDict, dictIn, itemsIn, nameIn, numberIn, textIn, valueIn } from '../../pdf/objects.ts';
import { xmpProperty } from '../../pdf/xmp.ts';
import { drawn, fileSpecs } from '../pdf-parts.ts';
import { faultIf, type PdfRule } from '../pdf-rule.ts';
import { parentsByKey } from './tree.ts';

/** ISO 14289-1: what concerns the document as a whole. */
export const documentRules: PdfRule[] = [
  {
    id: 'pdfua-claim',
    clause: '5',
    says: { zh: '自称 PDF/UA-1', en: 'the claim of PDF/UA-1' },
    faults: ({ xmp }) => {
      const part = xmpProperty(xmp, 'pdfuaid:part');
      return faultIf(part !== '1', `pdfuaid:part ${part}`);
    },
  },
  {
    id: 'pdfua-title',
    clause: '7.1',
    says: { zh: 'XMP 有题名', en: 'a title in XMP' },
    faults: ({ xmp }) => faultIf(!xmpProperty(xmp, 'dc:title'), 'dc:title'),
  },
  {
    id: 'pdfua-display-title',
    clause: '7.1',
    says: { zh: '窗口显示题名', en: 'the title shown by the viewer' },
    faults: ({ pdf }) => {
      const preferences = dictIn(pdf.catalog, 'ViewerPreferences');
      return faultIf(String(valueIn(preferences, 'DisplayDocTitle')) !== 'true', 'DisplayDocTitle');
    },
  },
  {
    id: 'pdfua-suspects',
    clause: '7.1',
    says: { zh: '标签没有存疑', en: 'no suspect tags' },
    faults: ({ pdf }) =>
      faultIf(String(valueIn(dictIn(pdf.catalog, 'MarkInfo'), 'Suspects')) === 'true', 'Suspects'),
  },
  {
    id: 'pdfua-language',
    clause: '7.2',
    says: { zh: '文档有语言', en: 'a language for the document' },
    faults: ({ pdf }) => faultIf(!textIn(pdf.catalog, 'Lang'), 'Lang'),
  },
  {
    id: 'pdfua-outline',
    clause: '7.17',
    says: { zh: '有书签', en: 'bookmarks' },
    faults: ({ pdf }) =>
      faultIf(!dictIn(pdf.catalog, 'Outlines')?.has(PDFName.of('First')), 'Outlines'),
  },
  {
    id: 'pdfua-attachment',
    clause: '7.11',
    says: { zh: '附带文件有 F 与 UF', en: 'attached files with F and UF' },
    faults: ({ pdf }) =>
      fileSpecs(pdf.catalog).flatMap((spec) =>
        ['F', 'UF'].flatMap((key) => faultIf(!textIn(spec, key), key)),
      ),
  },
  {
    id: 'pdfua-annotation',
    clause: '7.18.1',
    says: { zh: '注释在结构树中，有说明', en: 'annotations in the tree, with a description' },
    faults: ({ pages }) =>
      pages.flatMap((page, i) =>
        itemsIn(page.node, 'Annots').flatMap((item) => {
          const annotation = asDict(item);
          const type = nameIn(annotation, 'Subtype') ?? '';
          const ok =
            numberIn(annotation, 'StructParent') !== undefined && textIn(annotation, 'Contents');
          return faultIf(!ok, type, i + 1);
        }),
      ),
  },
  {
    id: 'pdfua-link',
    clause: '7.18.5',
    says: { zh: '链接在 Link 元素之内', en: 'links inside Link elements' },
    faults: (file) => {
      const parents = parentsByKey(file);
      return file.pages.flatMap((page, i) =>
        itemsIn(page.node, 'Annots').flatMap((item) => {
          const annotation = asDict(item);
          const parent = parents.get(numberIn(annotation, 'StructParent') ?? -1);
          const ok =
            nameIn(annotation, 'Subtype') !== 'Link' || nameIn(asDict(parent), 'S') === 'Link';
          return faultIf(!ok, 'Link', i + 1);
        }),
      );
    },
  },
  {
    id: 'pdfua-form-marks',
    clause: '7.20',
    says: { zh: '表单对象里没有标签', en: 'no tags inside forms' },
    faults: ({ contents }) =>
      contents.flatMap(({ own, operations, page }) =>
        operations
          .with((operator) => !own && operator === 'BDC')
          .filter(({ operands }) => /\/MCID /u.test(operands[1] ?? ''))
          .map(({ operands }) => ({ found: operands.join(' '), page })),
      ),
  },
  {
    id: 'pdfua-tabs',
    clause: '7.18.3',
    says: { zh: '按结构跳格', en: 'tab order by structure' },
    faults: ({ pages }) =>
      pages.flatMap((page, i) => faultIf(nameIn(page.node, 'Tabs') !== 'S', 'Tabs', i + 1)),
  },
  {
    id: 'pdfua-reference',
    clause: '7.20',
    says: { zh: '没有引用外部的表单对象', en: 'no reference XObjects' },
    faults: (file) =>
      drawn(file, 'Form').flatMap(({ dict, page }) =>
        faultIf(dict.has(PDFName.of('Ref')), 'Ref', page),
      ),
  },
  {
    id: 'pdfua-font',
    clause: '7.21.7',
    says: { zh: '字体都有 ToUnicode', en: 'a ToUnicode map for every font' },
    faults: ({ fonts }) =>
      fonts.flatMap(({ dict, name, page }) =>
        faultIf(!dict.has(PDFName.of('ToUnicode')), name, page),
      ),
  },
];
