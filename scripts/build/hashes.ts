import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../src/document/problem.ts';

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Every file below a folder, relative, with forward slashes, in code-point order. */
export function filesBelow(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .sort((a, b) => compare(a.name, b.name))
    .flatMap((entry) => {
      const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, file) : [file];
    });
}

/** As `sha512sum` writes and checks it: one file a line, sorted by path. */
export function manifestOf(folder: string, leaveOut: readonly string[] = []): string {
  return filesBelow(folder)
    .filter((file) => !leaveOut.includes(file))
    .sort(compare)
    .map((file) => `${sha512(join(folder, file))}  ${file}\n`)
    .join('');
}

function sha512(file: string): string {
  return createHash('sha512').update(readFileSync(file)).digest('hex');
}

/** One sum over everything that the named files and folders hold. Absent ones count as absent. */
export function sumOver(root: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names)
    for (const file of filesIn(root, name))
      hash.update(`${file}\0${sumOfFile(join(root, file))}\0`);
  return hash.digest('hex');
}

/** Sums by file: a build asks for its sources and for its own code several times. */
const known = new Map<string, { marks: string; sum: string }>();

function sumOfFile(file: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  const marks = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  const before = known.get(file);
  if (before?.marks === marks) return before.sum;
  const sum = sha256(readFileSync(file));
  known.set(file, { marks, sum });
  return sum;
}

function filesIn(root: string, name: string): string[] {
  const stat = lstatSync(join(root, name), { throwIfNoEntry: false });
  if (!stat) return [];
  return stat.isDirectory()
    ? filesBelow(join(root, name)).map((file) => `${name}/${file}`)
    : [name];
}
