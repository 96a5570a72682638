import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Sum, sumOf } from '../../src/deposit/fixity.ts';
import { filesBelow } from './hashes.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** One sum over everything that the named files and folders hold. Absent ones count as absent. */
export function sumOver(root: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names)
    for (const file of filesIn(root, name))
      hash.update(`${file}\0${sumOfFile(join(root, file)).sha256}\0`);
  return hash.digest('hex');
}

/** The sum of all that lies in a document's folder. */
export function folderSum(root: string, { folder }: { folder: string }): string {
  return sumOver(root, [folder]);
}

interface Known {
  marks: string;
  sum: Sum;
  /** Whether the file had stood for a while when it was summed. */
  settled: boolean;
}

/** By file: a build asks for its sources and for its own code several times. */
const known = new Map<string, Known>();
/** What an earlier build knew. */
let recalled: ReadonlyMap<string, Known> = new Map();

/** A file that was written so shortly before, in milliseconds, may be written again and show the same marks. */
const unsettled = 2000;

/** The sum of a file's bytes, which are read only where its marks are new. */
export function sumOfFile(file: string): Sum {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  const marks = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  const before = known.get(file) ?? recalled.get(file);
  if (before?.marks === marks) {
    known.set(file, before);
    return before.sum;
  }
  const settled = Date.now() - Math.max(mtimeMs, ctimeMs) > unsettled;
  const sum = sumOf(readFileSync(file));
  known.set(file, { marks, sum, settled });
  return sum;
}

/** Takes what an earlier build remembered; without it, or where it is damaged, files are summed anew. */
export function recallSums(file: string): void {
  const data = readSealed(file);
  recalled = new Map(data ? JSON.parse(data.toString()) : []);
}

/** Remembers the sums of the files that this build asked for, for the next one. */
export function rememberSums(file: string): void {
  const kept = [...known].filter(([, { settled }]) => settled);
  const isNew = kept.length !== recalled.size || kept.some(([one, it]) => recalled.get(one) !== it);
  if (isNew) writeSealed(file, JSON.stringify(kept));
}

function filesIn(root: string, name: string): string[] {
  const stat = lstatSync(join(root, name), { throwIfNoEntry: false });
  if (!stat) return [];
  return stat.isDirectory()
    ? filesBelow(join(root, name)).map((file) => `${name}/${file}`)
    : [name];
}
