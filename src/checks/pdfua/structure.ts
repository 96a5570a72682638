import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { dictIn, itemsIn, keysOf, nameIn, numberIn, numbersIn, textIn } from '../../pdf/objects.ts';
import { type Fault, faultIf, type PdfRule } from '../pdf-rule.ts';
import { elementsOf, mapped, type TreeElement } from './tree.ts';

const standard = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl
  LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu
  WT WP Figure Formula Form`.split(/\s+/u),
);

/** What may stand directly in what (ISO 32000-1, 14.8.4); absent: anything. */
const holds: Record<string, string[]> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
};

/** In what an element has to stand. */
const standsIn: Record<string, string[]> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
};

/** ISO 14289-1, 7.1 to 7.9: what the tags say. */
export const structureRules: PdfRule[] = [
  {
    id: 'pdfua-type',
    clause: '7.1',
    says: { zh: '结构类型为标准类型或映射到标准类型', en: 'standard types, or mapped to such' },
    faults: (file) =>
      elementsOf(file)
        .filter(({ role }) => !standard.has(role))
        .map(({ type }) => ({ found: type })),
  },
  {
    id: 'pdfua-role-map',
    clause: '7.1',
    says: { zh: '映射不成环，不改标准类型', en: 'no circle in the map, no standard type mapped' },
    faults: ({ pdf }) => {
      const map = dictIn(dictIn(pdf.catalog, 'StructTreeRoot'), 'RoleMap');
      return keysOf(map)
        .filter((type) => standard.has(type) || keysOf(map).includes(mapped(type, map)))
        .map((found) => ({ found }));
    },
  },
  {
    id: 'pdfua-nesting',
    clause: '7.2',
    says: { zh: '列表与表格的元素各在其位', en: 'parts of lists and tables in their places' },
    faults: (file) => elementsOf(file).flatMap(misplaced),
  },
  {
    id: 'pdfua-caption',
    clause: '7.2',
    says: {
      zh: '列表、目录、表格至多一个题注，在首（表格也可在尾）',
      en: 'at most one caption, first in lists and contents, first or last in tables',
    },
    faults: (file) =>
      elementsOf(file)
        .filter(({ role }) => ['L', 'TOC', 'Table'].includes(role))
        .flatMap(({ role, children }) => {
          const at = children.flatMap((child, i) => (child.role === 'Caption' ? i : []));
          const last = role === 'Table' ? children.length - 1 : 0;
          const ok = at.length === 0 || (at.length === 1 && [0, last].includes(at[0] ?? -1));
          return faultIf(!ok, `${role} > Caption`);
        }),
  },
  {
    id: 'pdfua-table-parts',
    clause: '7.2',
    says: {
      zh: '表格至多一个表头、一个表尾，有则另有表身',
      en: 'at most one head and one foot in a table, and a body beside them',
    },
    faults: (file) =>
      elementsOf(file)
        .filter(({ role }) => role === 'Table')
        .flatMap(({ children }) => {
          const count = (part: string) => children.filter(({ role }) => role === part).length;
          const [heads, feet, bodies] = ['THead', 'TFoot', 'TBody'].map(count);
          const whole = `THead × ${heads}, TFoot × ${feet}, TBody × ${bodies}`;
          const parted = (heads ?? 0) + (feet ?? 0) > 0;
          return faultIf((heads ?? 0) > 1 || (feet ?? 0) > 1 || (parted && !bodies), whole);
        }),
  },
  {
    id: 'pdfua-figure',
    clause: '7.3',
    says: { zh: '图有替代文字与位置', en: 'figures with alternative text and a box' },
    faults: (file) =>
      elementsOf(file)
        .filter(({ role }) => role === 'Figure' || role === 'Formula')
        .flatMap(({ dict, role }) => [
          ...faultIf(!(textIn(dict, 'Alt') || textIn(dict, 'ActualText')), `${role}: Alt`),
          ...faultIf(numbersIn(layoutOf(dict), 'BBox').length !== 4, `${role}: BBox`),
        ]),
  },
  {
    id: 'pdfua-headings',
    clause: '7.4.2',
    says: { zh: '标题从一级起，不跳级', en: 'headings from the first level, none skipped' },
    faults: (file) => {
      const levels = elementsOf(file).flatMap(
        ({ role }) => Number(/^H(\d)$/u.exec(role)?.[1] ?? 0) || [],
      );
      return levels
        .filter((level, i) => level > (levels[i - 1] ?? 0) + 1)
        .map((level) => ({ found: `H${level}` }));
    },
  },
  {
    id: 'pdfua-heading-kind',
    clause: '7.4.4',
    says: { zh: '标题带级别', en: 'headings with levels' },
    faults: (file) =>
      elementsOf(file)
        .filter(({ role }) => role === 'H')
        .map(({ role }) => ({ found: role })),
  },
  {
    id: 'pdfua-table-header',
    clause: '7.5',
    says: { zh: '表头注明所辖', en: 'header cells with their scope' },
    faults: (file) =>
      elementsOf(file)
        .filter(({ role, dict }) => role === 'TH' && !hasScope(dict))
        .map(({ role }) => ({ found: role })),
  },
  {
    id: 'pdfua-table-rows',
    clause: '7.5',
    says: { zh: '表格各行的格数相同', en: 'as many cells in every row of a table' },
    faults: (file) =>
      elementsOf(file)
        .filter(({ role }) => role === 'Table')
        .map((table) => new Set(columnCounts(rowsIn(table))))
        .filter(({ size }) => size > 1)
        .map((counts) => ({ found: [...counts].join(' / ') })),
  },
  {
    id: 'pdfua-note',
    clause: '7.9',
    says: { zh: '注各有其标识', en: 'notes each with an ID' },
    faults: (file) => {
      const ids = elementsOf(file)
        .filter(({ role }) => role === 'Note')
        .map(({ dict }) => textIn(dict, 'ID') ?? '');
      return ids
        .filter((id, i) => id === '' || ids.indexOf(id) !== i)
        .map((found) => ({ found: `Note ${found}` }));
    },
  },
];

function misplaced({ role, parent, children }: TreeElement): Fault[] {
  const wanted = standsIn[role];
  return [
    ...faultIf(!!wanted && !wanted.includes(parent?.role ?? ''), `${role} < ${parent?.role}`),
    ...children.flatMap((child) =>
      faultIf(!!holds[role] && !holds[role].includes(child.role), `${role} > ${child.role}`),
    ),
  ];
}

/** With those in its head, body and foot. */
function rowsIn({ children }: TreeElement): TreeElement[] {
  return children.flatMap((child) => (child.role === 'TR' ? [child] : rowsIn(child)));
}

/** How many columns each row fills, those of cells from above included. */
function columnCounts(rows: readonly TreeElement[]): number[] {
  const spans = rows.flatMap(({ children }, row) =>
    children.map(({ dict }) => ({
      from: row,
      to: row + spanOf(dict, 'RowSpan'),
      columns: spanOf(dict, 'ColSpan'),
    })),
  );
  return rows.map((_, row) =>
    spans
      .filter(({ from, to }) => row >= from && row < to)
      .reduce((sum, { columns }) => sum + columns, 0),
  );
}

function spanOf(dict: PDFDict, name: 'RowSpan' | 'ColSpan'): number {
  return Math.max(1, ...attributesOf(dict).map((one) => numberIn(one, name) ?? 1));
}

function layoutOf(dict: PDFDict): PDFDict | undefined {
  return attributesOf(dict).find((attributes) => nameIn(attributes, 'O') === 'Layout');
}

function hasScope(dict: PDFDict): boolean {
  return attributesOf(dict).some(
    (one) => nameIn(one, 'O') === 'Table' && one.has(PDFName.of('Scope')),
  );
}

function attributesOf(dict: PDFDict): PDFDict[] {
  return itemsIn(dict, 'A').flatMap((item) => (item instanceof PDFDict ? item : []));
}
