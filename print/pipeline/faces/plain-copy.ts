import {
  existsSync,
  mkdirSync,
  readdirSync,
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

/** Unpacks a face, and removes the copies of what it was before. */
export async function makePlainCopy(path: string): Promise<void> {
  const plain = plainFont(await readFontFile(path));
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}-`));
  const copy = copyPath(path);
  const half = `${copy}.${process.pid}`;
  try {
    writeFileSync(half, plain);
    renameSync(half, copy);
  } finally {
    rmSync(half, { force: true });
  }
  for (const name of old) rmSync(join(folder, name), { force: true });
}

/** All that can be asked of a font by character. */
export function plainFont(font: FontFile): Uint8Array {
  return subsetOf(
    font,
    Array.from(font.glyphs.keys(), (code) => String.fromCodePoint(code)),
  );
}

function copyPath(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return join(folder, `${basename(path)}-${size}-${mtimeMs}.ttf`);
}
