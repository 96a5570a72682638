import type { PDFPage } from '@cantoo/pdf-lib';
import { dictIn, latin1, pageContent, streamIn } from '../../../src/pdf/objects.ts';
import { operationsIn } from '../../../src/pdf/operators.ts';
import { codesShown } from '../../../src/pdf/strings.ts';
import { textMapOf } from '../../../src/pdf/text-map.ts';

/** What the marks of a page show, as text, by their numbers. */
export function markedTexts(page: PDFPage): Map<number, string> {
  const fonts = dictIn(page.node.Resources(), 'Font');
  const maps = new Map<string, Map<number, string>>();
  const texts = new Map<number, string>();
  let [mark, font] = [-1, ''];
  for (const { operator, operands } of operationsIn(pageContent(page))) {
    const [first = '', second = ''] = operands;
    if (operator === 'BDC') mark = Number(/\/MCID (\d+)/u.exec(second)?.[1] ?? -1);
    if (operator === 'EMC') mark = -1;
    if (operator === 'Tf') font = first.slice(1);
    if (operator !== 'Tj' || mark < 0) continue;
    const stream = streamIn(dictIn(fonts, font), 'ToUnicode');
    const map = maps.get(font) ?? textMapOf(stream ? latin1(stream) : '');
    maps.set(font, map);
    const text = codesShown(first).map((code) => map.get(code) ?? '');
    texts.set(mark, (texts.get(mark) ?? '') + text.join(''));
  }
  return texts;
}
