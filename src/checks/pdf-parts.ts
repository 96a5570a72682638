import { PDFArray, PDFDict, PDFName, type PDFObject, type PDFRawStream } from '@cantoo/pdf-lib';
import { oncePer } from '../document/once.ts';
import {
  asDict,
  decoded,
  dictIn,
  dictsIn,
  itemsIn,
  keysOf,
  nameIn,
  numberIn,
  valueIn,
} from '../pdf/objects.ts';
import type { Content, PdfObjects } from './pdf-objects.ts';
import { type Fault, faultIf } from './pdf-rule.ts';

/** Every dictionary of the file. */
export const dictsOf = oncePer(({ pdf }: PdfObjects) => dictsIn(pdf));

export function states({ contents }: PdfObjects): PDFDict[] {
  const all = contents.flatMap(({ resources }) => {
    const named = dictIn(resources, 'ExtGState');
    return keysOf(named).flatMap((key) => dictIn(named, key) ?? []);
  });
  return [...new Set(all)];
}

/** Forms, images or PostScript, each once, with the first page that draws them. */
export function drawn(
  file: PdfObjects,
  kind: 'Form' | 'Image' | 'PS',
): { dict: PDFDict; page: number }[] {
  const seen = new Map<PDFDict, number>();
  for (const content of file.contents)
    for (const dict of objectsOf(content))
      if (nameIn(dict, 'Subtype') === kind && !seen.has(dict)) seen.set(dict, content.page);
  return [...seen].map(([dict, page]) => ({ dict, page }));
}

function objectsOf({ resources }: Content): PDFDict[] {
  const named = dictIn(resources, 'XObject');
  return keysOf(named).flatMap((key) => dictIn(named, key) ?? []);
}

export function intentsOf(catalog: PDFDict): PDFDict[] {
  const intents = valueIn(catalog, 'OutputIntents');
  return intents instanceof PDFArray
    ? itemsIn(catalog, 'OutputIntents').flatMap((intent: PDFObject) => asDict(intent) ?? [])
    : [];
}

/** The attached files, in the order of their names. */
export function fileSpecs(catalog: PDFDict): PDFDict[] {
  const tree = dictIn(dictIn(catalog, 'Names'), 'EmbeddedFiles');
  return itemsIn(tree, 'Names').flatMap((item) => (item instanceof PDFDict ? item : []));
}

const spaces: Record<string, number> = { 'RGB ': 3, CMYK: 4, GRAY: 1 };

/** Classes of profiles that say what colours are wanted; what is put in may be of a scanner or of none, too. */
const outputs = ['prtr', 'mntr'];
export const inputs = [...outputs, 'scnr', 'spac'];

/** Of one of the classes, of a version that PDF knows, with as many components as said. */
export function iccFaults(profile: PDFRawStream, classes = outputs): Fault[] {
  const bytes = Buffer.from(decoded(profile));
  const header = bytes.toString('latin1', 0, 40);
  const said = numberIn(profile.dict, 'N');
  return [
    ...faultIf(header.slice(36) !== 'acsp', 'acsp'),
    ...faultIf(
      bytes.length < 128 || bytes.readUInt32BE(0) !== bytes.length,
      `${bytes.length} bytes`,
    ),
    ...faultIf(!classes.includes(header.slice(12, 16)), header.slice(12, 16)),
    ...faultIf((bytes[8] ?? 9) > 4, `version ${bytes[8]}`),
    ...faultIf(spaces[header.slice(16, 20)] !== said, `${header.slice(16, 20)}, N ${said}`),
  ];
}

export function cidFontOf(font: PDFDict): PDFDict | undefined {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  return descendants instanceof PDFArray ? (descendants.lookup(0) as PDFDict) : undefined;
}
