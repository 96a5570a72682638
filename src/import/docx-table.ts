import type { Tag } from './docx-xml.ts';

/** What is gathered of a table while a document is read. */
export interface Table {
  lines: string[];
  /** Notes to what was read last, which follow it. */
  waiting: string[];
  cells: string[][] | undefined;
  cell: string[];
  /** Columns that the cell takes, and whether it belongs to the one above. */
  span: number;
  merged: boolean;
  depth: number;
}

/** A table as one of Markdown; one inside a cell is words of that cell. */
export const tableReaders: Record<string, (tag: Tag, at: Table) => void> = {
  'w:tbl': (tag, at) => {
    at.depth += tag.opens ? 1 : -1;
    if (at.depth === 1 && tag.opens) at.cells = [];
    if (at.depth === 0 && at.cells) table(at);
  },
  'w:tr': (tag, at) => {
    if (tag.opens && at.depth === 1) at.cells?.push([]);
  },
  'w:gridSpan': (tag, at) => {
    if (tag.opens && at.depth === 1) at.span = Number(tag.value('w:val')) || 1;
  },
  'w:vMerge': (tag, at) => {
    if (tag.opens && at.depth === 1) at.merged = tag.value('w:val') !== 'restart';
  },
  'w:tc': (tag, at) => {
    if (tag.opens || at.depth !== 1) return;
    const text = at.cell.join('');
    // As the source has cells that are merged with the one above or at the left.
    const own = at.merged && text.trim() === '' ? '^^' : text;
    at.cells?.at(-1)?.push(own, ...Array.from({ length: at.span - 1 }, () => '>>'));
    Object.assign(at, { cell: [], span: 1, merged: false });
  },
};

function table(at: Table): void {
  const rows = at.cells ?? [];
  at.cells = undefined;
  const [head, ...others] = rows.map(
    (row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const width = rows[0]?.length ?? 0;
  if (head !== undefined)
    at.lines.push('', head, `|${' --- |'.repeat(width)}`, ...others, '', ...at.waiting.splice(0));
}
