import { PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { itemsIn, nameIn, streamIn, valueIn } from '../../pdf/objects.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { dictsOf, drawn, iccFaults, intentsOf, states } from '../pdf-parts.ts';
import { type Fault, faultIf, type PdfRule } from '../pdf-rule.ts';

const operators = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n
  q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(
    /\s+/u,
  ),
);
const intents = new Set([
  'RelativeColorimetric',
  'AbsoluteColorimetric',
  'Perceptual',
  'Saturation',
]);
const blendModes = new Set(
  `Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference
  Exclusion Hue Saturation Color Luminosity`.split(/\s+/u),
);

/** Those that name what stands among the resources. */
const naming = new Set('Tf Do gs cs CS scn SCN sh'.split(' '));

/** ISO 19005-3, 6.2: what is painted. */
export const graphicsRules: PdfRule[] = [
  {
    id: 'pdfa-operator',
    clause: '6.2.2',
    says: { zh: '只用 ISO 32000-1 的操作符', en: 'operators of ISO 32000-1 only' },
    faults: ({ contents }) =>
      contents.flatMap(({ operations, page }) =>
        operations
          .with((operator) => !operators.has(operator))
          .map(({ operator }) => ({ found: operator, page })),
      ),
  },
  {
    id: 'pdfa-resources',
    clause: '6.2.2',
    says: { zh: '每面、每个表单对象自带资源', en: 'pages and forms with resources of their own' },
    faults: ({ pages, contents }) => [
      ...pages.flatMap((page, i) =>
        faultIf(!(valueIn(page.node, 'Resources') instanceof PDFDict), 'Resources', i + 1),
      ),
      ...contents.flatMap(({ own, resources, operations, page }) => {
        const needed = !own && !resources && !naming.isDisjointFrom(operations.operators);
        return faultIf(needed, 'Resources', page);
      }),
    ],
  },
  {
    id: 'pdfa-output-intent',
    clause: '6.2.3',
    says: {
      zh: '一个 GTS_PDFA1 输出意图，其 ICC 文件在内',
      en: 'one GTS_PDFA1 output intent with its ICC profile',
    },
    faults: outputIntent,
  },
  {
    id: 'pdfa-graphics-state',
    clause: '6.2.5',
    says: { zh: '图形状态没有传递函数与半调', en: 'no transfer function or halftone' },
    faults: (file) =>
      states(file).flatMap((state) => [
        ...['TR', 'HT', 'HTP', 'HTO'].flatMap((key) => faultIf(state.has(PDFName.of(key)), key)),
        ...faultIf(!['Default', undefined].includes(nameIn(state, 'TR2')), 'TR2'),
      ]),
  },
  {
    id: 'pdfa-rendering-intent',
    clause: '6.2.6',
    says: { zh: '渲染意图为标准四种', en: 'one of the four rendering intents' },
    faults: (file) => [
      ...states(file).flatMap((state) => {
        const intent = nameIn(state, 'RI');
        return faultIf(intent !== undefined && !intents.has(intent), intent ?? '');
      }),
      ...file.contents.flatMap(({ operations, page }) =>
        operations
          .with((operator) => operator === 'ri')
          .filter(({ operands }) => !intents.has(operands[0]?.slice(1) ?? ''))
          .map(({ operands }) => ({ found: operands.join(' '), page })),
      ),
    ],
  },
  {
    id: 'pdfa-image',
    clause: '6.2.8',
    says: {
      zh: '图像无替代图、OPI 与插值',
      en: 'images without alternates, OPI and interpolation',
    },
    faults: (file) =>
      drawn(file, 'Image').flatMap(({ dict, page }) => [
        ...['Alternates', 'OPI'].flatMap((key) => faultIf(dict.has(PDFName.of(key)), key, page)),
        ...faultIf(String(valueIn(dict, 'Interpolate')) === 'true', 'Interpolate', page),
      ]),
  },
  {
    id: 'pdfa-form',
    clause: '6.2.9',
    says: {
      zh: '表单对象无 OPI、PS 与外部引用',
      en: 'forms without OPI, PostScript and references',
    },
    faults: (file) =>
      drawn(file, 'Form')
        .flatMap(({ dict, page }) =>
          ['OPI', 'PS', 'Subtype2', 'Ref'].flatMap((key) =>
            faultIf(dict.has(PDFName.of(key)), key, page),
          ),
        )
        .concat(drawn(file, 'PS').map(({ page }) => ({ found: 'PS', page }))),
  },
  {
    id: 'pdfa-blend-mode',
    clause: '6.2.10',
    says: { zh: '混合模式为标准所列', en: 'blend modes of the standard' },
    faults: (file) =>
      states(file)
        .flatMap((state) => itemsIn(state, 'BM').map((mode) => String(mode).slice(1)))
        .filter((mode) => !blendModes.has(mode))
        .map((found) => ({ found })),
  },
  {
    id: 'pdfa-group',
    clause: '6.2.10',
    says: { zh: '透明组有色彩空间', en: 'transparency groups with a colour space' },
    faults: (file) =>
      dictsOf(file)
        .filter((dict) => nameIn(dict, 'S') === 'Transparency')
        .flatMap((group) => faultIf(!group.has(PDFName.of('CS')), 'Group')),
  },
];

function outputIntent({ pdf }: PdfObjects): Fault[] {
  const [intent, ...more] = intentsOf(pdf.catalog).filter(
    (one) => nameIn(one, 'S') === 'GTS_PDFA1',
  );
  if (!intent || more.length > 0)
    return [{ found: `GTS_PDFA1 × ${more.length + (intent ? 1 : 0)}` }];
  const all = intentsOf(pdf.catalog);
  const profiles = new Set(all.map((one) => one.get(PDFName.of('DestOutputProfile'))));
  const elsewhere = all.some((one) => one.has(PDFName.of('DestOutputProfileRef')));
  const profile = streamIn(intent, 'DestOutputProfile');
  return [
    ...faultIf(profiles.size > 1, `DestOutputProfile × ${profiles.size}`),
    ...faultIf(elsewhere, 'DestOutputProfileRef'),
    ...(profile instanceof PDFRawStream ? iccFaults(profile) : [{ found: 'DestOutputProfile' }]),
  ];
}
