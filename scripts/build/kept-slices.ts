import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cut, cutFrom } from '../../src/site/cut-face.ts';
import type { DocumentJob } from './document-job.ts';
import { sha256 } from './hashes.ts';
import { noteUse } from './prune.ts';
import { writeWhole } from './write-whole.ts';

/** Of SHA-256, in bytes. */
const sumSize = 32;

/**
 * Cuts slices of faces, each once: most of what a document shows stays as it is when its pages change, and to cut and
 * pack its slices takes longer than to draw it.
 * @param faces folder of the faces
 */
export function keptCut(faces: string, { slices, code, force }: DocumentJob): Cut {
  const cut = cutFrom(faces);
  return async (role, characters) => {
    const key = sha256(`${process.version} ${code.slices} ${role} ${characters}`);
    const file = join(slices, key.slice(0, 2), key.slice(2));
    const kept = force ? undefined : wholeIn(file);
    if (kept) return kept;
    const slice = await cut(role, characters);
    writeWhole(file, Buffer.concat([sumOf(slice), slice]));
    return slice;
  };
}

/** A slice that was kept, where it still is what was kept. */
function wholeIn(file: string): Uint8Array | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const slice = bytes.subarray(sumSize);
  if (!sumOf(slice).equals(bytes.subarray(0, sumSize))) return undefined;
  noteUse(file);
  return slice;
}

function sumOf(slice: Uint8Array): Buffer {
  return createHash('sha256').update(slice).digest();
}
