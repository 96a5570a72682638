import type { Emendation, Replacement } from '../document/emendation.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { beyondItsKind } from './kinds.ts';
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
  if (value.find === value.put) {
    problems.push(changesNothing(placeAt(['put'])));
    return [];
  }
  const beyond = beyondItsKind(value, placeAt(['put']));
  if (beyond) problems.push(beyond);
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

/** Of two that touch the same characters the first stays. Two insertions at one place are such, too. */
export function withoutOverlaps(
  planned: readonly PlannedEdit[],
  problems: Problem[],
): PlannedEdit[] {
  const kept: PlannedEdit[] = [];
  for (const edit of [...planned].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    const clash =
      last && (edit.start < last.end || (edit.start === last.start && edit.end === last.end));
    if (clash) problems.push(overlapping(edit, last));
    else kept.push(edit);
  }
  return kept;
}

function overlapping(edit: PlannedEdit, other: PlannedEdit): Problem {
  return problem('emendation-overlap', edit.place, {
    found: {
      zh: `与 ${other.emendation.id} 改同一处`,
      en: `the same place as ${other.emendation.id}`,
    },
    expected: { zh: '一处只有一条校勘记', en: 'one emendation for one place' },
    mend: {
      zh: '从其中一条的 at 里去掉这一处，或合并两条',
      en: 'take this place out of the list (at) of one of them, or merge the two',
    },
    second: other.place,
  });
}

function changesNothing(place: Place): Problem {
  return problem('emendation-void', place, {
    found: { zh: 'find 与 put 相同', en: 'find and put that are the same' },
    expected: { zh: '有改动', en: 'a change' },
    mend: {
      zh: '删去这一条；只是存疑就记 sic',
      en: 'remove the entry; record a sic where something is merely doubtful',
    },
  });
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
