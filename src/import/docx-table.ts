import { type Telling, tellOnce } from './docx-told.ts';
import type { Tag } from './docx-xml.ts';

/** What is gathered of a table while a document is read. */
export interface Table extends Telling {
  /** The words of the paragraph that is open. */
  text: string;
  lines: string[];
  /** Notes to what was read last, which follow it. */
  waiting: string[];
  cells: string[][] | undefined;
  /** Pictures of its cells, which follow it. */
  plates: string[];
  cell: string[];
  /** Columns that the cell takes, and whether it belongs to the one above. */
  span: number;
  merged: boolean;
  /** Whether it belongs to the one at its left, as older programs write it. */
  beside: boolean;
  /** Columns that the row leaves free at its end. */
  after: number;
  depth: number;
  /** What the next paragraph goes on in its line. */
  runIn: string;
}

/** Lines of the cell, or of the document where none is open. */
export function addLines(at: Table, texts: readonly string[]): void {
  (at.cells ? at.cell : at.lines).push(...texts.flatMap((one) => one.split('\n')));
}

/** Pictures stand in no cell: they follow the table. */
export function addPictures(at: Table, lines: readonly string[]): void {
  (at.cells ? at.plates : at.lines).push(...lines);
  const [zh, en] = ['Word 的格子里的图移到表后', 'pictures in cells of Word were moved behind'];
  if (at.cells && lines.length > 0) tellOnce(at, zh, `${en} the table`);
}

/** Behind a line or a table: notes stand in no cell. */
export function addNotes(at: Table): void {
  if (!at.cells) at.lines.push(...at.waiting.splice(0));
}

/** A line that is left open ends where no paragraph can go on in it. */
function endLine(at: Table): void {
  if (at.runIn === '') return;
  addLines(at, [at.runIn]);
  addNotes(at);
  at.runIn = '';
}

const parted = /[\da-z]\n[\da-z]/iu;

/** A table as one of Markdown; one inside a cell is words of that cell. */
export const tableReaders: Record<string, (tag: Tag, at: Table) => void> = {
  'w:txbxContent': (tag, at) => {
    // A line that a box comes into goes on in the paragraph around it.
    if (tag.opens) at.text = at.runIn + at.text;
    else endLine(at);
    at.runIn = '';
  },
  'w:tbl': (tag, at) => {
    endLine(at);
    if (tag.opens && at.depth > 0)
      tellOnce(
        at,
        'Word 的格子里套着表格：里面的各格接连写在这一格里',
        'a table stands in a cell of Word: its cells were written one behind the other',
      );
    at.depth += tag.opens ? 1 : -1;
    if (at.depth === 1 && tag.opens) at.cells = [];
    if (at.depth === 0 && at.cells) table(at);
  },
  'w:tr': (tag, at) => {
    if (at.depth !== 1) return;
    if (tag.opens) at.cells?.push([]);
    else at.cells?.at(-1)?.push(...Array.from({ length: at.after }, () => ''));
    at.after = 0;
  },
  'w:gridSpan': (tag, at) => {
    if (tag.opens && at.depth === 1) at.span = Number(tag.value('w:val')) || 1;
  },
  'w:hMerge': (tag, at) => {
    if (tag.opens && at.depth === 1) at.beside = tag.value('w:val') !== 'restart';
  },
  'w:gridBefore': (tag, at) => {
    if (!tag.opens || at.depth !== 1) return;
    at.cells?.at(-1)?.push(...Array.from({ length: Number(tag.value('w:val')) || 0 }, () => ''));
  },
  'w:gridAfter': (tag, at) => {
    if (tag.opens && at.depth === 1) at.after = Number(tag.value('w:val')) || 0;
  },
  'w:vMerge': (tag, at) => {
    if (tag.opens && at.depth === 1) at.merged = tag.value('w:val') !== 'restart';
  },
  'w:tc': (tag, at) => {
    if (tag.closes) endLine(at);
    if (tag.opens || at.depth !== 1) return;
    // Numbers in two lines of a cell are two.
    const text = at.cell.reduce(
      (all, one) => all + (parted.test(`${all}\n${one}`) ? ' ' : '') + one,
      '',
    );
    // As the source has cells that are merged with the one above or at the left.
    const joined = at.beside ? '>>' : at.merged ? '^^' : '';
    const own = text.trim() === '' ? joined : text;
    at.cells?.at(-1)?.push(own, ...Array.from({ length: at.span - 1 }, () => '>>'));
    Object.assign(at, { cell: [], span: 1, merged: false, beside: false });
  },
};

function table(at: Table): void {
  const rows = at.cells ?? [];
  at.cells = undefined;
  const [head, ...others] = rows.map(
    (row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const width = rows[0]?.length ?? 0;
  if (head === undefined) return;
  const plates = at.plates.splice(0).flatMap((one) => [one, '']);
  at.lines.push('', head, `|${' --- |'.repeat(width)}`, ...others, '', ...plates);
  addNotes(at);
}
