import { join } from 'node:path';
import { type Cut, cutFrom } from '../../src/site/cut-face.ts';
import type { DocumentJob } from './document-job.ts';
import { sha256 } from './hashes.ts';
import { noteUse } from './prune.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

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
    writeSealed(file, slice);
    return slice;
  };
}

/** A slice that was kept, where it still is what was kept. */
function wholeIn(file: string): Uint8Array | undefined {
  const slice = readSealed(file);
  if (slice) noteUse(file);
  return slice;
}
