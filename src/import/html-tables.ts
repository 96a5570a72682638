import { added, received, type Traced } from './traced.ts';

/** A row of a table that stands as HTML in a transcript. */
export interface HtmlRow {
  /** Where its first tag begins. */
  at: number;
  cells: Traced[];
}

/** A table of HTML, from its first tag to behind its last. */
export interface HtmlTable {
  start: number;
  end: number;
  rows: HtmlRow[];
}

const table = /<table\b[^>]*>(?<inside>[\s\S]*?)<\/table>/giu;
const row = /<tr\b[^>]*>(?<inside>[\s\S]*?)(?:<\/tr>|(?=<tr\b)|$)/giu;
const cell = /<t[dh]\b(?<given>[^>]*)>(?<inside>[\s\S]*?)(?:<\/t[dh]>|(?=<t[dh]\b)|$)/giu;

/** Tables of HTML, as programs that read scans write them; cells that reach over others as the marks of merged cells. */
export function htmlTables(transcript: string): HtmlTable[] {
  if (!/<table\b/iu.test(transcript)) return [];
  return [...transcript.matchAll(table)].flatMap((match) => {
    const inside = match.groups?.inside ?? '';
    const start = match.index;
    const end = start + match[0].length;
    const from = end - '</table>'.length - inside.length;
    const rows = rowsIn(transcript, inside, from);
    return rows.length > 0 ? [{ start, end, rows }] : [];
  });
}

interface Cell {
  text: Traced;
  across: number;
  down: number;
}

function rowsIn(transcript: string, inside: string, from: number): HtmlRow[] {
  const rows = [...inside.matchAll(row)].map((match) => {
    const at = from + match.index;
    const start = at + match[0].indexOf('>') + 1;
    return { at, cells: cellsIn(transcript, match.groups?.inside ?? '', start) };
  });
  return spanned(rows.filter(({ cells }) => cells.length > 0));
}

function cellsIn(transcript: string, inside: string, from: number): Cell[] {
  return [...inside.matchAll(cell)].map((match) => {
    const start = from + match.index + match[0].indexOf('>') + 1;
    const end = start + (match.groups?.inside ?? '').length;
    const given = match.groups?.given ?? '';
    const text = received(transcript, start, end);
    return { text, across: spanIn(given, 'colspan'), down: spanIn(given, 'rowspan') };
  });
}

function spanIn(given: string, name: string): number {
  const span = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'iu').exec(given)?.[1];
  return Math.max(1, Number(span ?? 1));
}

/** Each row with what reaches into it from above and from the left. */
function spanned(rows: readonly { at: number; cells: readonly Cell[] }[]): HtmlRow[] {
  const left: number[] = [];
  return rows.map(({ at, cells }) => {
    const out: Traced[] = [];
    const reach = () => {
      while ((left[out.length] ?? 0) > 0) {
        left[out.length] = (left[out.length] ?? 0) - 1;
        out.push(added('^^', at));
      }
    };
    for (const { text, across, down } of cells) {
      reach();
      const start = out.length;
      out.push(text, ...Array.from({ length: across - 1 }, () => added('>>', at)));
      for (let i = start; i < out.length; i++) left[i] = down - 1;
    }
    reach();
    return { at, cells: out };
  });
}
