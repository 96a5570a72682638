import { type Doubt, doubt } from './doubt.ts';
import { isPointForm, labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { slice, type Traced, trimmed } from './traced.ts';

/** Rows that make a table; fewer may be names in columns. */
const fewest = 3;

/** Lines one below the other with the same number of parts, wide gaps between them, as one table. */
export function tabulated(paragraphs: readonly Paragraph[], doubts: Doubt[]): Paragraph[] {
  const out: Paragraph[] = [];
  let run: Paragraph[] = [];
  const close = () => {
    out.push(...(run.length < fewest ? run : [tableOf(run, doubts)]));
    run = [];
  };
  for (const one of paragraphs) {
    const columns = cellsOf(one.text).length;
    const [before] = run.slice(-1);
    const row = isRow(one, columns);
    const goesOn = before && one.blanks === 0 && cellsOf(before.text).length === columns;
    if (!row || !goesOn) close();
    if (row) run.push(one);
    else out.push(one);
  }
  close();
  return out;
}

function isRow({ rows, heading, picture, text }: Paragraph, columns: number): boolean {
  if (rows || heading > 0 || picture !== undefined || isProvision(text)) return false;
  return columns > 1 && !/。$/u.test(text.text);
}

/** 第一章　总则: the gap stands behind its number. */
function isProvision(text: Traced): boolean {
  const form = labelOf(text)?.form;
  return form !== undefined && !isPointForm(form);
}

function tableOf(run: readonly Paragraph[], doubts: Doubt[]): Paragraph {
  const [first] = run as [Paragraph];
  doubts.push(
    doubt(
      first.line,
      0.6,
      `连续 ${run.length} 行用空格排成几栏：作表格，第一行作表头`,
      `${run.length} lines set in columns by spaces: taken as a table, the first line as its head`,
    ),
  );
  return { ...first, rows: run.map(({ text }) => cellsOf(text)) };
}

/** Parts between two half-width spaces or more, or tabs; one full-width space only spreads a name. */
function cellsOf(text: Traced): Traced[] {
  const cells: Traced[] = [];
  let at = 0;
  for (const { index, 0: gap } of text.text.matchAll(/[ \u00a0]{2,}|\t+|\u3000{2,}/gu)) {
    cells.push(trimmed(slice(text, at, index)));
    at = index + gap.length;
  }
  return [...cells, trimmed(slice(text, at))].filter((cell) => cell.text !== '');
}
