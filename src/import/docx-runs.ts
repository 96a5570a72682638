import type { Field } from './docx-fields.ts';
import { type Look, lookOf, looks, type StyleLooks } from './docx-looks.ts';
import { wordsIn } from './docx-symbols.ts';
import { type Telling, tellWords } from './docx-told.ts';
import type { Tag } from './docx-xml.ts';
import { loweredAs, raisedAs } from './raised.ts';

/** What is known of the run that is being read, and of the paragraph around it. */
export interface Run extends Telling {
  text: string;
  /** The style of the paragraph, and of the run. */
  style: string;
  face: string;
  /** What the run says of itself. */
  own: Look;
  font: string;
  looks: StyleLooks;
  fields: Field[];
  /** Parts of formulas that keep a place free: whether each shows what stands in it. */
  phantoms: boolean[];
  /** Words of the paragraph that Word does not show, and those through which it draws a line. */
  hidden: string;
  struck: string;
  /** Words in white or too small to be seen, where nothing is behind them. */
  faint: string;
  /** The paragraph has a colour behind it. */
  shaded: boolean;
  /** The mark at its end is hidden: the next paragraph goes on in its line. */
  open: boolean;
  /** Something raised or lowered was written on the line, or may mark a note. */
  flat: boolean;
}

const plainRun = { face: '', font: '' };

function begin(tag: Tag, at: Run): void {
  if (tag.opens) Object.assign(at, { ...plainRun, own: {} });
}

function shownLook({ own, style, face, looks }: Run): Look {
  return lookOf(own, looks(style), face === '' ? {} : looks(face));
}

/** The looks of a run stand in its properties, before its words; those of the mark of a paragraph in its own. */
export const runReaders: Record<string, (tag: Tag, at: Run) => void> = {
  'w:r': begin,
  'm:r': begin,
  'w:pPr': (tag, at) => {
    begin(tag, at);
    if (!tag.closes) return;
    const { hidden = false, shaded = false } = shownLook(at);
    Object.assign(at, { open: hidden, shaded });
  },
  'w:rStyle': (tag, at) => {
    at.face = tag.value('w:val');
  },
  'w:rFonts': (tag, at) => {
    at.font = tag.value('w:ascii');
  },
  'm:phant': (tag, at) => {
    if (tag.opens) at.phantoms.push(true);
    if (tag.closes) at.phantoms.pop();
  },
  'm:show': (tag, at) => {
    if (/^(?:0|false|off)$/u.test(tag.value('m:val'))) at.phantoms.splice(-1, 1, false);
  },
  ...Object.fromEntries(
    Object.entries(looks).map(([name, read]) => [
      name,
      (tag: Tag, at: Run) => {
        Object.assign(at.own, read(tag));
      },
    ]),
  ),
};

/** Whether what stands here is not shown. */
export function isHidden(at: Run): boolean {
  return shownLook(at).hidden === true || at.phantoms.includes(false);
}

/** Adds what Word draws, where it draws it: not the code of a field, and nothing that is hidden. */
export function put(at: Run, drawn: string): void {
  const field = at.fields.findLast(({ result }) => !result);
  const { struck, white, tiny, shaded } = shownLook(at);
  if (field) field.code += drawn;
  else if (isHidden(at)) at.hidden += drawn;
  else {
    for (const one of at.fields) one.empty &&= drawn === '';
    if (struck) at.struck += drawn;
    if (tiny || (white && !shaded && !at.shaded)) at.faint += drawn;
    at.text += drawn;
  }
}

/** Words of a run as they stand: m and a raised 2 as m², a raised 3 as the mark of note 3 where there is one. */
export function putWords(at: Run, given: string, notes: ReadonlySet<string>): void {
  const { align, capitals, hidden } = shownLook(at);
  const line = given.replace(/\s*\n\s*/gu, ' ');
  const words = wordsIn(at.font, capitals ? line.toUpperCase() : line);
  const level = align === 'baseline' || align === '' || words.trim() === '';
  const unread = hidden || at.fields.some(({ result }) => !result);
  put(at, level || unread ? words : alignedAs(at, words, align === 'superscript', notes));
}

function alignedAs(at: Run, words: string, raised: boolean, notes: ReadonlySet<string>): string {
  const { put, sure } = raised ? raisedAs(words, at.text, notes) : loweredAs(words);
  if (!sure) at.flat = true;
  return put ?? words;
}

/** What Word does not show, and what it shows crossed out, is told with its words; white ones where no colour is behind them. */
export function tellLooks(at: Run, onPaper: boolean): void {
  const [zh, en] = ['Word 里隐藏的字没有读入', 'hidden words of Word were left out'];
  tellWords(at, at.hidden, zh, en);
  tellWords(at, at.struck, 'Word 里划掉的字照录', 'words that are struck out in Word were kept');
  const [white, seen] = ['Word 里白色或极小的字照录', 'words in white or very small were kept'];
  if (onPaper) tellWords(at, at.faint, white, seen);
  Object.assign(at, { hidden: '', struck: '', faint: '' });
}
