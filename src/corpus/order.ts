import type { Emendation, Order } from '../document/emendation.ts';
import { type Problem, problem } from '../document/problem.ts';
import type { Located } from './located.ts';

type Columns = readonly [number, number][];

/** The orders whose columns the transcript has; one that does not fit is a Problem. */
export function ordersIn(
  emendations: readonly Located<Emendation>[],
  lines: number,
  problems: Problem[],
): Order[] {
  const taken = new Set<number>();
  return emendations.flatMap(({ value, placeAt }) => {
    if (value.kind !== 'order') return [];
    if (fits(value.columns, lines, taken)) {
      for (const line of linesOf(value.columns)) taken.add(line);
      return [value];
    }
    problems.push(
      problem('emendation-order', placeAt(['columns']), {
        found: JSON.stringify(value.columns),
        expected: {
          zh: `第 1 至 ${lines} 行之内的各栏，一行只在一栏`,
          en: `columns within lines 1 to ${lines}, no line in two of them`,
        },
        mend: { zh: '写每栏的首行与末行', en: 'give the first and the last line of each column' },
      }),
    );
    return [];
  });
}

function fits(columns: Columns, lines: number, taken: ReadonlySet<number>): boolean {
  const inside = columns.every(([first, last]) => first <= last && last <= lines);
  const all = linesOf(columns);
  return inside && new Set(all).size === all.length && !all.some((line) => taken.has(line));
}

/** The lines of the columns, as the transcript has them. */
export function linesOf(columns: Columns): number[] {
  return columns.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
}

/** Lines with those of the columns read row by row, from where the topmost of them stands. */
export function interleave(lines: readonly number[], columns: Columns): number[] {
  const rows = Math.max(...columns.map(([first, last]) => last - first + 1));
  const moved = Array.from({ length: rows }, (_, row) =>
    columns.flatMap(([first, last]) => (first + row <= last ? [first + row] : [])),
  ).flat();
  const taken = new Set(moved);
  const first = Math.min(...moved);
  return lines.flatMap((line) => (line === first ? moved : taken.has(line) ? [] : [line]));
}
