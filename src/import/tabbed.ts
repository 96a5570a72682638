import type { Paragraph } from './paragraphs.ts';
import { nothing, slice, type Traced, trimmed } from './traced.ts';

/** Rows that make a table. */
const fewest = 3;

/** Lines one below the other, as they are copied from a sheet: a tab between two cells, none for each that is empty. */
export function tabbedRuns(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = [];
  for (const one of paragraphs) {
    const run = runs.at(-1);
    const goesOn = run?.at(-1) !== undefined && one.blanks === 0 && fits(one, run[0]);
    if (goesOn) run?.push(one);
    else runs.push(isHead(one) ? [one] : []);
  }
  return runs.filter((run) => run.length >= fewest && isUneven(run));
}

/** Its cells, those before its first word among them. */
export function tabbedCells({ text, tabs = 0 }: Paragraph): Traced[] {
  const ends = [...text.text.matchAll(/\t|$/gu)].map(({ index }) => index);
  const cells = ends.map((end, i) =>
    trimmed(slice(text, i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end)),
  );
  return [...Array.from({ length: tabs }, () => nothing), ...cells];
}

function isHead(one: Paragraph): boolean {
  const cells = tabbedCells(one);
  return isPlain(one) && cells.length > 1 && cells.every(({ text }) => text !== '');
}

function fits(one: Paragraph, head: Paragraph | undefined): boolean {
  const width = tabbedCells(one).length;
  return head !== undefined && isPlain(one) && width > 1 && width <= tabbedCells(head).length;
}

function isPlain({ rows, picture, heading, text, tex }: Paragraph): boolean {
  return (
    !rows && picture === undefined && tex === undefined && heading === 0 && !/。$/u.test(text.text)
  );
}

/** Where no cell is empty, the gaps alone tell the table. */
function isUneven(run: readonly Paragraph[]): boolean {
  return run.some((one) => tabbedCells(one).some(({ text }) => text === ''));
}
