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
  /** Where a file lies, by the same paths. @throws Error where there is no such file */
  at(path: string): string;
  /** The marks of the files as they lie there. */
  seen: () => Record<string, Marks>;
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

export type IsPlaced = (path: string, sum: Sum) => boolean;

/** A file that has the same marks as when its bytes were summed still has these bytes. */
export type Marks = [size: number, modified: number, inode: number];

/**
 * The result with this key among those in a folder, its files whole. One that is damaged is thrown away.
 * @param isPlaced whether a file stands where an earlier build put it, with this sum: often it is the same file under a
 *   second name, and need not be looked at here
 */
export function findResult<T>(
  results: string,
  key: string,
  isPlaced: IsPlaced = () => false,
): Result<T> | undefined {
  const folder = folderOf(results, key);
  const record = join(folder, recordName);
  if (!existsSync(record)) return undefined;
  const { data, files } = JSON.parse(readFileSync(record, 'utf8'));
  const kept = { files, at: placesIn(folder, files) };
  const seen = wholeAsSeen(kept, join(folder, seenName), isPlaced);
  if (seen) {
    noteUse(folder);
    return { key, data, ...kept, seen };
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
  mkdirSync(aside, { recursive: true });
  for (const [number, [path, content]] of [...files].entries()) {
    const bytes = typeof content === 'string' ? encoded(content) : content;
    writeFileSync(join(aside, String(number)), bytes);
    sums[path] = sumOf(bytes);
  }
  writeFileSync(join(aside, recordName), JSON.stringify({ data, files: sums }));
  const seen = marksOf({ files: sums, at: placesIn(aside, sums) });
  writeFileSync(join(aside, seenName), JSON.stringify(seen));
  const folder = folderOf(results, key);
  mkdirSync(dirname(folder), { recursive: true });
  if (replace) rmSync(folder, { recursive: true, force: true });
  moveAside(aside, folder);
  return { key, data, files: sums, at: placesIn(folder, sums), seen: () => seen };
}

/** Files lie side by side under their numbers: to make folders takes longer than to write what stands in them. */
function placesIn(folder: string, files: Record<string, Sum>): Result['at'] {
  let numbers: Map<string, number> | undefined;
  return (path) => {
    numbers ??= new Map(Object.keys(files).map((name, number) => [name, number]));
    const number = numbers.get(path);
    if (number === undefined) throw new Error(`${path} is not in the result`);
    return join(folder, `${number}`);
  };
}

let room = Buffer.alloc(0);

/** The bytes of a text, until those of the next are asked for: room for each anew takes as long as to fill it. */
function encoded(text: string): Uint8Array {
  const most = text.length * 3;
  if (room.length < most) room = Buffer.allocUnsafeSlow(most);
  return room.subarray(0, room.write(text));
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

type Kept = Pick<Result, 'files' | 'at'>;

/** The marks of the files, where each has the bytes that were summed. */
function wholeAsSeen(
  { files, at }: Kept,
  seenFile: string,
  isPlaced: IsPlaced,
): Result['seen'] | undefined {
  const seen = seenIn(seenFile);
  const strangers = Object.entries(files).filter(
    ([path, sum]) => !isPlaced(path, sum) && !sameMarks(marksOfFile(at(path)), seen()[path]),
  );
  if (strangers.length === 0) return seen;
  const areWhole = strangers.every(([path, { sha512 }]) => {
    const file = at(path);
    return existsSync(file) && sumOf(readFileSync(file)).sha512 === sha512;
  });
  if (!areWhole) return undefined;
  // It came from another machine, or was touched: from now on it is known here.
  const now = marksOf({ files, at });
  writeFileSync(seenFile, JSON.stringify(now));
  return () => now;
}

/** Read when it is asked for: of most files it is known without. */
function seenIn(file: string): Result['seen'] {
  let seen: Record<string, Marks> | undefined;
  return () => {
    seen ??= readSeen(file);
    return seen;
  };
}

function readSeen(file: string): Record<string, Marks> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function marksOf({ files, at }: Kept): Record<string, Marks> {
  const known = Object.keys(files).map((path) => [path, marksOfFile(at(path))]);
  return Object.fromEntries(known);
}

export function marksOfFile(file: string): Marks | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? [stat.size, stat.mtimeMs, stat.ino] : undefined;
}

/** Whether the marks are known, and the same. */
export function sameMarks(a: Marks | undefined, b: Marks | undefined): boolean {
  return a !== undefined && b !== undefined && a.every((mark, i) => mark === b[i]);
}
