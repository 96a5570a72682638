import { type Doubt, doubt } from './doubt.ts';
import { isPointForm, labelOf } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { tabbedCells, tabbedRuns } from './tabbed.ts';
import { slice, type Traced, trimmed } from './traced.ts';

/** Rows that make a table; fewer may be names in columns. */
const fewest = 3;

/** Lines one below the other with the same number of parts, wide gaps between them, as one table. */
export function tabulated(paragraphs: readonly Paragraph[], doubts: Doubt[]): Paragraph[] {
  const tabbed = tabbedRuns(paragraphs);
  const ofSheet = new Set(tabbed.flat());
  const figures = rowsOfFigures(paragraphs);
  const partsOf = (one: Paragraph) => cellsOf(one.text, figures.has(one));
  const out: Paragraph[] = [];
  let run: Paragraph[] = [];
  const close = () => {
    out.push(...(run.length < fewest ? run : [tableOf(run, run.map(partsOf), doubts)]));
    run = [];
  };
  for (const one of paragraphs) {
    const sheet = tabbed.find(([first]) => first === one);
    if (ofSheet.has(one)) {
      close();
      if (sheet) out.push(tableOf(sheet, sheet.map(tabbedCells), doubts));
      continue;
    }
    const columns = partsOf(one).length;
    const [before] = run.slice(-1);
    const row = isRow(one, columns);
    const goesOn = before && one.blanks === 0 && partsOf(before).length === columns;
    if (!row || !goesOn) close();
    if (row) run.push(one);
    else out.push(one);
  }
  close();
  return out;
}

const figure = /^[-+－<>≤≥～~\d][\d.,，%％—–\-+/<>≤≥～~]*$|^[-—–/]+$/u;

/** Lines one below the other with as many parts, most of them figures: there one full-width space parts two cells. */
function rowsOfFigures(paragraphs: readonly Paragraph[]): Set<Paragraph> {
  const widths = paragraphs.map(({ text }) => cellsOf(text, true).length);
  const opens = (i: number) => widths[i] !== widths[i - 1] || (paragraphs[i]?.blanks ?? 0) > 0;
  const runs: Paragraph[][] = [];
  paragraphs.forEach((one, i) => {
    const run = opens(i) ? undefined : runs.at(-1);
    if (run) run.push(one);
    else runs.push([one]);
  });
  const inTurn = (rows: readonly Paragraph[]) =>
    rows.every(({ text }, i) => {
      const cells = cellsOf(text, true);
      return cells.length > 2 && cells[0]?.text === `${i + 1}`;
    });
  const ofFigures = ([, ...rows]: Paragraph[]) => {
    const cells = rows.flatMap(({ text }) => cellsOf(text, true));
    const figures = cells.filter(({ text }) => figure.test(text)).length;
    return rows.length + 1 >= fewest && (figures * 2 >= cells.length || inTurn(rows));
  };
  return new Set(runs.filter(ofFigures).flat());
}

function isRow({ rows, heading, picture, text }: Paragraph, columns: number): boolean {
  if (rows || heading > 0 || picture !== undefined || isProvision(text)) return false;
  if (columns === 2 && isNumber(cellsOf(text)[0])) return false;
  return columns > 1 && !/。$/u.test(text.text);
}

/** 1. and a tab before its words. */
function isNumber(cell: Traced | undefined): boolean {
  return cell !== undefined && labelOf(cell)?.rest.text === '';
}

/** 第一章　总则: the gap stands behind its number. */
function isProvision(text: Traced): boolean {
  const form = labelOf(text)?.form;
  return form !== undefined && !isPointForm(form);
}

function tableOf(run: readonly Paragraph[], rows: Traced[][], doubts: Doubt[]): Paragraph {
  const [first] = run as [Paragraph];
  doubts.push(
    doubt(
      first.line,
      0.6,
      `连续 ${run.length} 行用空格排成几栏：作表格，第一行作表头`,
      `${run.length} lines set in columns by spaces: taken as a table, the first line as its head`,
    ),
  );
  return { ...first, rows };
}

/** Parts between tabs, or else two half-width spaces or more; one full-width space only spreads a name. */
function cellsOf(text: Traced, narrow = false): Traced[] {
  if (text.text.includes('\t')) return parted(text, /\t+/gu);
  return parted(text, narrow ? /[ \u00a0]{2,}|\u3000+/gu : /[ \u00a0]{2,}|\u3000{2,}/gu);
}

function parted(text: Traced, gaps: RegExp): Traced[] {
  const cells: Traced[] = [];
  let at = 0;
  for (const { index, 0: gap } of text.text.matchAll(gaps)) {
    cells.push(trimmed(slice(text, at, index)));
    at = index + gap.length;
  }
  return [...cells, trimmed(slice(text, at))].filter((cell) => cell.text !== '');
}
