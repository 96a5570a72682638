import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FontFile, readFontFile } from './font-file.ts';
import { subsetOf } from './subset.ts';

const folder = fileURLToPath(new URL('../../../node_modules/.cache/faces', import.meta.url));

/**
 * Where a packed face lies unpacked, if it does: out of such a file single outlines can be taken, while a packed one
 * has to be unpacked and gone through as a whole, which takes longer than laying out pages.
 */
export function plainCopyOf(path: string): string | undefined {
  const copy = copyPath(path);
  return existsSync(copy) ? copy : undefined;
}

/** Unpacks a face, and removes copies that are no longer of use. */
export async function makePlainCopy(path: string): Promise<void> {
  const plain = plainFont(await readFontFile(path));
  mkdirSync(folder, { recursive: true });
  const copy = copyPath(path);
  const half = `${copy}.${process.pid}`;
  try {
    writeFileSync(half, plain);
    renameSync(half, copy);
  } finally {
    rmSync(half, { force: true });
  }
  removeOld(`${basename(path)}-`, basename(copy));
}

/** A day, in milliseconds: by then no other process is at work on what it made. */
const oldAge = 86_400_000;

function removeOld(begin: string, current: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(begin) || name === current) continue;
    const made = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > oldAge) rmSync(join(folder, name), { force: true });
  }
}

/** All that can be asked of a font by character. */
export function plainFont(font: FontFile): Uint8Array {
  return subsetOf(
    font,
    Array.from(font.glyphs.keys(), (code) => String.fromCodePoint(code)),
  );
}

/** By the packed file, and by what unpacks it. */
function copyPath(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return join(folder, `${basename(path)}-${size}-${mtimeMs}-${ownSum()}.ttf`);
}

const unpacking = ['.', '../../../src/pdf/true-type.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
let known: string | undefined;

/** Of the code that unpacks faces: another version may write them in another way. */
function ownSum(): string {
  known ??= sumOfFiles(unpacking);
  return known;
}

function sumOfFiles(paths: readonly string[]): string {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
  const sum = createHash('sha256');
  for (const file of files) sum.update(readFileSync(file));
  return sum.digest('hex').slice(0, 16);
}
