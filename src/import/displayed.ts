import { readTyped, typedFormula } from '../corpus/formula/typed.ts';
import { received, replaced, type Traced, trimmed } from './traced.ts';

/** A formula that stands alone in a transcript, on one line or on several. */
export interface Displayed {
  start: number;
  end: number;
  /** Its line of characters, for all that stands there. */
  text: Traced;
  tex: string;
}

const all = new RegExp(typedFormula, 'gmu');

/** Those that can be read; the others are kept as they are. */
export function displayedIn(transcript: string): Displayed[] {
  if (!/\$\$|\\\[/u.test(transcript)) return [];
  return [...transcript.matchAll(all)].flatMap((match) => {
    const read = readTyped(match.groups);
    if (!read) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const words = trimmed(received(transcript, start, end));
    return [{ start, end, tex: read.tex, text: replaced(words, /[\s\S]+/gu, () => read.line) }];
  });
}
