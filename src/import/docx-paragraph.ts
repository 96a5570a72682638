import type { Drawn } from './docx-drawing.ts';
import type { Gathered } from './docx-formula.ts';

/** A paragraph as far as it was read. */
export interface Paragraph {
  text: string;
  formulas: Gathered[];
  pictures: Drawn[];
  /** Where a page or a column ends in it. */
  turns: number[];
  level: string;
  list: string;
  style: string;
  open: boolean;
  shaded: boolean;
}

export function blankParagraph(): Paragraph {
  const [level, list, style] = ['', '', ''];
  return {
    text: '',
    level,
    list,
    style,
    open: false,
    shaded: false,
    formulas: [],
    pictures: [],
    turns: [],
  };
}

/** What is set aside while a box of it is read. */
export function paragraphOf(at: Paragraph): Paragraph {
  const { text, formulas, pictures, turns, level, list, style, open, shaded } = at;
  return { text, formulas, pictures, turns, level, list, style, open, shaded };
}

/** A number does not run into one that begins the words. */
export function spaced(label: string, text: string): string {
  return /[\dA-Za-z]$/u.test(label) && /^[\dA-Za-z]/u.test(text) ? `${label} ` : label;
}
