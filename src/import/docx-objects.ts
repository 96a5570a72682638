import { type Drawings, drawingReaders } from './docx-drawing.ts';
import { put } from './docx-runs.ts';
import { noCharacter, symbolIn } from './docx-symbols.ts';
import { tellOnce, tellWords } from './docx-told.ts';
import { isOn, type Tag } from './docx-xml.ts';

/** What stands in a paragraph and is no words of it. */
export interface Objects extends Drawings {
  /** Where what is read above a word begins. */
  above: number;
  reading: string;
  /** Lines that stand in a box of their own. */
  boxed: string[];
}

type Reader = (tag: Tag, at: Objects) => void;

const drawing: Reader = (tag, at) => {
  if (!tag.opens) return;
  tellOnce(
    at,
    'Word 的图表、SmartArt 里的字没有读入',
    'the words of a chart or diagram of Word were left out',
  );
};

const placed: Reader = (tag, at) => {
  if (tag.opens) put(at, noCharacter);
};

export const objectReaders: Record<string, Reader> = {
  ...drawingReaders,
  'c:chart': drawing,
  'cx:chart': drawing,
  'dgm:relIds': drawing,
  'w:sym': (tag, at) => {
    const code = Number.parseInt(tag.value('w:char'), 16);
    if (tag.opens) put(at, symbolIn(tag.value('w:font'), code));
  },
  'w:object': (tag, at) => {
    if (tag.opens) {
      put(at, noCharacter);
      tellOnce(
        at,
        'Word 里嵌着别的程序的对象（公式、表格），没有读成字',
        'an object of another program (a formula, a sheet) was not read',
      );
    }
    at.embedded = !tag.closes;
  },
  // Letters that are drawn as a picture: their words are an attribute.
  'v:textpath': (tag, at) => {
    const words = tag.value('string');
    if (!tag.opens || words.trim() === '') return;
    at.boxed.push(...words.split(/\r?\n/u));
    tellWords(
      at,
      words,
      'Word 的艺术字另成一行',
      'words drawn as a picture stand on a line of their own',
    );
  },
  'w:commentReference': (tag, at) => {
    if (tag.opens) tellOnce(at, 'Word 的批注没有读入', 'a comment of Word was left out');
  },
  'w:showingPlcHdr': (tag, at) => {
    if (tag.opens && isOn(tag))
      tellOnce(
        at,
        'Word 的内容控件没有填，读入的是它的提示语',
        'a field to be filled in was not: its prompt was read',
      );
  },
  'w:rt': (tag, at) => {
    if (tag.opens) at.above = at.text.length;
    if (!tag.closes) return;
    at.reading = at.text.slice(at.above);
    at.text = at.text.slice(0, at.above);
  },
  'w:rubyBase': (tag, at) => {
    if (!tag.closes || at.reading === '') return;
    put(at, `（${at.reading}）`);
    tellWords(at, at.reading, 'Word 的注音写在括号里', 'a reading above a word stands in brackets');
    at.reading = '';
  },
  // Counted or looked up each time that the document is shown.
  'w:pgNum': placed,
  'w:dayShort': placed,
  'w:dayLong': placed,
  'w:monthShort': placed,
  'w:monthLong': placed,
  'w:yearShort': placed,
  'w:yearLong': placed,
};
