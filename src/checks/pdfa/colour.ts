import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { oncePer } from '../../document/once.ts';
import { asDict, dictIn, itemsOf, numberIn, valueIn } from '../../pdf/objects.ts';
import type { PdfObjects } from '../pdf-objects.ts';
import { dictsOf, drawn, iccFaults, inputs, intentsOf, states } from '../pdf-parts.ts';
import { type Fault, faultIf, type PdfRule } from '../pdf-rule.ts';

/** ISO 19005-3, 6.2.4: every colour means the same on every device. */
export const colourRules: PdfRule[] = [
  {
    id: 'pdfa-device-colour',
    clause: '6.2.4.3',
    says: { zh: '设备颜色与输出意图同类', en: 'device colours as in the output intent' },
    faults: deviceColours,
  },
  {
    id: 'pdfa-icc',
    clause: '6.2.4.2',
    says: { zh: '色彩空间的 ICC 文件合用', en: 'ICC profiles of colour spaces fit for use' },
    faults: (file) =>
      spacesIn(file).flatMap((space) => {
        const profile = String(space[0]) === '/ICCBased' ? space[1] : undefined;
        return profile instanceof PDFRawStream ? iccFaults(profile, inputs) : [];
      }),
  },
  {
    id: 'pdfa-overprint',
    clause: '6.2.4.2',
    says: {
      zh: '用 ICC 的 CMYK 时不设叠印方式 1',
      en: 'no overprint mode 1 where CMYK comes with a profile',
    },
    faults: (file) => {
      const inks = spacesIn(file).some(
        ([kind, profile]) => String(kind) === '/ICCBased' && numberIn(asDict(profile), 'N') === 4,
      );
      return states(file).flatMap((state) => {
        const over = ['OP', 'op'].some((key) => String(valueIn(state, key)) === 'true');
        return faultIf(inks && over && numberIn(state, 'OPM') === 1, 'OPM 1');
      });
    },
  },
  {
    id: 'pdfa-separation',
    clause: '6.2.4.4',
    says: { zh: '同名专色处处相同', en: 'a spot colour the same wherever it is named' },
    faults: (file) => {
      const kinds = new Map<string, Set<string>>();
      for (const [kind, plate, instead, tint] of spacesIn(file)) {
        if (String(kind) !== '/Separation' || /^\/(?:All|None)$/u.test(String(plate))) continue;
        const same = kinds.get(String(plate)) ?? new Set();
        kinds.set(String(plate), same.add(`${instead} ${tint}`));
      }
      return [...kinds].flatMap(([plate, { size }]) => faultIf(size > 1, plate));
    },
  },
];

const screen = ['rg', 'RG'];
const press = ['k', 'K'];
const grey = ['g', 'G'];

/** By the components of the output intent: what sets or names a colour of another device. */
function foreignTo(components: number | undefined): { operators: string[]; spaces: string[] } {
  if (components === 3) return { operators: press, spaces: ['/DeviceCMYK'] };
  if (components === 4) return { operators: screen, spaces: ['/DeviceRGB'] };
  const spaces = ['/DeviceCMYK', '/DeviceRGB'];
  if (components === 1) return { operators: [...screen, ...press], spaces };
  return { operators: [...screen, ...press, ...grey], spaces: [...spaces, '/DeviceGray'] };
}

function deviceColours(file: PdfObjects): Fault[] {
  const [intent] = intentsOf(file.pdf.catalog);
  const { operators, spaces } = foreignTo(numberIn(dictIn(intent, 'DestOutputProfile'), 'N'));
  const foreign = new Set([...operators, ...spaces]);
  const painted = file.contents.flatMap(({ operations, page }) =>
    operations
      .with((operator) => foreign.has(operator) || /^cs$/iu.test(operator))
      .filter(({ operator, operands }) => foreign.has(operator) || foreign.has(operands[0] ?? ''))
      .map(({ operator }) => ({ found: operator, page })),
  );
  const pictured = drawn(file, 'Image').flatMap(({ dict, page }) =>
    faultIf(foreign.has(String(valueIn(dict, 'ColorSpace'))), 'ColorSpace', page),
  );
  const based = spacesIn(file).flatMap((space) =>
    space.filter((part) => foreign.has(String(part))).map((part) => ({ found: String(part) })),
  );
  return [...painted, ...pictured, ...based];
}

/** Colour spaces written as arrays, those that others are based on included. */
const spacesIn = oncePer((file: PdfObjects): PDFObject[][] =>
  dictsOf(file).flatMap((dict) => {
    const space = dict.has(PDFName.of('ColorSpace')) ? valueIn(dict, 'ColorSpace') : undefined;
    const named = space instanceof PDFDict ? space.keys().map((key) => space.lookup(key)) : [space];
    return named.flatMap((one) => (one instanceof PDFArray ? arraysOf(one) : []));
  }),
);

function arraysOf(space: PDFArray): PDFObject[][] {
  const parts = itemsOf(space);
  return [parts, ...parts.flatMap((part) => (part instanceof PDFArray ? arraysOf(part) : []))];
}
