import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Sum, sumOf } from '../../src/deposit/fixity.ts';
import { filesBelow } from './hashes.ts';
import { type Marks, marksOfFile, type Result, sameMarks } from './results.ts';
import type { SeenFiles } from './state.ts';

/** The folder that becomes `dist/`, and the sum of every file in it by its path. */
export interface Tree {
  folder: string;
  sums: Map<string, Sum>;
  /** Of the files that were seen in the folder, those of an earlier build too. */
  marks: Map<string, Marks>;
  /** The files that an earlier build left in the folder, as that build saw them. */
  left: SeenFiles;
  /** Folders that are there, by their path. */
  folders: Set<string>;
}

/** @param folder empty, or with what an earlier build left in it: of that, what is the same stays, and no more */
export function treeIn(folder: string, left: SeenFiles = new Map()): Tree {
  return { folder, sums: new Map(), marks: new Map(), left, folders: new Set() };
}

/** The marks of a file that is there; each file is looked at once. */
export function marksIn(tree: Tree, path: string): Marks | undefined {
  const known = tree.marks.get(path);
  if (known) return known;
  const marks = marksOfFile(placeFor(tree, path));
  if (marks) tree.marks.set(path, marks);
  return marks;
}

/** Whether an earlier build left a file there with this sum; it is not read again. */
export function isLeft(tree: Tree, path: string, { sha512 }: Sum): boolean {
  return tree.left.get(path)?.sum.sha512 === sha512 && isAsLeft(tree, path);
}

/** Whether an earlier build left the file as it is there, whatever is in it. */
function isAsLeft(tree: Tree, path: string): boolean {
  return sameMarks(marksIn(tree, path), tree.left.get(path)?.marks);
}

/** The files of the tree as they stand there now. */
export function filesOf(tree: Tree): SeenFiles {
  const files = [...tree.sums].flatMap(([path, sum]) => {
    const marks = marksIn(tree, path);
    return marks ? [[path, { marks, sum }] as const] : [];
  });
  return new Map(files);
}

/** @throws Error where there is such a file already */
export function put(tree: Tree, path: string, data: string | Uint8Array): void {
  if (tree.sums.has(path)) throw new Error(`${path} is made twice`);
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const sum = sumOf(bytes);
  if (!isLeft(tree, path, sum)) putBytes(tree, path, bytes);
  tree.sums.set(path, sum);
}

function putBytes(tree: Tree, path: string, bytes: Uint8Array): void {
  const file = placeFor(tree, path);
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there?.isFile() || !holds(file, there, bytes)) write(file, there, bytes);
  look(tree, path);
}

/** Whether an earlier build left the same bytes there: to read them is quicker than to write them again. */
function holds(file: string, { size }: Stats, bytes: Uint8Array): boolean {
  return size === bytes.length && readFileSync(file).equals(bytes);
}

/**
 * Over the file of an earlier build, which costs less than a new one; but that may be one that is kept, under its second
 * name, which nobody may write into.
 */
function write(file: string, there: Stats | undefined, bytes: Uint8Array): void {
  if (there?.isFile() && there.nlink === 1) {
    writeFileSync(file, bytes, { flag: 'r+' });
    if (there.size > bytes.length) truncateSync(file, bytes.length);
    return;
  }
  if (there) rmSync(file, { recursive: true, force: true });
  writeFileSync(file, bytes);
}

/** Takes files of a result in, as they are, without reading them. @param paths all where it is not said */
export function take(
  tree: Tree,
  { files, at, seen }: Result,
  paths: readonly string[] = Object.keys(files),
): void {
  for (const path of paths) {
    const sum = files[path];
    if (!sum) throw new Error(`${path} is not in the result`);
    if (!isLeft(tree, path, sum)) {
      const isOther = isAsLeft(tree, path) || !sameMarks(marksIn(tree, path), seen()[path]);
      if (isOther) takeFile(tree, at(path), path);
    }
    tree.sums.set(path, sum);
  }
}

/** Takes a file of the last build in, which is known to be as that left it. */
export function takeLast(tree: Tree, path: string, dist: string, last?: SeenFiles): void {
  const sum = last?.get(path)?.sum;
  if (!sum) throw new Error(`${path} is not of the last build`);
  if (!isLeft(tree, path, sum)) takeFile(tree, join(dist, path), path);
  tree.sums.set(path, sum);
}

/** Takes every file of a folder of the last build in, below `path`. */
export function takeFolder(tree: Tree, folder: string, path: string, last: SeenFiles): void {
  for (const name of filesBelow(folder)) {
    const [file, inside] = [join(folder, name), `${path}/${name}`];
    const sum = sumAsSeen(file, last.get(inside)) ?? sumOf(readFileSync(file));
    if (!isLeft(tree, inside, sum)) takeFile(tree, file, inside);
    tree.sums.set(inside, sum);
  }
}

function sumAsSeen(file: string, seen: ReturnType<SeenFiles['get']>): Sum | undefined {
  return sameMarks(marksOfFile(file), seen?.marks) ? seen?.sum : undefined;
}

/** The sums of the files below a folder, by their path in it. */
export function sumsBelow({ sums }: Tree, path: string): Map<string, Sum> {
  const inside = [...sums].filter(([name]) => name.startsWith(`${path}/`));
  return new Map(inside.map(([name, sum]) => [name.slice(path.length + 1), sum]));
}

/** Takes away what an earlier build left in the folder and this one did not make. */
export function sweep(tree: Tree, inside = ''): void {
  for (const entry of readdirSync(join(tree.folder, inside), { withFileTypes: true })) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (tree.folders.has(path)) sweep(tree, path);
    else if (!tree.sums.has(path))
      rmSync(join(tree.folder, path), { recursive: true, force: true });
  }
}

/** The same file under a second name costs no room; where the disk is another one, a copy. */
function takeFile(tree: Tree, from: string, path: string): void {
  const to = placeFor(tree, path);
  // To take a plain file away is one step.
  if (tree.marks.has(path)) unlinkSync(to);
  if (!linked(from, to)) {
    rmSync(to, { recursive: true, force: true });
    if (!linked(from, to)) copyFileSync(from, to);
  }
  look(tree, path);
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Takes the marks of a file that has just come to stand there. */
function look(tree: Tree, path: string): void {
  tree.marks.delete(path);
  marksIn(tree, path);
}

/** Where a file comes to stand, its folder made. */
function placeFor(tree: Tree, path: string): string {
  makeFolder(tree, dirname(path));
  return join(tree.folder, path);
}

/** A link to a folder is no folder of ours: what is written there would come to stand elsewhere. */
function makeFolder(tree: Tree, path: string): void {
  if (path === '.' || tree.folders.has(path)) return;
  makeFolder(tree, dirname(path));
  const folder = join(tree.folder, path);
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (!there?.isDirectory()) {
    if (there) rmSync(folder, { force: true });
    mkdirSync(folder);
  }
  tree.folders.add(path);
}
