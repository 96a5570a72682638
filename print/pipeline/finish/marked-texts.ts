import type { PDFPage } from '@cantoo/pdf-lib';
import { dictIn, latin1, pageContent, streamIn } from '../../../src/pdf/objects.ts';
import { operationsIn } from '../../../src/pdf/operators.ts';
import { actualTextIn, codesShown } from '../../../src/pdf/strings.ts';
import { textMapOf } from '../../../src/pdf/text-map.ts';

/** A mark that is open, by its number, and what it says in place of its signs. */
interface Open {
  mark: number;
  instead?: string | undefined;
}

/** What the marks of a page show, as text, by their numbers. */
export function markedTexts(page: PDFPage): Map<number, string> {
  const read = readerOf(page);
  const texts = new Map<number, string>();
  const add = (mark: number, text: string) => {
    if (mark >= 0) texts.set(mark, (texts.get(mark) ?? '') + text);
  };
  const open: Open[] = [];
  let font = '';
  for (const { operator, operands } of operationsIn(pageContent(page))) {
    const [first = '', second = ''] = operands;
    const around = open.at(-1) ?? { mark: -1 };
    if (operator === 'BMC') open.push(around);
    if (operator === 'BDC') open.push(opened(second, around, add));
    if (operator === 'EMC') open.pop();
    if (operator === 'Tf') font = first.slice(1);
    if (operator === 'Tj' && around.instead === undefined) add(around.mark, read(font, first));
  }
  return texts;
}

function opened(properties: string, around: Open, add: (mark: number, text: string) => void): Open {
  const mark = Number(/\/MCID (\d+)/u.exec(properties)?.[1] ?? around.mark);
  const instead = actualTextIn(properties);
  if (instead !== undefined && around.instead === undefined) add(mark, instead);
  return { mark, instead: around.instead ?? instead };
}

/** What the operand of a text operator reads as in a font of the page. */
function readerOf(page: PDFPage): (font: string, shown: string) => string {
  const fonts = dictIn(page.node.Resources(), 'Font');
  const maps = new Map<string, Map<number, string>>();
  return (font, shown) => {
    const stream = streamIn(dictIn(fonts, font), 'ToUnicode');
    const map = maps.get(font) ?? textMapOf(stream ? latin1(stream) : '');
    maps.set(font, map);
    return codesShown(shown)
      .map((code) => map.get(code) ?? '')
      .join('');
  };
}
