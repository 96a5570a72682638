import type { FrontMatter } from '../document/front-matter.ts';
import { asDate, dateAtEnd } from './elements.ts';
import type { Paragraph } from './paragraphs.ts';
import { replaced, slice, type Traced, trimmed } from './traced.ts';

/** The day of printing at the end of a line. */
export const printed = new RegExp(`${dateAtEnd.source.slice(0, -1)}\\s*印(?:发|發)$`, 'u');
export const copied = /^抄\s*(?:送|报)\s*[：:]/u;

/** 抄送, the office, its date. */
export function imprintOf(paragraphs: readonly Paragraph[]): {
  imprint: Traced[];
  elements: Partial<FrontMatter>;
} {
  const elements: Partial<FrontMatter> = {};
  const imprint: Traced[] = [];
  for (const { text } of paragraphs) {
    if (copied.test(text.text)) {
      const line = replaced(text, /^抄\s*(?:送|报)\s*[：:]\s*/gu, () => '抄送：');
      elements.copiedTo = line.text.slice('抄送：'.length);
      imprint.push(line);
      continue;
    }
    const day = printed.exec(text.text);
    const office = trimmed(slice(text, 0, day?.index ?? text.text.length));
    if (office.text !== '') {
      elements.printingOffice = office.text;
      imprint.push(office);
    }
    if (day) {
      const line = asDate(slice(text, day.index));
      elements.printedOn = line.text.replace(/印发$/u, '');
      imprint.push(line);
    }
  }
  return { imprint, elements };
}

/** 版记 is whole or none: an office with its date, 抄送 above them at most once (7.4). */
export function isImprint(paragraphs: readonly Paragraph[]): boolean {
  const { imprint, elements } = imprintOf(paragraphs);
  const { copiedTo, printingOffice, printedOn } = elements;
  const given = [copiedTo, printingOffice, printedOn].filter((one) => one !== undefined).length;
  return printingOffice !== undefined && printedOn !== undefined && given === imprint.length;
}
