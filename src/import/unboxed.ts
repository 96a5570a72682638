import { date, looksLikeBody } from './elements.ts';
import { isImprint } from './imprint.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Traced } from './traced.ts';
import { isMerged, rowLine } from './tree.ts';

/** Tables that only set lines beside one another, as those lines: a 版头 above everything else, the day below names, 版记. */
export function unboxed(paragraphs: readonly Paragraph[]): Paragraph[] {
  const end = paragraphs.findIndex(({ rows }) => !rows);
  const boxed = end < 0 ? paragraphs.length : end;
  return paragraphs.flatMap((one, i) => {
    if (i < boxed) return linesOf(one);
    return one.rows ? (imprintOf(one) ?? withDayBelow(one)) : [one];
  });
}

function linesOf({ rows = [], ...one }: Paragraph): Paragraph[] {
  return rows.map((row, i) => ({
    ...one,
    text: rowLine(wordsOf(row), '　　'),
    line: one.line + i,
  }));
}

function wordsOf(row: readonly Traced[]): Traced[] {
  return row.filter((cell) => cell.text !== '' && !isMerged(cell));
}

function imprintOf(one: Paragraph): Paragraph[] | undefined {
  const lines = linesOf(one).filter(({ text }) => text.text !== '');
  return isImprint(lines) ? lines : undefined;
}

/** Names in columns, and the day alone in the last row. */
function withDayBelow({ rows = [], ...one }: Paragraph): Paragraph[] {
  const [day, ...others] = wordsOf(rows.at(-1) ?? []);
  const names = rows.slice(0, -1);
  const all = names.flatMap(wordsOf);
  const signed = all.length > 0 && all.every(({ text }) => looksLikeBody(text));
  if (!day || others.length > 0 || !date.test(day.text) || !signed) return [{ ...one, rows }];
  return [
    { ...one, rows: names },
    { ...one, text: day, line: one.line + rows.length },
  ];
}
