import type { Tag } from './docx-xml.ts';

/** What is known of the run that is being read. */
export interface Run {
  /** `superscript`, `subscript` or nothing. */
  align: string;
  /** Something raised or lowered was written on the line. */
  flat: boolean;
}

/** The height of a run stands in its properties, before its words. */
export const runReaders: Record<string, (tag: Tag, at: Run) => void> = {
  'w:r': (_, at) => {
    at.align = '';
  },
  'w:vertAlign': (tag, at) => {
    at.align = tag.value('w:val');
  },
};

/** Those that the print faces have: the others stand on the line. */
const raised: Record<string, string> = { 1: '¹', 2: '²', 3: '³', 4: '⁴' };

/** Words of a run as they stand: m and a raised 2 as m², a raised 3 behind other words as the mark of a note. */
export function setAt(at: Run, words: string, before: string): string {
  if (at.align === '' || at.align === 'baseline' || words.trim() === '') return words;
  const behindWords = /[\p{sc=Han}。，；：、”》）]$/u.test(before);
  if (at.align === 'superscript' && /^\d{1,2}$/u.test(words) && behindWords) return `[${words}]`;
  const known = at.align === 'superscript' ? raised[words] : undefined;
  if (known === undefined && !/^[①-⑳[\]\d]+$/u.test(behindWords ? words : '')) at.flat = true;
  return known ?? words;
}

/** Characters of Wingdings, Wingdings 2 and Symbol that official documents use, by their codes. */
const symbols: Record<string, Record<number, string>> = {
  wingdings: {
    108: '●',
    110: '■',
    111: '□',
    167: '▪',
    168: '□',
    252: '√',
    253: '×',
    254: '☑',
  },
  'wingdings 2': { 80: '√', 81: '☒', 82: '☑', 83: '☒', 163: '□' },
  symbol: {
    163: '≤',
    176: '°',
    177: '±',
    179: '≥',
    180: '×',
    183: '•',
    184: '÷',
    185: '≠',
    187: '≈',
  },
};

/** The character that a font of symbols shows; its own code where that is not known. */
export function symbolIn(font: string, code: number): string {
  // Fonts of symbols have their characters in an area of private use.
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return symbols[font.toLowerCase()]?.[own] ?? String.fromCodePoint(code);
}
