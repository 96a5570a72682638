import type { Gathered } from './docx-formula.ts';

/** A paragraph as far as it was read. */
export interface Paragraph {
  text: string;
  formulas: Gathered[];
  level: string;
  list: string;
  style: string;
  open: boolean;
  shaded: boolean;
}

export function blankParagraph(): Paragraph {
  return { text: '', level: '', list: '', style: '', open: false, shaded: false, formulas: [] };
}

/** What is set aside while a box of it is read. */
export function paragraphOf(at: Paragraph): Paragraph {
  const { text, formulas, level, list, style, open, shaded } = at;
  return { text, formulas, level, list, style, open, shaded };
}
