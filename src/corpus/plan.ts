import type { Emendation, Order, Replacement } from '../document/emendation.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import type { LineIndex } from './lines.ts';
import type { Located } from './located.ts';

/** A replacement whose words were found at its place. Offsets of the transcript. */
export interface PlannedEdit {
  emendation: Replacement;
  start: number;
  end: number;
  place: Place;
}

/** The replacements of one entry; a place where its words do not stand is a Problem. */
export function plan(
  { value, placeAt }: Located<Emendation>,
  transcript: string,
  index: LineIndex,
  problems: Problem[],
): PlannedEdit[] {
  if (value.kind === 'order' || value.kind === 'sic') return [];
  return value.at.flatMap((at, i) => {
    const place = placeAt(['at', i]);
    const start = index.offset(at);
    if (start === undefined || !transcript.startsWith(value.find, start)) {
      problems.push(notFound(place, at, value.find, transcript, start));
      return [];
    }
    return [{ emendation: value, start, end: start + value.find.length, place }];
  });
}

export function withoutOverlaps(
  planned: readonly PlannedEdit[],
  problems: Problem[],
): PlannedEdit[] {
  const sorted = [...planned].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((edit, i) => {
    const last = sorted[i - 1];
    const clash =
      last && (edit.start < last.end || (edit.start === last.start && edit.end === last.end));
    if (!clash) return true;
    problems.push(
      problem('emendation-overlap', edit.place, {
        found: {
          zh: `与 ${last.emendation.id} 改同一处`,
          en: `the same place as ${last.emendation.id}`,
        },
        expected: { zh: '一处只有一条校勘记', en: 'one emendation for one place' },
        mend: { zh: '合并两条，或去掉一条', en: 'merge the two or remove one' },
        second: last.place,
      }),
    );
    return false;
  });
}

export function ordersIn(
  emendations: readonly Located<Emendation>[],
  index: LineIndex,
  problems: Problem[],
): Order[] {
  return emendations.flatMap(({ value, placeAt }) => {
    if (value.kind !== 'order') return [];
    const last = value.columns.at(-1)?.[1] ?? 0;
    if (last <= index.count && ascending(value.columns.flat())) return [value];
    problems.push(
      problem('emendation-order', placeAt(['columns']), {
        found: JSON.stringify(value.columns),
        expected: {
          zh: `第 1 至 ${index.count} 行之内、从上到下的各栏`,
          en: `columns from top to bottom within lines 1 to ${index.count}`,
        },
        mend: { zh: '写每栏的首行与末行', en: 'give the first and the last line of each column' },
      }),
    );
    return [];
  });
}

function ascending(numbers: readonly number[]): boolean {
  return numbers.every((n, i) => i === 0 || n >= (numbers[i - 1] ?? 0));
}

export function notFound(
  place: Place,
  at: string,
  find: string,
  transcript: string,
  start: number | undefined,
): Problem {
  const there =
    start === undefined ? '' : transcript.slice(start, start + Math.max(find.length, 8));
  return problem('emendation-not-found', place, {
    found:
      start === undefined
        ? { zh: `抄本没有 ${at} 这一处`, en: `no place ${at} in the transcript` }
        : {
            zh: `抄本 ${at} 处是 ${JSON.stringify(there)}`,
            en: `${JSON.stringify(there)} at ${at} of the transcript`,
          },
    expected: JSON.stringify(find),
    mend: {
      zh: '行、列从 1 数起，列按字符数；抄本本身不得改动',
      en: 'count lines and columns (characters) from 1; never change the transcript itself',
    },
  });
}
