import { type PDFDocument, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { dictIn, latin1, nameIn, streamIn } from '../../../src/pdf/objects.ts';
import type { Operation } from '../../../src/pdf/operators.ts';
import { actualTextIn, codesShown } from '../../../src/pdf/strings.ts';
import { textMapOf } from '../../../src/pdf/text-map.ts';
import { mathFace } from '../../../src/view/math-face.ts';
import { packedStream } from './stream.ts';

/** What Chromium draws without a character of the source. */
const root = '√';

/**
 * Gives signs that are drawn with glyphs of no character what they say together: large brackets and roots are made of
 * several (ISO 19005-3, 6.2.11.7.2).
 */
export function fillTextMaps(
  pdf: PDFDocument,
  page: PDFPage,
  operations: readonly Operation[],
): void {
  const fonts = dictIn(page.node.Resources(), 'Font');
  for (const [name, said] of saidInstead(operations)) {
    const font = dictIn(fonts, name);
    const ref = font?.get(PDFName.of('ToUnicode'));
    const stream = streamIn(font, 'ToUnicode');
    const isMath = nameIn(font, 'BaseFont')?.endsWith(`+${mathFace.postScriptName}`);
    if (!(isMath && stream && ref instanceof PDFRef)) continue;
    const map = latin1(stream);
    const known = textMapOf(map);
    const gaps = [...said].filter(([code]) => (known.get(code) ?? '\0') === '\0');
    if (gaps.length === 0) continue;
    const filled = withEntries(map, gaps);
    pdf.context.assign(ref, packedStream(pdf.context, Buffer.from(filled, 'latin1')));
  }
}

/** What codes stand for, by font: what the mark around them says, or a root. */
function saidInstead(operations: readonly Operation[]): Map<string, Map<number, string>> {
  const said = new Map<string, Map<number, string>>();
  const open: (string | undefined)[] = [];
  let font = '';
  for (const { operator, operands } of operations) {
    const [first = '', second = ''] = operands;
    if (operator === 'Tf') font = first.slice(1);
    if (operator === 'BDC' || operator === 'BMC') open.push(actualTextIn(second));
    if (operator === 'EMC') open.pop();
    const text = open.findLast((one) => one !== undefined) ?? root;
    if (operator !== 'Tj') continue;
    const own = said.get(font) ?? new Map<number, string>();
    for (const code of codesShown(first)) own.set(code, text);
    said.set(font, own);
  }
  return said;
}

/** A text map in which codes stand for texts. */
export function withEntries(map: string, entries: readonly (readonly [number, string])[]): string {
  return entries.reduce(withEntry, map);
}

/** In place of the entry by which Chromium says that there is no character, where it wrote one. */
function withEntry(map: string, [code, text]: readonly [number, string]): string {
  const entry = `<${hex(code)}> <${utf16(text)}>`;
  // A line of its own: the same may stand within that of a range.
  const none = new RegExp(`^<${hex(code)}> <0000>$`, 'mu');
  if (none.test(map)) return map.replace(none, entry);
  return map.replace('endcmap', `1 beginbfchar\n${entry}\nendbfchar\nendcmap`);
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
