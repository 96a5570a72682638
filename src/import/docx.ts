import { edgeDoubts, edges } from './docx-edges.ts';
import { fieldReaders, putCode } from './docx-fields.ts';
import { formulaLine, gather } from './docx-formula.ts';
import { type StyleLooks, styleLooks } from './docx-looks.ts';
import { type Formula, mathReaders } from './docx-math.ts';
import { mediaOf } from './docx-media.ts';
import { type Note, note, tagsOfNotes } from './docx-notes.ts';
import { type Labeller, labellerOf } from './docx-numbering.ts';
import { type Objects, objectReaders } from './docx-objects.ts';
import { blankParagraph, type Paragraph, paragraphOf, spaced } from './docx-paragraph.ts';
import { type Fault, faultOf, part, textPart, unpacked } from './docx-parts.ts';
import { type Gallery, placed } from './docx-pictures.ts';
import { put, putWords, runReaders, tellLooks } from './docx-runs.ts';
import { type StyleLists, styleLists } from './docx-styles.ts';
import { addLines, addNotes, addPictures, type Table, tableReaders } from './docx-table.ts';
import { tellFlat, tellLinear, tellTurns, tellWords } from './docx-told.ts';
import { shownIn, type Tag } from './docx-xml.ts';
import type { Doubt } from './doubt.ts';
import { notesIn as marksIn } from './raised.ts';
import type { ReceivedPictures } from './received-pictures.ts';

/** Its lines, the pictures that some of them are, and what a person is to look at in them. */
export type DocxText = { text: string; doubts: Doubt[]; pictures: ReceivedPictures } | Fault;

/** The words of a Word document as the lines of a transcript: numbers of lists, tables and footnotes among them. */
export function docxText(bytes: Uint8Array): DocxText {
  const unzipped = unpacked(bytes);
  if ('fault' in unzipped) return unzipped;
  const { files } = unzipped;
  const refused = faultOf(files);
  if (refused) return refused;
  const [lists, looks] = [styleLists(part(files, 'styles')), styleLooks(part(files, 'styles'))];
  const media = mediaOf(bytes, files);
  const read = (marks: ReadonlySet<string>) => {
    // The lists of the notes are counted apart from those of the text.
    const labels = () => labellerOf(part(files, 'numbering'), lists);
    const partsWith = (notes: Parts['notes']) => ({ labels: labels(), lists, looks, marks, notes });
    const noted = ['footnote', 'endnote'].flatMap((kind) =>
      notesIn(part(files, `${kind}s`), kind, partsWith(new Map())),
    );
    const gallery: Gallery = { media, taken: new Map() };
    const parts = { ...partsWith(new Map(noted)), gallery };
    const { lines, doubts } = linesOf(shownIn(textPart(files)), parts);
    const around = edges(files).flatMap((xml) => linesOf(shownIn(xml), partsWith(new Map())).lines);
    return { lines, doubts: [...edgeDoubts(around, files), ...doubts], pictures: gallery.taken };
  };
  // Which notes there are is known when all of them are read.
  const first = read(new Set());
  const marks = marksIn(first.lines.join('\n'));
  const { lines, ...rest } = marks.size > 0 ? read(marks) : first;
  return { text: lines.map((line) => `${line}\n`).join(''), ...rest };
}

interface Parts {
  labels: Labeller;
  lists: StyleLists;
  looks: StyleLooks;
  notes: ReadonlyMap<string, Note>;
  /** The numbers of notes that were typed as [1]. */
  marks: ReadonlySet<string>;
  gallery?: Gallery;
}

/** What is gathered while a document is read. */
interface Reading extends Paragraph, Parts, Formula, Table, Objects {
  doubts: Doubt[];
  inText: boolean;
  inCode: boolean;
  /** The paragraphs in which this one stands: it is in a box of theirs. */
  outer: Paragraph[];
  count: number;
}

function blank(parts: Parts): Reading {
  const cell = { span: 1, merged: false, beside: false, after: 0 };
  const table = { ...cell, cells: undefined, cell: [], waiting: [], plates: [], depth: 0 };
  const formula = {
    starts: [],
    signs: [],
    beside: false,
    operator: '',
    raised: false,
    phantoms: [],
  };
  const run = {
    face: '',
    font: '',
    own: {},
    fields: [],
    hidden: '',
    struck: '',
    faint: '',
    flat: false,
  };
  const objects = { embedded: false, above: 0, reading: '', boxed: [], drawings: [] };
  const whole = {
    lines: [],
    doubts: [],
    told: [],
    outer: [],
    runIn: '',
    inText: false,
    inCode: false,
    count: 0,
  };
  return { ...table, ...formula, ...run, ...objects, ...whole, ...blankParagraph(), ...parts };
}

