import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import {
  asDict,
  dictIn,
  itemsIn,
  keysOf,
  nameIn,
  numberIn,
  streamIn,
  textIn,
  valueIn,
} from '../../pdf/objects.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { dictsOf, fileSpecs } from '../pdf-parts.ts';
import { faultIf, type PdfRule } from '../pdf-rule.ts';

const annotations = new Set(['Link', 'Widget', 'Text', 'FreeText', 'Popup']);
const forbiddenActions = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'.split(
    ' ',
  ),
);
const actions = new Set('GoTo GoToR GoToE Thread URI Named SubmitForm'.split(' '));
const namedActions = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
const relationships = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);

/** ISO 19005-3, 6.3 to 6.11: what the file does and holds beside its pages. */
export const logicalRules: PdfRule[] = [
  {
    id: 'pdfa-annotation',
    clause: '6.3',
    says: { zh: '注释为许可的类型，可打印', en: 'annotations of permitted types that print' },
    faults: ({ pages }) =>
      pages.flatMap((page, i) =>
        itemsIn(page.node, 'Annots').flatMap((item) => {
          const annotation = asDict(item);
          const type = nameIn(annotation, 'Subtype') ?? '';
          const flags = numberIn(annotation, 'F') ?? 0;
          // Print is set; Hidden, Invisible, ToggleNoView and NoView are not.
          const shown = type === 'Popup' || ((flags & 4) !== 0 && (flags & 0b1_0010_0011) === 0);
          return [
            ...faultIf(!annotations.has(type) || !shown, `${type} F ${flags}`, i + 1),
            ...faultIf(!appears(annotation, type), `${type} AP`, i + 1),
          ];
        }),
      ),
  },
  {
    id: 'pdfa-form-fields',
    clause: '6.4.1',
    says: { zh: '没有表单与 XFA', en: 'no form and no XFA' },
    faults: ({ pdf }) =>
      ['AcroForm', 'NeedsRendering'].flatMap((key) =>
        faultIf(pdf.catalog.has(PDFName.of(key)), key),
      ),
  },
  {
    id: 'pdfa-action',
    clause: '6.5.1',
    says: { zh: '没有脚本、启动等动作', en: 'no action of a forbidden type' },
    // Those wherever they stand, in names and triggers too; and whatever else stands where an action does.
    faults: (file) =>
      [
        ...typesOf(dictsOf(file)).filter((type) => forbiddenActions.has(type)),
        ...typesOf(actionsIn(file)).filter((type) => !actions.has(type)),
      ].map((found) => ({ found })),
  },
  {
    id: 'pdfa-named-action',
    clause: '6.5.1',
    says: { zh: '具名动作只可翻页', en: 'named actions that turn pages' },
    faults: (file) =>
      actionsIn(file)
        .filter((action) => nameIn(action, 'S') === 'Named')
        .map((dict) => nameIn(dict, 'N') ?? '')
        .filter((name) => !namedActions.has(name))
        .map((found) => ({ found })),
  },
  {
    id: 'pdfa-additional-action',
    clause: '6.5.2',
    says: { zh: '没有触发动作', en: 'no additional actions' },
    faults: ({ pdf, pages }) =>
      [pdf.catalog, ...pages.map(({ node }) => node)].flatMap((dict) =>
        faultIf(dict.has(PDFName.of('AA')), 'AA'),
      ),
  },
  {
    id: 'pdfa-marked',
    clause: '6.7.2.2',
    says: { zh: '标明加了标签', en: 'marked as tagged' },
    faults: ({ pdf }) =>
      faultIf(String(valueIn(dictIn(pdf.catalog, 'MarkInfo'), 'Marked')) !== 'true', 'MarkInfo'),
  },
  {
    id: 'pdfa-structure',
    clause: '6.7.3.3',
    says: { zh: '有结构树', en: 'a structure tree' },
    faults: ({ pdf }) =>
      faultIf(itemsIn(dictIn(pdf.catalog, 'StructTreeRoot'), 'K').length === 0, 'StructTreeRoot'),
  },
  {
    id: 'pdfa-language',
    clause: '6.7.4',
    says: { zh: '语言标记合 RFC 3066', en: 'language tags of RFC 3066' },
    faults: (file) => languages(file),
  },
  {
    id: 'pdfa-attachment',
    clause: '6.8',
    says: {
      zh: '附带文件有 F、UF、关系、MIME 与日期',
      en: 'attached files with F, UF, relationship, MIME type and date',
    },
    faults: ({ pdf }) =>
      fileSpecs(pdf.catalog).flatMap((spec) => {
        const name = textIn(spec, 'UF') ?? textIn(spec, 'F') ?? '';
        const embedded = streamIn(dictIn(spec, 'EF'), 'F')?.dict;
        return [
          ...['F', 'UF'].flatMap((key) => faultIf(!textIn(spec, key), `${name}: ${key}`)),
          ...faultIf(
            !relationships.has(nameIn(spec, 'AFRelationship') ?? ''),
            `${name}: AFRelationship`,
          ),
          ...faultIf(
            !/^\w+\/[\w.+-]+$/u.test(nameIn(embedded, 'Subtype') ?? ''),
            `${name}: Subtype`,
          ),
          ...faultIf(!textIn(dictIn(embedded, 'Params'), 'ModDate'), `${name}: ModDate`),
        ];
      }),
  },
  {
    id: 'pdfa-associated',
    clause: '6.8',
    says: {
      zh: '附带文件都由文档的 AF 引用',
      en: 'every attached file associated with the document',
    },
    faults: ({ pdf }) => {
      const associated = new Set(itemsIn(pdf.catalog, 'AF'));
      return fileSpecs(pdf.catalog)
        .filter((spec) => !associated.has(spec))
        .map((spec) => ({ found: textIn(spec, 'UF') ?? '' }));
    },
  },
  {
    id: 'pdfa-optional-content',
    clause: '6.9',
    says: { zh: '没有图层', en: 'no optional content' },
    faults: ({ pdf }) => faultIf(pdf.catalog.has(PDFName.of('OCProperties')), 'OCProperties'),
  },
  {
    id: 'pdfa-presentation',
    clause: '6.10',
    says: { zh: '没有替代放映', en: 'no alternate presentations' },
    faults: ({ pdf, pages }) => [
      ...faultIf(
        dictIn(pdf.catalog, 'Names')?.has(PDFName.of('AlternatePresentations')) === true,
        'AlternatePresentations',
      ),
      ...pages.flatMap((page, i) =>
        faultIf(page.node.has(PDFName.of('PresSteps')), 'PresSteps', i + 1),
      ),
    ],
  },
  {
    id: 'pdfa-requirements',
    clause: '6.11',
    says: { zh: '没有对阅读器的要求', en: 'no document requirements' },
    faults: ({ pdf }) => faultIf(pdf.catalog.has(PDFName.of('Requirements')), 'Requirements'),
  },
];

/** Links need no appearance; what another kind shows is one stream (6.3.3). */
function appears(annotation: PDFDict | undefined, type: string): boolean {
  if (type === 'Popup' || type === 'Link') return true;
  const appearance = dictIn(annotation, 'AP');
  return keysOf(appearance).join() === 'N' && !!streamIn(appearance, 'N');
}

function typesOf(dicts: readonly PDFDict[]): string[] {
  return dicts.map((dict) => nameIn(dict, 'S') ?? '');
}

/** What stands where an action can; the attributes of tags have the same key. */
function actionsIn(file: PdfObjects): PDFDict[] {
  return dictsOf(file).flatMap((dict) =>
    ['A', 'OpenAction', 'Next'].flatMap((key) =>
      itemsIn(dict, key).flatMap((item) =>
        item instanceof PDFDict && item.has(PDFName.of('S')) ? item : [],
      ),
    ),
  );
}

function languages(file: PdfObjects) {
  return dictsOf(file)
    .flatMap((dict) => textIn(dict, 'Lang') ?? [])
    .filter((language) => !/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(language))
    .map((found) => ({ found }));
}
