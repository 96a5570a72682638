import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file of the cache, its folder with it; whoever reads it meanwhile finds the one before, or this one whole. */
export function writeWhole(file: string, data: string | Uint8Array): void {
  const aside = `${file}.${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(aside, data);
  renameSync(aside, file);
}
