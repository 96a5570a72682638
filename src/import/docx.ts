import { circledNumeral } from '../document/numerals.ts';
import { formulaLine, type Gathered, gather } from './docx-formula.ts';
import { type Formula, mathReaders } from './docx-math.ts';
import { type Labeller, labellerOf } from './docx-numbering.ts';
import { type Fault, faultOf, part, unpacked } from './docx-parts.ts';
import { type Run, runReaders, setAt, symbolIn } from './docx-runs.ts';
import { type StyleLists, styleLists } from './docx-styles.ts';
import { type Table, tableReaders } from './docx-table.ts';
import { type Tag, tagsIn } from './docx-xml.ts';
import { notesIn as marksIn } from './raised.ts';

/** Lines with formulas that were written as one line of characters, and with figures that no longer stand raised or lowered. */
export type DocxText = { text: string; linear: number[]; flattened: number[] } | Fault;

/** The words of a Word document as the lines of a transcript: numbers of lists, tables and footnotes among them. */
export function docxText(bytes: Uint8Array): DocxText {
  const unzipped = unpacked(bytes);
  if ('fault' in unzipped) return unzipped;
  const { files } = unzipped;
  const refused = faultOf(files);
  if (refused) return refused;
  const lists = styleLists(part(files, 'styles'));
  const read = (marks: ReadonlySet<string>) => {
    // The lists of the notes are counted apart from those of the text.
    const labels = () => labellerOf(part(files, 'numbering'), lists);
    const noted = ['footnote', 'endnote'].flatMap((kind) =>
      notesIn(part(files, `${kind}s`), kind, { labels: labels(), lists, marks, notes: new Map() }),
    );
    const parts: Parts = { labels: labels(), lists, marks, notes: new Map(noted) };
    return linesOf(tagsIn(part(files, 'document')), parts);
  };
  // Which notes there are is known when all of them are read.
  const first = read(new Set());
  const marks = marksIn(first.lines.join('\n'));
  const { lines, ...doubtful } = marks.size > 0 ? read(marks) : first;
  return { text: lines.map((line) => `${line}\n`).join(''), ...doubtful };
}

/** A paragraph as far as it was read. */
interface Paragraph {
  text: string;
  formulas: Gathered[];
  level: string;
  list: string;
  style: string;
}

/** Of Word: its paragraphs, and whether something raised or lowered stands on a line of them. */
interface Note {
  lines: string[];
  flat: boolean;
}

interface Parts {
  labels: Labeller;
  lists: StyleLists;
  notes: ReadonlyMap<string, Note>;
  /** The numbers of notes that were typed as [1]. */
  marks: ReadonlySet<string>;
}

/** What is gathered while a document is read. */
interface Reading extends Paragraph, Parts, Formula, Table, Run {
  /** Numbers of the lines in which formulas were written as one line of characters. */
  linear: number[];
  /** Those in which something raised or lowered was written on the line. */
  flattened: number[];
  inText: boolean;
  /** The paragraphs in which this one stands: it is in a box of theirs. */
  outer: Paragraph[];
  /** The element of which nothing counts, while it is open, and how many of its kind are. */
  skipped: string;
  skips: number;
  count: number;
}

const plain = { text: '', level: '', list: '', style: '' };

function blankParagraph(): Paragraph {
  return { ...plain, formulas: [] };
}

/** What is shown elsewhere already, or was so before a change of form. */
const notShown = /^(?:mc:Fallback|w:(?:pPr|rPr|sectPr|tblPr|tcPr|trPr)Change)$/u;

function linesOf(
  tags: Iterable<Tag>,
  parts: Parts,
): { lines: string[]; linear: number[]; flattened: number[] } {
  const single = { span: 1, merged: false };
  const start = {
    ...single,
    align: '',
    flat: false,
    inText: false,
    skipped: '',
    skips: 0,
    cells: undefined,
    count: 0,
    depth: 0,
  };
  const formula = { starts: [], closing: [], operator: '', raised: false };
  const none = { lines: [], linear: [], flattened: [], outer: [], cell: [], waiting: [] };
  const at: Reading = { ...start, ...blankParagraph(), ...formula, ...parts, ...none };
  for (const tag of tags) {
    if (at.skipped !== '' || notShown.test(tag.name)) {
      skip(tag, at);
      continue;
    }
    gather(tag, at);
    if (tag.name === '') at.text += at.inText ? setAt(at, tag.text, at.text, at.marks) : '';
    else readers[tag.name]?.(tag, at);
  }
  return { lines: at.lines, linear: at.linear, flattened: at.flattened };
}

