import { createHash } from 'node:crypto';
import type { FrontMatter } from '../document/front-matter.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { readBytes, topOf } from './files.ts';
import type { Located } from './located.ts';

/** The file as it came is only held against its sum. */
export function readOriginal(
  root: string,
  folder: string,
  { value, placeAt }: Located<FrontMatter>,
  problems: Problem[],
): void {
  const { received } = value.transcript;
  const file = `${folder}/${received?.file}`;
  const bytes = received && readBytes(root, file, problems);
  const sum = bytes && createHash('sha256').update(bytes).digest('hex');
  if (!received || sum === undefined || sum === received.sha256) return;
  const place = placeAt(['transcript', 'received', 'sha256']);
  problems.push(altered(sum, received.sha256, place, file));
}

export function altered(actual: string, recorded: string, place: Place, file: string): Problem {
  return problem('transcript-altered', place, {
    found: { zh: `抄本的校验值是 ${actual}`, en: `a transcript with the sum ${actual}` },
    expected: { zh: `登记的 ${recorded}`, en: `the recorded ${recorded}` },
    mend: {
      zh: '恢复收到时的抄本；改动只写进 emendations.yaml',
      en: 'restore the transcript as received; changes belong in emendations.yaml',
    },
    second: topOf(file),
  });
}
