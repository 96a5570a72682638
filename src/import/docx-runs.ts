import type { Tag } from './docx-xml.ts';
import { raisedAs } from './raised.ts';

/** What is known of the run that is being read. */
export interface Run {
  /** `superscript`, `subscript` or nothing. */
  align: string;
  /** Something raised or lowered was written on the line, or may mark a note. */
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

/** Words of a run as they stand: m and a raised 2 as m², a raised 3 as the mark of note 3 where there is one. */
export function setAt(at: Run, words: string, before: string, notes: ReadonlySet<string>): string {
  if (at.align === '' || at.align === 'baseline' || words.trim() === '') return words;
  const { put, sure } =
    at.align === 'superscript' ? raisedAs(words, before, notes) : { put: undefined, sure: false };
  if (!sure) at.flat = true;
  return put ?? words;
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

/** Stands for what has no character: it is marked as lost. */
const noCharacter = '\ue000';

/** The character that a font of symbols shows; one of private use where that is not known. */
export function symbolIn(font: string, code: number): string {
  if (!(code >= 0 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return noCharacter;
  // Fonts of symbols have their characters in an area of private use, and by their low codes too.
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const known = symbols[font.toLowerCase()]?.[own];
  const ofSymbols = /dings|dingbats|symbol|mt extra|marlett|sorts/iu.test(font);
  return known ?? String.fromCodePoint(ofSymbols && own <= 0xff ? 0xf000 + own : code);
}
