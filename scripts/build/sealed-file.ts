import { readFileSync } from 'node:fs';
import { sha256 } from './hashes.ts';
import { writeWhole } from './write-whole.ts';

/** Of SHA-256 in hex and the end of its line, in bytes. */
const sealSize = 65;

/** Writes a file of the cache with its sum before it: not all that is kept can tell that it is damaged. */
export function writeSealed(file: string, data: string | Uint8Array): void {
  writeWhole(file, Buffer.concat([Buffer.from(`${sha256(data)}\n`), Buffer.from(data)]));
}

/** What was written, while it is whole; undefined where there is none. */
export function readSealed(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(sealSize);
    return bytes.toString('latin1', 0, sealSize) === `${sha256(data)}\n` ? data : undefined;
  } catch {
    return undefined;
  }
}
