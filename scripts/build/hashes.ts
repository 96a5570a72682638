import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
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
