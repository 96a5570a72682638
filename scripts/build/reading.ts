import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reading } from '../../src/corpus/read.ts';
import { sha256, sumOver } from './hashes.ts';
import { noteUse } from './prune.ts';

/** Takes a folder that was read before as it was read then. Only what is without a fault is remembered. */
export function rememberedReading(
  root: string,
  { memory, code }: { memory: string; code: string },
): Reading {
  return (folder, read) => {
    // Whatever is no plain file is for the reader to refuse.
    if (!isPlain(join(root, folder))) return read();
    const key = sha256(`${process.version} ${code} ${sumOver(root, [folder])}`);
    const file = join(memory, key.slice(0, 2), `${key.slice(2)}.json`);
    if (existsSync(file)) {
      noteUse(file);
      return JSON.parse(readFileSync(file, 'utf8'));
    }
    const result = read();
    if (result.whole && result.problems.length === 0) keep(file, JSON.stringify(result));
    return result;
  };
}

function isPlain(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).every((entry) =>
    entry.isDirectory() ? isPlain(join(folder, entry.name)) : entry.isFile(),
  );
}

function keep(file: string, text: string): void {
  const aside = `${file}.${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(aside, text);
  renameSync(aside, file);
}
