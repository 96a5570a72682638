import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Sum, sumOf } from '../../src/deposit/fixity.ts';
import { filesBelow } from './hashes.ts';
import type { Result } from './results.ts';

/** The folder that becomes `dist/`, and the sum of every file in it by its path. */
export interface Tree {
  folder: string;
  sums: Map<string, Sum>;
}

/** @throws Error where there is such a file: it may be one that is kept, under its second name */
export function put({ folder, sums }: Tree, path: string, data: string | Uint8Array): void {
  if (sums.has(path)) throw new Error(`${path} is made twice`);
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  sums.set(path, sumOf(bytes));
}

/** Takes the files of a result in, as they are, without reading them. */
export function take(tree: Tree, { files, folder }: Result): void {
  for (const [path, sum] of Object.entries(files)) {
    takeFile(join(folder, path), join(tree.folder, path));
    tree.sums.set(path, sum);
  }
}

/** Takes every file of a folder in, below `path`. */
export function takeFolder(tree: Tree, folder: string, path: string): void {
  for (const name of filesBelow(folder)) {
    takeFile(join(folder, name), join(tree.folder, path, name));
    tree.sums.set(`${path}/${name}`, sumOf(readFileSync(join(folder, name))));
  }
}

/** Sums what somebody else has written into a folder of the tree. */
export function know({ folder, sums }: Tree, path: string): void {
  for (const name of filesBelow(join(folder, path)))
    if (!sums.has(`${path}/${name}`))
      sums.set(`${path}/${name}`, sumOf(readFileSync(join(folder, path, name))));
}

/** The sums of the files below a folder, by their path in it. */
export function sumsBelow({ sums }: Tree, path: string): Map<string, Sum> {
  const inside = [...sums].filter(([name]) => name.startsWith(`${path}/`));
  return new Map(inside.map(([name, sum]) => [name.slice(path.length + 1), sum]));
}

/** The same file under a second name costs no room; where the disk is another one, a copy. */
function takeFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
