import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Sum, sumOf } from '../../src/deposit/fixity.ts';
import { noteUse } from './prune.ts';

/** What a step made of a document. Everything that decides it is in its key, so that it never needs to be made again. */
export interface Result<T = unknown> {
  key: string;
  data: T;
  /** By path below `dist/`. */
  files: Record<string, Sum>;
  /** Where the files lie, by the same paths. */
  folder: string;
}

/** What is to be kept. */
export interface Outcome<T> {
  data: T;
  files: ReadonlyMap<string, string | Uint8Array>;
  /** Whether it takes the place of one that is there. */
  replace?: boolean;
}

const recordName = 'result.json';
const seenName = 'seen.json';

/** A file that has the same marks as when its bytes were summed still has these bytes. */
export type Marks = [size: number, modified: number, inode: number];

/** The result with this key among those in a folder, its files whole. One that is damaged is thrown away. */
export function findResult<T>(results: string, key: string): Result<T> | undefined {
  const folder = folderOf(results, key);
  const record = join(folder, recordName);
  if (!existsSync(record)) return undefined;
  const { data, files } = JSON.parse(readFileSync(record, 'utf8'));
  const result = { key, data, files, folder: join(folder, 'files') };
  if (isWhole(result, join(folder, seenName))) {
    noteUse(folder);
    return result;
  }
  rmSync(folder, { recursive: true, force: true });
  return undefined;
}

/** Keeps a result. Another process may keep the same at the same time: one of the two stays. */
export function keepResult<T>(
  results: string,
  key: string,
  { data, files, replace = false }: Outcome<T>,
): Result<T> {
  const aside = join(results, `aside-${randomUUID()}`);
  const sums: Record<string, Sum> = {};
  mkdirSync(join(aside, 'files'), { recursive: true });
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const file = join(aside, 'files', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    sums[path] = sumOf(bytes);
  }
  writeFileSync(join(aside, recordName), JSON.stringify({ data, files: sums }));
  writeFileSync(join(aside, seenName), JSON.stringify(marksOf(join(aside, 'files'), sums)));
  const folder = folderOf(results, key);
  mkdirSync(dirname(folder), { recursive: true });
  if (replace) rmSync(folder, { recursive: true, force: true });
  moveAside(aside, folder);
  return { key, data, files: sums, folder: join(folder, 'files') };
}

function moveAside(aside: string, folder: string): void {
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Not so many folders in one that file managers and file systems grow slow. */
export function folderOf(results: string, key: string): string {
  return join(results, key.slice(0, 2), key.slice(2));
}

function isWhole({ files, folder }: Result, seenFile: string): boolean {
  const seen = readSeen(seenFile);
  const paths = Object.keys(files);
  const strangers = paths.filter((path) => {
    const marks = marksOfFile(join(folder, path));
    return !marks || !sameMarks(marks, seen[path]);
  });
  if (strangers.length === 0) return true;
  const whole = strangers.every((path) => {
    const file = join(folder, path);
    return existsSync(file) && sumOf(readFileSync(file)).sha512 === files[path]?.sha512;
  });
  // It came from another machine, or was touched: from now on it is known here.
  if (whole) writeFileSync(seenFile, JSON.stringify(marksOf(folder, files)));
  return whole;
}

function readSeen(file: string): Record<string, Marks> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function marksOf(folder: string, files: Record<string, Sum>): Record<string, Marks> {
  const known = Object.keys(files).map((path) => [path, marksOfFile(join(folder, path))]);
  return Object.fromEntries(known);
}

export function marksOfFile(file: string): Marks | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? [stat.size, stat.mtimeMs, stat.ino] : undefined;
}

export function sameMarks(a: Marks, b: Marks | undefined): boolean {
  return b !== undefined && a.every((mark, i) => mark === b[i]);
}
