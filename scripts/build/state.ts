import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sum, sumOf } from '../../src/deposit/fixity.ts';
import { isSignature } from '../../src/deposit/signature.ts';
import { distOf, stateFilesOf } from './dist.ts';
import { filesBelow, sha256 } from './hashes.ts';
import { type Marks, marksOfFile, sameMarks } from './results.ts';

export const manifestName = 'manifest-sha512.txt';

/** Below `dist/site`. */
export const checkpointName = 'checkpoint.txt';

/** The files that a build left, by their path: each with its sum, which is right as long as its marks are the same. */
export type SeenFiles = ReadonlyMap<string, { marks: Marks; sum: Sum }>;

/** What a build was made from, and the sum of the manifest that it wrote. */
interface Made {
  fingerprint: string;
  manifest: string;
}

interface Head extends Made {
  /** Of the line below. */
  files: string;
}

type Row = [path: string, ...Marks, sha512: string, sha256: string];

/** Whether `dist/` was made from exactly this and not a byte of it has changed since. */
export function isCurrent(root: string, fingerprint: string): boolean {
  const { dist: file } = stateFilesOf(root);
  const head = readHead(file);
  const dist = distOf(root);
  const recorded = join(dist, manifestName);
  if (head?.fingerprint !== fingerprint || !existsSync(recorded)) return false;
  return sha256(readFileSync(recorded)) === head.manifest && holdsAll(dist, readSeen(file));
}

/** Whether a folder holds these files, unaltered, and no other; but its manifest has been looked at. */
function holdsAll(dist: string, seen: SeenFiles): boolean {
  // Who signs a build does so when it is made; signing it is no reason to make it again.
  const files = new Set(filesBelow(dist));
  const wanted = [...files].filter((file) => file !== manifestName && !isSignature(file, files));
  if (wanted.length !== seen.size - (seen.has(manifestName) ? 1 : 0)) return false;
  return wanted.every((file) => isAsSeen(join(dist, file), seen.get(file)));
}

/** Whether a file still has the bytes that a build left. */
export function isAsSeen(file: string, known: ReturnType<SeenFiles['get']>): boolean {
  const marks = marksOfFile(file);
  if (!marks || !known) return false;
  return sameMarks(marks, known.marks) || sumOf(readFileSync(file)).sha512 === known.sum.sha512;
}

/** The files of `dist/` as the last build left them. */
export function filesOfLast(root: string): SeenFiles {
  return readSeen(stateFilesOf(root).dist);
}

/** The files of the build before that one, in whose folder the next is made. */
export function filesOfSpare(root: string): SeenFiles {
  return readSeen(stateFilesOf(root).spare);
}

/** Says what is about to become `dist/`; what `dist/` is until then will be the spare one. */
export function writeState(
  root: string,
  { fingerprint, manifest, files }: Made & { files: SeenFiles },
): void {
  const { dist, spare } = stateFilesOf(root);
  if (existsSync(dist)) renameSync(dist, spare);
  const rows = [...files].map(
    ([path, { marks, sum }]): Row => [path, ...marks, sum.sha512, sum.sha256],
  );
  const json = JSON.stringify(rows);
  const head: Head = { fingerprint, manifest: sha256(manifest), files: sha256(json) };
  writeFileSync(dist, `${JSON.stringify(head)}\n${json}\n`);
}

function readHead(file: string): Head | undefined {
  return headIn(linesOf(file)[0]);
}

function headIn(line = ''): Head | undefined {
  try {
    const head: unknown = JSON.parse(line);
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

function readSeen(file: string): SeenFiles {
  const [head, json = ''] = linesOf(file);
  if (headIn(head)?.files !== sha256(json)) return new Map();
  const rows: Row[] = JSON.parse(json);
  return new Map(
    rows.map(([path, size, modified, inode, sha512, sha256]: Row) => [
      path,
      { marks: [size, modified, inode], sum: { bytes: size, sha512, sha256 } },
    ]),
  );
}

/** None where there is no state: the build that would have written it did not end. */
function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n', 2) : [];
}

function isHead(value: unknown): value is Head {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['fingerprint', 'manifest', 'files'].every((name) => name in value)
  );
}
