import type { Bodies } from './bodies.ts';
import { editorsIn, noEditors } from './editors.ts';
import { isDatedBody } from './elements.ts';
import { aboveNumber, markLines, markWord } from './mark.ts';
import { isSigner, numbersIn } from './number-above.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Traced } from './traced.ts';

/** A name of the mark; a blank line above it may begin another column. */
export interface Named {
  name: string;
  organ: string;
  line: number;
  opens: boolean;
  text: Traced;
}

/** 版头: the mark, the number from `number` to `next`, and who drew up minutes; the title stands `below`. */
export function marksAt(
  paragraphs: readonly Paragraph[],
  number: number,
  next: number,
  bodies: Bodies,
) {
  const above = paragraphs.slice(0, number);
  const signers = above.filter(({ text }) => isSigner(text.text));
  const mark = markOf(
    above.filter((one) => !signers.includes(one)),
    bodies,
  );
  const { numbers: found, elements } = numbersIn([...paragraphs.slice(number, next), ...signers]);
  const beside = found.slice(1).filter(({ text }) => isDatedBody(text));
  const editors =
    mark.form === 'minutes' ? editorsIn(beside, paragraphs.slice(next, next + 2)) : noEditors;
  const numbers = found.filter((one) => !editors.lines.includes(one));
  const names = mark.issuers.map(({ name }) => name);
  return {
    form: mark.form,
    issuers: mark.issuers,
    marks: mark.opening,
    remarks: mark.remarks,
    numbers,
    editors,
    lines: [...mark.opening, ...mark.lines, ...numbers, ...editors.lines],
    elements: { ...mark.elements, ...elements, ...editors.elements },
    /** What an order has for a title (10.2). */
    names: [...names, mark.elements.markWord, elements.docNumber].join(''),
    below: next + editors.taken,
  };
}

/** What stands above the number: 份号, 密级 and 紧急程度, the names and the word of the mark. */
function markOf(above: readonly Paragraph[], bodies: Bodies) {
  const { elements, opening, names, remarks } = aboveNumber(above);
  const { form, word, wordLine } = markWord(names);
  const issuers = names.map((one) => ({
    ...one,
    name: one.text.text,
    organ: bodies.known(one.text.text) ?? '',
  }));
  elements.issuers = issuers.map(({ name, organ }) => ({ name, organ }));
  if (word !== undefined) elements.markWord = word;
  return { elements, opening, remarks, form, issuers, lines: markLines(names, wordLine) };
}
