import type { FrontMatter } from '../document/front-matter.ts';
import { asDate, date, dateAtEnd, looksLikeBody } from './elements.ts';
import type { Paragraph } from './paragraphs.ts';
import { slice, type Traced, trimmed } from './traced.ts';

/** Who drew up minutes, and the day, between their number and their title. */
export interface Editors {
  /** As the transcript has them. */
  lines: Traced[];
  /** The office and the day, each on its own. */
  parts: Traced[];
  elements: Pick<FrontMatter, 'editingOffice' | 'editingDate'>;
  /** How many paragraphs below the number they take. */
  taken: number;
}

export const noEditors: Editors = { lines: [], parts: [], elements: {}, taken: 0 };

/** Beside the number, on a line below it, or on two. */
export function editorsIn(beside: readonly Traced[], below: readonly Paragraph[]): Editors {
  const [first, second] = below.map(({ text }) => text);
  const places = [
    { lines: beside, taken: 0 },
    { lines: first ? [first] : [], taken: 1 },
    { lines: first && second ? [first, second] : [], taken: 2 },
  ];
  const found = places.map(({ lines, taken }) => ({ lines, taken, parts: partsOf(lines) }));
  const own = found.find(({ parts }) => parts.length > 0);
  if (!own) return noEditors;
  const [day, office] = own.parts.toReversed();
  return {
    ...own,
    lines: [...own.lines],
    elements: {
      ...(office ? { editingOffice: office.text } : {}),
      ...(day ? { editingDate: day.text } : {}),
    },
  };
}

/** The office, if there is one, and the day. */
function partsOf(lines: readonly Traced[]): Traced[] {
  const [first, second] = lines;
  if (!first) return [];
  if (second) return isOffice(first.text) && date.test(second.text) ? [first, asDate(second)] : [];
  const at = dateAtEnd.exec(first.text)?.index;
  if (at === undefined) return [];
  const office = trimmed(slice(first, 0, at));
  const day = asDate(slice(first, at));
  if (office.text === '') return [day];
  return isOffice(office.text) ? [office, day] : [];
}

/** A body, with 编 or 编印 behind it or not. */
function isOffice(text: string): boolean {
  return looksLikeBody(text.replace(/\s*(?:编印?|整理|印发?)$/u, ''));
}