/** To the end of the element that is skipped, past others of its kind that stand in it. */
function skip({ name, opens, closes }: Tag, at: Reading): void {
  if (at.skipped === '') Object.assign(at, { skipped: name, skips: 0 });
  if (name === at.skipped) at.skips += Number(opens) - Number(closes);
  if (at.skips <= 0) at.skipped = '';
}

function words(tag: Tag, at: Reading): void {
  at.inText = tag.opens && !tag.closes;
}

function note(kind: string): (tag: Tag, at: Reading) => void {
  return (tag, at) => {
    if (!tag.opens) return;
    at.count += 1;
    const mark = circledNumeral(at.count) ?? `[${at.count}]`;
    at.text += mark;
    const noted = at.notes.get(kind + tag.value('w:id'));
    const [first = '', ...others] = noted?.lines ?? [];
    if (noted?.flat) at.flat = true;
    at.waiting.push(mark + first, ...others.map((paragraph) => `    ${paragraph}`));
  };
}

function lineBreak(tag: Tag, at: Reading): void {
  if (tag.opens) at.text += '\n';
}

const readers: Record<string, (tag: Tag, at: Reading) => void> = {
  'w:t': words,
  'm:t': words,
  ...mathReaders,
  ...runReaders,
  'w:sym': (tag, at) => {
    const code = Number.parseInt(tag.value('w:char'), 16);
    if (!tag.opens) return;
    at.text += symbolIn(tag.value('w:font'), code);
  },
  'w:tab': (tag, at) => {
    if (tag.opens && !tag.attributes.includes('w:pos')) at.text += '\t';
  },
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:noBreakHyphen': (_, at) => {
    at.text += '-';
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
      const { text, formulas, level, list, style } = at;
      at.outer.push({ text, formulas, level, list, style });
      Object.assign(at, blankParagraph());
    }
    if (!tag.closes) return;
    paragraph(at);
    Object.assign(at, at.outer.pop());
  },
  ...tableReaders,
};

function paragraph(at: Reading): void {
  const label = labelOf(at);
  const alone = at.raised && label === '' && !at.cells;
  const set = alone ? formulaLine(at.text, at.formulas) : undefined;
  const text = label + (set ?? at.text);
  if (at.raised && set === undefined) at.linear.push(at.lines.length + 1);
  if (at.flat) at.flattened.push(at.lines.length + 1);
  at.raised = false;
  at.flat = false;
  if (at.cells) at.cell.push(text.replaceAll('\n', ''));
  else at.lines.push(...text.split('\n'), ...at.waiting.splice(0));
}

/** Of its own list, or of that of its style. */
function labelOf({ labels, lists, list, level, style }: Reading): string {
  const ofStyle = list === '' ? lists(style) : undefined;
  const own = ofStyle ?? { list, level };
  if (own.list === '' || own.list === '0') return '';
  const stated = level || own.level;
  return labels.next(own.list, stated === '' ? labels.levelOf(own.list, style) : Number(stated));
}

/** Each as its paragraphs; the cells of a table follow one another as such. */
function notesIn(xml: string, kind: string, parts: Parts): [string, Note][] {
  const pattern = `<w:${kind}\\b[^>]*w:id="(-?\\d+)"[^>]*>([\\s\\S]*?)</w:${kind}>`;
  return [...xml.matchAll(new RegExp(pattern, 'gu'))].map(([, id = '', body = '']) => {
    const tags = [...tagsIn(body)].filter(({ name }) => name !== 'w:tbl');
    const { lines, flattened } = linesOf(tags, parts);
    const words = lines.map((line) => line.trim()).filter((line) => line !== '');
    return [kind + id, { lines: words, flat: flattened.length > 0 }];
  });
}
