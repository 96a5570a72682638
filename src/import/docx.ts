import { strFromU8, unzipSync } from 'fflate';
import type { Words } from '../document/problem.ts';
import { type Labeller, labellerOf } from './docx-numbering.ts';
import { type Tag, tagsIn } from './docx-xml.ts';

export type DocxText = { text: string } | { fault: Words };

/** No part of a transcript is near this once unpacked; a larger one is made to fill a machine. */
const largest = 64 * 1024 * 1024;
const parts = ['word/document.xml', 'word/numbering.xml', 'word/footnotes.xml'];

/** The words of a Word document as the lines of a transcript: numbers of lists, tables and footnotes among them. */
export function docxText(bytes: Uint8Array): DocxText {
  let swollen = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = parts.includes(name);
        swollen ||= wanted && originalSize > largest;
        return wanted && originalSize <= largest;
      },
    });
  } catch {
    return fault('压缩包损坏，读不出来', 'a broken archive');
  }
  if (swollen) return fault('解开以后过大', 'too large once unpacked');
  const main = files['word/document.xml'];
  if (!main) return fault('不是 Word 文档：里面没有正文', 'no Word document: it has no text');
  const xml = strFromU8(main);
  if (!/<\/w:document>\s*$/u.test(xml)) return fault('正文不完整', 'its text is cut off');
  if (/<w:(?:ins|del|moveFrom|moveTo)[\s>]/u.test(xml))
    return fault(
      '有修订痕迹：先在 Word 里接受或拒绝全部修订',
      'tracked changes: accept or reject them all in Word first',
    );
  const labels = labellerOf(part(files, 'word/numbering.xml'));
  const notes = notesIn(part(files, 'word/footnotes.xml'));
  return {
    text: linesOf(tagsIn(xml), labels, notes)
      .map((line) => `${line}\n`)
      .join(''),
  };
}

function fault(zh: string, en: string): DocxText {
  return { fault: { zh, en } };
}

function part(files: Record<string, Uint8Array>, name: string): string {
  const bytes = files[name];
  return bytes ? strFromU8(bytes) : '';
}

/** What is gathered while a document is read. */
interface Reading {
  lines: string[];
  text: string;
  inText: boolean;
  level: string;
  list: string;
  cells: string[][] | undefined;
  cell: string[];
  notes: string[];
  count: number;
  depth: number;
  labels: Labeller;
  footnotes: ReadonlyMap<string, string>;
}

function linesOf(
  tags: Iterable<Tag>,
  labels: Labeller,
  footnotes: ReadonlyMap<string, string>,
): string[] {
  const start = {
    text: '',
    inText: false,
    level: '0',
    list: '',
    cells: undefined,
    count: 0,
    depth: 0,
  };
  const at: Reading = { ...start, lines: [], cell: [], notes: [], labels, footnotes };
  for (const tag of tags) {
    if (tag.name === '') at.text += at.inText ? tag.text : '';
    else readers[tag.name]?.(tag, at);
  }
  return at.lines;
}

function lineBreak(tag: Tag, at: Reading): void {
  if (tag.opens) at.text += '\n';
}

const readers: Record<string, (tag: Tag, at: Reading) => void> = {
  'w:t': (tag, at) => {
    at.inText = tag.opens && !tag.closes;
  },
  'w:tab': (tag, at) => {
    if (tag.opens && !tag.attributes.includes('w:pos')) at.text += '\t';
  },
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:noBreakHyphen': (_, at) => {
    at.text += '-';
  },
  'w:footnoteReference': (tag, at) => {
    at.count += 1;
    const mark = String.fromCodePoint(0x245f + Math.min(at.count, 20));
    at.text += mark;
    at.notes.push(mark + (at.footnotes.get(tag.value('w:id')) ?? ''));
  },
  'w:ilvl': (tag, at) => {
    at.level = tag.value('w:val');
  },
  'w:numId': (tag, at) => {
    at.list = tag.value('w:val');
  },
  'w:p': (tag, at) => {
    if (tag.closes) paragraph(at);
  },
  'w:tbl': (tag, at) => {
    at.depth += tag.opens ? 1 : -1;
    if (at.depth === 1 && tag.opens) at.cells = [];
    if (at.depth === 0 && at.cells) table(at);
  },
  'w:tr': (tag, at) => {
    if (tag.opens && at.depth === 1) at.cells?.push([]);
  },
  'w:tc': (tag, at) => {
    if (tag.opens || at.depth !== 1) return;
    at.cells?.at(-1)?.push(at.cell.join(''));
    at.cell = [];
  },
};

function paragraph(at: Reading): void {
  const listed = at.list !== '' && at.list !== '0';
  const label = listed ? at.labels(at.list, Number(at.level)) : '';
  const text = label + at.text;
  if (at.cells) at.cell.push(text.replaceAll('\n', ''));
  else at.lines.push(...text.split('\n'), ...at.notes.splice(0));
  at.text = '';
  at.list = '';
  at.level = '0';
}

function table(at: Reading): void {
  const rows = at.cells ?? [];
  at.cells = undefined;
  const [head, ...others] = rows.map(
    (row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const width = rows[0]?.length ?? 0;
  if (head !== undefined)
    at.lines.push('', head, `|${' --- |'.repeat(width)}`, ...others, '', ...at.notes.splice(0));
}

function notesIn(xml: string): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:footnote\b[^>]*w:id="(-?\d+)"[^>]*>([\s\S]*?)<\/w:footnote>/gu,
  )) {
    const words = [...tagsIn(body)].filter(({ name }) => name === '').map(({ text }) => text);
    notes.set(id, words.join('').trim());
  }
  return notes;
}