function linesOf(tags: Iterable<Tag>, parts: Parts): Note {
  const at = blank(parts);
  for (const tag of tags) {
    gather(tag, at);
    if (tag.name !== '') readers[tag.name]?.(tag, at);
    else if (at.inText) putWords(at, tag.text, at.marks);
    else if (at.inCode) putCode(at, tag.text);
  }
  close(at);
  const doubts = at.doubts.map((one) => ({ ...one, line: Math.min(one.line, at.lines.length) }));
  return { lines: at.lines, doubts };
}

/** What never ended is lost no more than the rest. */
function close(at: Reading): void {
  const left = at.fields.filter(({ result }) => !result).map(({ code }) => code);
  at.fields = [];
  const text = at.runIn + left.join('');
  if (text === '') return;
  addLines(at, [text]);
  addNotes(at);
  if (left.length > 0)
    tellWords(at, text, 'Word 的域没有结尾，代码照录', 'a field without an end: its code was kept');
  flushTold(at, at.lines.length);
}

function words(tag: Tag, at: Reading): void {
  at.inText = tag.opens && !tag.closes;
}

function lineBreak(tag: Tag, at: Reading): void {
  if (!tag.opens) return;
  if (/^(?:page|column)$/u.test(tag.value('w:type'))) at.turns.push(at.text.length);
  put(at, '\n');
}

const readers: Record<string, (tag: Tag, at: Reading) => void> = {
  'w:t': words,
  'm:t': words,
  'w:instrText': (tag, at) => {
    at.inCode = tag.opens && !tag.closes;
  },
  ...mathReaders,
  ...runReaders,
  ...fieldReaders,
  ...objectReaders,
  'w:tab': (tag, at) => {
    if (tag.opens && !tag.attributes.includes('w:pos')) put(at, '\t');
  },
  'w:ptab': (tag, at) => {
    if (tag.opens) put(at, '\t');
  },
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:noBreakHyphen': (tag, at) => {
    if (tag.opens) put(at, '-');
  },
  'w:footnoteReference': note('footnote'),
  'w:endnoteReference': note('endnote'),
  'w:pStyle': (tag, at) => {
    at.style = tag.value('w:val');
  },
  'w:ilvl': (tag, at) => {
    at.level = tag.value('w:val');
  },
  'w:numId': (tag, at) => {
    at.list = tag.value('w:val');
  },
  'w:p': (tag, at) => {
    if (tag.opens) {
      at.outer.push(paragraphOf(at));
      Object.assign(at, blankParagraph());
    }
    if (!tag.closes) return;
    paragraph(at);
    Object.assign(at, at.outer.pop());
  },
  ...tableReaders,
};

function paragraph(at: Reading): void {
  tellLooks(at, !at.cells && at.outer.length === 1);
  tellTurns(at);
  const { above, below } = placed(at);
  const text = at.open && at.text === '' ? undefined : lineOf(at);
  const line = at.lines.length + 1;
  flushTold(at, line);
  addLines(at, at.boxed.splice(0));
  addPictures(at, above);
  if (text !== undefined && at.open) at.runIn = text;
  else addLines(at, text === undefined ? [] : [text]);
  // Those of a line that goes on follow it.
  if (at.runIn === '') addNotes(at);
  addPictures(at, below);
}

/** A paragraph behind its number; what cannot be sure in it is told. */
function lineOf(at: Reading): string {
  const label = at.runIn + spaced(labelOf(at), at.text);
  const alone = at.raised && label === '' && !at.cells;
  const set = alone ? formulaLine(at.text, at.formulas) : undefined;
  if (at.raised && set === undefined) tellLinear(at);
  if (at.flat) tellFlat(at);
  Object.assign(at, { runIn: '', raised: false, flat: false });
  return label + (set ?? at.text);
}

function flushTold(at: Reading, line: number): void {
  const isTold = (zh: string) => at.doubts.some((one) => one.line === line && one.what.zh === zh);
  const told = at.told.splice(0).filter(({ what }) => !isTold(what.zh));
  at.doubts.push(...told.map((one) => ({ ...one, line })));
}

/** Of its own list, or of that of its style. */
function labelOf(at: Reading): string {
  const { labels, lists, list, level, style } = at;
  const ofStyle = list === '' ? lists(style) : undefined;
  const own = ofStyle ?? { list, level };
  if (own.list === '' || own.list === '0') return '';
  const stated = level || own.level;
  const depth = stated === '' ? labels.levelOf(own.list, style) : Number(stated);
  const label = labels.next(own.list, depth);
  if (!labels.isHidden(own.list, depth)) return label;
  const [zh, en] = ['Word 里隐藏的序号没有读入', 'hidden numbers of a list of Word were left out'];
  tellWords(at, label, zh, en);
  return '';
}

/** Each as its paragraphs; the cells of a table follow one another as such. */
function notesIn(xml: string, kind: string, parts: Parts): [string, Note][] {
  return tagsOfNotes(xml, kind).map(([id, tags]) => {
    const inside = tags.filter(({ name }) => name !== 'w:tbl');
    const { lines, doubts } = linesOf(inside, parts);
    const words = lines.map((line) => line.trim()).filter((line) => line !== '');
    return [id, { lines: words, doubts }];
  });
}
