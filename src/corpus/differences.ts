import { type Clause, textOf } from '../document/clause.ts';
import { clausesOf, type Document, readingOf } from '../document/document.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import type { Emended } from './emend.ts';
import { pinpoint } from './pinpoint.ts';

/** The first differing places of the published text and of the emended transcript, as offsets. */
interface Difference {
  published: number;
  reading: number;
}

/**
 * Where the published text is not the emended transcript: the first place of every clause that
 * differs, or the first place of all where clauses are missing or too many.
 */
export function differencesOf(
  document: Document,
  emended: Emended,
  sources: ReadonlyMap<string, string>,
): Problem[] {
  const published = readingOf(document);
  const clauses = clausesOf(document);
  const starts = startsOf(clauses);
  return differences(published, emended.reading).map((at) => {
    const i = Math.max(
      0,
      starts.findLastIndex((start) => start <= at.published),
    );
    const clause = clauses[i];
    const place = clause
      ? pinpoint(clause, at.published - (starts[i] ?? 0), sources.get(clause.place.file) ?? '')
      : { file: document.file, line: 1, column: 1 };
    return differs(
      place,
      around(published, at.published),
      around(emended.reading, at.reading),
      emended.placeOf(at.reading),
    );
  });
}

function startsOf(clauses: readonly Clause[]): number[] {
  let offset = 0;
  return clauses.map((clause) => {
    const start = offset;
    offset += textOf(clause).length + 1;
    return start;
  });
}

function differences(published: string, reading: string): Difference[] {
  if (published === reading) return [];
  const [ours, theirs] = [published.split('\n'), reading.split('\n')];
  if (ours.length !== theirs.length) {
    const at = firstUnequal(published, reading);
    return [{ published: at, reading: at }];
  }
  const start = { published: 0, reading: 0 };
  return ours.flatMap((line, i) => {
    const other = theirs[i] ?? '';
    const at = firstUnequal(line, other);
    const here = { published: start.published + at, reading: start.reading + at };
    start.published += line.length + 1;
    start.reading += other.length + 1;
    return line === other ? [] : [here];
  });
}

function firstUnequal(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  // Two characters beyond the BMP may share their first half.
  return /[\uDC00-\uDFFF]/u.test(a.charAt(at) + b.charAt(at)) ? at - 1 : at;
}

/** The neighbourhood of a place, line ends made visible, the place itself after ▸. */
function around(text: string, at: number): string {
  const before = [...text.slice(Math.max(0, at - 24), at)].slice(-12);
  const after = [...text.slice(at, at + 24)].slice(0, 12);
  return `${before.join('')}▸${after.join('')}`.replaceAll('\n', '⏎');
}

function differs(place: Place, found: string, expected: string, second: Place): Problem {
  return problem('reading-differs', place, {
    found: { zh: `公文源作“${found}”`, en: `the source has “${found}”` },
    expected: {
      zh: `抄本经校勘作“${expected}”`,
      en: `the transcript after its emendations has “${expected}”`,
    },
    mend: {
      zh: '改正公文源，或在 emendations.yaml 记下这一处与理由',
      en: 'correct the source, or record the difference and its reason in emendations.yaml',
    },
    second,
  });
}
